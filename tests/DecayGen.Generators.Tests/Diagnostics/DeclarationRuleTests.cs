using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

public class DeclarationRuleTests
{
    private const string Valid = "[Horizon(90), ExponentialDecay(0.01, 0.95)]";

    [Theory]
    [InlineData("class")]
    [InlineData("struct")]
    [InlineData("record")]
    [InlineData("record struct")]
    [InlineData("static class")]
    public Task A_schedule_must_be_partial(string kind) => Rules.Expect(
        $"{Valid} {kind} [|Rate|] {{ }}",
        "DECAY001 error: 'Rate' must be partial: DecayGen writes the other part of it");

    [Fact]
    public Task All_types_around_a_schedule_must_be_partial() => Rules.Expect(
        $$"""
        class [|Outer|]<T>
        {
            partial interface IMiddle { record struct [|Inner|] { {{Valid}} public class [|Rate|] { } } }
        }
        """,
        "DECAY001 error: 'Outer' must be partial: DecayGen writes the other part of 'Rate' inside it",
        "DECAY001 error: 'Inner' must be partial: DecayGen writes the other part of 'Rate' inside it",
        "DECAY001 error: 'Rate' must be partial: DecayGen writes the other part of it");

    [Fact]
    public Task A_declaration_that_is_partial_elsewhere_is_the_compilers_error() => Rules.Expect(
        new UserProject { MayBeWrong = true },
        $"{Valid} partial class Rate {{ }} class Rate {{ }}");

    [Fact]
    public Task A_file_local_type_cannot_be_served() => Rules.Expect(
        $$"""
        {{Valid}} file partial class [|Rate|] { }
        file partial class Outer { {{Valid}} public partial class [|Inner|] { } }
        """,
        "DECAY002 error: No schedule can be generated for 'Rate': a file-local type has no parts in other files; remove the 'file' modifier",
        "DECAY002 error: No schedule can be generated for 'Inner': a file-local type has no parts in other files; remove the 'file' modifier");

    [Theory]
    [InlineData("public static double [|At|](long step) => 0;", "At")]
    [InlineData("public double [|At|](double epoch) => 0;", "At")]
    [InlineData("static void [|Fill|](long first, System.Span<double> destination) { }", "Fill")]
    [InlineData("static void [|Fill|](long first, System.Span<float> destination) { }", "Fill")]
    [InlineData("const double [|Initial|] = 1;", "Initial")]
    [InlineData("double [|Peak|]() => 1;", "Peak")]
    [InlineData("double [|At|] => 1;", "At")]
    [InlineData("class [|Fill|] { }", "Fill")]
    [InlineData("event System.Action [|Peak|];", "Peak")]
    public Task A_member_must_not_have_a_generated_ones_name(string member, string name) => Rules.Expect(
        $"#pragma warning disable CS0067\n{Valid} partial class Rate {{ {member} }}",
        $"DECAY003 error: '{name}' is the name of a member that DecayGen generates into 'Rate': rename this one");

    [Theory]
    [InlineData("partial record Rate(double [|Initial|]);", "Initial", "Rate")]
    [InlineData("partial class [|Fill|] { }", "Fill", "Fill")]
    [InlineData("partial class [|Peak|]<T> { }", "Peak", "Peak")]
    [InlineData("partial class Rate<[|At|]> { }", "At", "Rate")]
    public Task Nor_may_a_parameter_or_the_type_itself(string type, string name, string target) => Rules.Expect(
        $"{Valid} {type}",
        $"DECAY003 error: '{name}' is the name of a member that DecayGen generates into '{target}': rename this one");

    [Theory]
    [InlineData("double At(int step) => 0;")]
    [InlineData("double At(in long step) => 0;")]
    [InlineData("double At<T>(long step) => 0;")]
    [InlineData("void Fill(long first, double[] destination) { }")]
    [InlineData("void Fill(int first, System.Span<double> destination) { }")]
    [InlineData("double at; double Value => at;")]
    public Task Overloads_and_other_names_may_stand_beside_the_generated_members(string member) =>
        Rules.Silent($"#pragma warning disable\n{Valid} partial class Rate {{ {member} }}");

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, "7.3")]
    [InlineData(LanguageVersion.CSharp8, "8.0")]
    public Task The_language_must_be_new_enough(LanguageVersion version, string name) => Rules.Expect(
        new UserProject { Language = version },
        "namespace N { [Horizon(90), [|ExponentialDecay(0.01, 0.95)|]] class Rate { } }",
        $"DECAY006 error: Schedules need C# 9 or newer, and this project is compiled as C# {name}: set LangVersion");

    [Fact]
    public Task A_type_may_not_take_the_name_of_one_that_generated_code_needs() => Rules.Expect(
        $"namespace System {{ struct Span<T> {{ }} }} {Valid} partial class [|Rate|] {{ }}",
        "DECAY002 error: No schedule can be generated for 'Rate': this project has a type 'System.Span`1' of its own, which generated code would take for the one it needs; rename it");

    /// <summary>Whatever the schedule, on a type or on a method, and however wrong it is: nothing else is found, and no file is generated.</summary>
    [Theory]
    [InlineData(LanguageVersion.CSharp1)]
    [InlineData(LanguageVersion.CSharp5)]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    public async Task An_older_language_is_the_only_finding(LanguageVersion version)
    {
        string[] kinds =
        [
            .. typeof(ScheduleAttribute).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(ScheduleAttribute)))
                .Select(type => $"[{type.Name}({string.Join(", ", type.GetConstructors()[0].GetParameters().Select(parameter => Argument(parameter.ParameterType)))})]"),
            "[ExponentialDecay(0.01, 95)]", "[LinearWarmup(5)]", "[Constant(1), Constant(2)]", "[Horizon(-1), Constant(1)]",
        ];
        string[] targets = [.. kinds.SelectMany(kind => new[] { $"{kind} public partial class", $"{kind} class", $"{kind} public partial struct" })];
        string[] methods = [.. kinds.Where(kind => !kind.Contains("Plateau", StringComparison.Ordinal)).SelectMany(kind => new[] { $"{kind} public static partial double", $"{kind} double" })];
        string source = $$"""
            using DecayGen;
            {{string.Concat(targets.Select((target, i) => $"{target} T{i} {{ }}\n"))}}
            partial class Rates
            {
                {{string.Concat(methods.Select((method, i) => $"{method} M{i}(long step);\n"))}}
            }
            """;
        IEnumerable<Diagnostic> found = await new UserProject(source) { Language = version, MayBeWrong = true }.ReviewAsync();
        Assert.Equal(Enumerable.Repeat("DECAY006", targets.Length + methods.Length), found.Select(finding => finding.Id));
        Assert.Empty(Generation.Of(source, version).Names);
    }

    private static string Argument(Type type) =>
        type == typeof(string) ? "\"Own\"" : type == typeof(double[]) ? "new double[] { 0.1 }" : type == typeof(long[]) ? "new long[] { 5 }" : "1";

    /// <summary>No file could name what the framework has, nor what the library has.</summary>
    [Fact]
    public Task No_type_may_hide_the_namespaces_of_generated_code() => Rules.Expect(
        $"class System {{ }} {Valid} partial class [|Rate|] {{ }}",
        "DECAY002 error: No schedule can be generated for 'Rate': the type 'System' hides the namespace of that name from every file; put the type into a namespace");

    [Theory]
    [InlineData("decay", 1)]
    [InlineData("decay,global", 0)]
    public async Task The_reference_to_the_library_may_not_have_an_alias_alone(string aliases, int findings)
    {
        const string Source = "extern alias decay; [decay::DecayGen.Horizon(90), decay::DecayGen.ExponentialDecay(0.01, 0.95)] partial class Rate { }";
        Assert.Equal(
            Enumerable.Repeat("No schedule can be generated for 'Rate': the reference to DecayGen has an alias, and generated files need it without one; add 'global' to its Aliases", findings),
            (await new UserProject(Source) { Aliases = [.. aliases.Split(',')] }.ReviewAsync()).Select(finding => finding.GetMessage(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public Task Version_9_is_new_enough() =>
        Rules.Expect(new UserProject { Language = LanguageVersion.CSharp9 }, $"namespace N {{ {Valid} partial class Rate {{ }} }}");

    [Theory]
    [InlineData("public partial class Rate;")]
    [InlineData("public static partial class Rate;")]
    [InlineData("public readonly partial record struct Rate(double X);")]
    [InlineData("public ref partial struct Rate { }")]
    [InlineData("partial interface IOuter { public partial class Rate<T> where T : struct; }")]
    public Task What_can_be_served_is_no_finding(string type)
    {
        string annotated = type.Contains("IOuter") ? type.Replace("public partial", $"{Valid} public partial") : $"{Valid} {type}";
        return Rules.Silent(annotated);
    }
}
