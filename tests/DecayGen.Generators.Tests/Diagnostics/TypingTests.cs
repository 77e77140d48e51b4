using System.Text.RegularExpressions;
using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>Nothing that is typed makes a rule throw: <see cref="UserProject"/> fails where one does.</summary>
public class TypingTests
{
    private const string Code =
        "[Horizon(300)] [LinearWarmup(5, From = 1e-4, Overlap = true), Constant(0.1f, Steps = 9 / 10)] " +
        "[ExponentialDecay(rate: 1.2, initial: 0.01, DecaySteps = 10, Floor = 1)] public partial class Outer<T> { double At => 1; }";

    private const string Method =
        "[Custom(nameof(F), Steps = 5), Constant(0)] [Horizon(9, Unit = (StepUnit)2, StepsPerEpoch = -3)] public static partial float MyLr(in this int step) { return F(1); } static double F(long t) => t; " +
        "static double P { [Custom(null)] get { [Constant(1)] static double L(long t) => 1; return L(2); } }";

    [Fact]
    public Task Every_prefix() => Review(Enumerable.Range(0, Code.Length + 1).Select(length => Code[..length]));

    [Fact]
    public Task Every_prefix_of_an_attribute_above_a_type() =>
        Review(Enumerable.Range(0, Code.IndexOf("public", StringComparison.Ordinal)).Select(length => Code[..length] + "\npartial class Rate { }"));

    [Fact]
    public Task Every_prefix_of_an_annotated_method() => Review(
        from length in Enumerable.Range(0, Method.Length + 1)
        from close in new[] { "", "\n}" }
        select $"static partial class Outer<T> {{ {Method[..length]}{close}");

    [Fact]
    public Task Every_deleted_token() =>
        Review(Regex.Matches(Code, @"[\w.]+|[^\s\w]").Select(token => Code.Remove(token.Index, token.Length)));

    [Fact]
    public Task Every_repeated_token() =>
        Review(Regex.Matches(Code, @"[\w.]+|[^\s\w]").Select(token => Code.Insert(token.Index, token.Value + " ")));

    [Fact]
    public Task Every_token_in_the_place_of_a_number() =>
        Review(from number in Regex.Matches(Code, @"(?<=\W)[\d.]+f?(?=\W)")
               from other in new[] { "null", "\"a\"", "default", "T", "typeof(int)", "new[] { 1 }", "int.MaxValue + 1", "-", "ulong.MaxValue", "1m" }
               select Code.Remove(number.Index, number.Length).Insert(number.Index, other));

    /// <summary>Many pieces in one project, a file and a namespace each, since a review costs the same for one as for many.</summary>
    private static async Task Review(IEnumerable<string> pieces)
    {
        foreach (string[] chunk in pieces.Select((piece, i) => $"namespace N{i} {{ using DecayGen;\n{piece}").Chunk(64))
        {
            UserProject project = new(chunk) { MayBeWrong = true };
            Assert.DoesNotContain("AD0001", await Rules.Ids(project));
        }
    }
}
