using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

public class CustomRuleTests
{
    [Theory]
    [InlineData("nameof(Rate)", "Rate", "static double G(long t) => t;", "'Rate' has no method 'Rate'")]
    [InlineData("\"F\"", "F", "", "'Rate' has no method 'F'")]
    [InlineData("null", "", "", "'Rate' has no method ''")]
    [InlineData("nameof(F)", "F", "double F(long t) => t;", "'double F(long)' is another")]
    [InlineData("nameof(F)", "F", "static float F(long t) => t;", "'static float F(long)' is another")]
    [InlineData("nameof(F)", "F", "static double F(int t) => t;", "'static double F(int)' is another")]
    [InlineData("nameof(F)", "F", "static double F(ref long t) => t;", "'static double F(ref long)' is another")]
    [InlineData("nameof(F)", "F", "static double F(long t, long x = 1) => t;", "'static double F(long, long)' is another")]
    [InlineData("nameof(F)", "F", "static double F<T>(long t) => t;", "'static double F<T>(long)' is another")]
    [InlineData("nameof(F)", "F", "static double F => 1;", "'Rate' has no method 'F'")]
    [InlineData("nameof(At)", "At", "", "'Rate' has no method 'At'")]
    [InlineData("nameof(F)", "F", "[System.Runtime.InteropServices.UnmanagedCallersOnly] static double F(long t) => t;", "'F' is for native code only")]
    [InlineData("nameof(F)", "F", "[System.Obsolete(\"gone\", true)] static double F(long t) => t;", "'F' is obsolete, and to call it an error")]
    [InlineData("nameof(F)", "F", "static double F(long t) => 1; static double F(long t) => 2;", "there are two methods 'F' that take the same")]
    [InlineData("nameof(M)", "M", "[Custom(\"F\")] public static partial double M(long t); static double F(long t) => 1;", null)]
    public Task The_method_must_be_there(string argument, string name, string members, string? why) => Rules.Expect(
        new UserProject { MayBeWrong = true },
        $$"""class Base { private static double Hidden(long t) => 1; } [Custom({{(why is null ? argument : $"[|{argument}|]")}})] partial class Rate : Base { {{members}} }""",
        why is null ? [] : [$"DECAY019 error: [Custom] needs a method 'static double {name}(long)', and {why}"]);

    [Fact]
    public Task A_method_is_not_its_own() => Rules.Expect(
        "partial class Rates { [Custom([|nameof(M)|])] public static partial double M(long t); }",
        "DECAY019 error: [Custom] needs a method 'static double M(long)', and 'M' is the schedule itself");

    [Theory]
    [InlineData("[Custom(nameof(F))]")]
    [InlineData("[Horizon(900), Custom(nameof(F), Steps = 10), ExponentialDecay(0.1, 0.5)]")]
    [InlineData("[Custom(nameof(F), Steps = 10), ExponentialDecay(0.1, 0.5)]")]
    [InlineData("[LinearWarmup(5, From = 3), Custom(nameof(F))]")]
    [InlineData("[Horizon(5), LinearWarmup(50, Overlap = true), Custom(nameof(F), Steps = 60)]")]
    public Task What_cannot_be_known_is_not_spoken_of(string attributes) =>
        Rules.Silent($"{attributes} partial class Rate {{ static double F(long t) => t; }}");

    [Theory]
    [InlineData("[Custom(nameof(F), Steps = [|0|])]", "DECAY013")]
    [InlineData("[[|Custom(nameof(F))|], Constant(1)]", "DECAY004")]
    [InlineData("[LinearWarmup([|7|], Overlap = true), Custom(nameof(F), Steps = 6)]", "DECAY004")]
    [InlineData("[Custom(nameof(F), Steps = 6), ExponentialDecay(0.1, [|95|])]", "DECAY012")]
    public Task What_is_known_is(string attributes, string rule) =>
        Rules.Expect($"{attributes} partial class Rate {{ static double F(long t) => t; }}", rule);

    /// <summary>No #pragma of the user's reaches the generated call, and the user knows what is called.</summary>
    [Theory]
    [InlineData("System.Obsolete")]
    [InlineData("System.Obsolete(\"soon\")")]
    [InlineData("System.Diagnostics.CodeAnalysis.Experimental(\"EXP3\")")]
    public void What_is_said_against_calling_a_method_is_not_said_of_generated_code(string attribute) => Generation.Of($$"""
        #pragma warning disable EXP3
        [LinearWarmup(5), Custom(nameof(F))] public partial class Rate { [{{attribute}}] static double F(long t) => t; }
        public static partial class Rates { [Custom(nameof(F))] public static partial double M(long t); [{{attribute}}] static double F(long t) => t; }
        """).IsClean();
}
