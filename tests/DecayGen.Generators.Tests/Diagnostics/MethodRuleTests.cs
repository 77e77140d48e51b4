using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

public class MethodRuleTests
{
    private static readonly UserProject _mayBeWrong = new() { MayBeWrong = true };

    [Theory]
    [InlineData("public double [|F|](long step) => 0;", "is not static, is not partial and has a body", "double F(long step)")]
    [InlineData("public static double [|F|](int epoch) => 0;", "is not partial and has a body", "double F(int epoch)")]
    [InlineData("public static partial decimal [|F|](long step);", "returns 'decimal'", "double F(long step)")]
    [InlineData("public static partial void [|F|](long step);", "returns 'void'", "double F(long step)")]
    [InlineData("public static partial float [|F|](System.Half step);", "takes 'Half'", "float F(long step)")]
    [InlineData("public static partial double [|F|]();", "has no parameter", "double F(long step)")]
    [InlineData("public static partial double [|F|](string a, double b);", "has several parameters", "double F(double b)")]
    [InlineData("public static partial double [|F|](in long step);", "takes its parameter with 'in'", "double F(long step)")]
    [InlineData("public static partial double [|F|](ref long step);", "takes its parameter with 'ref'", "double F(long step)")]
    [InlineData("public static partial double [|F|](out long step);", "takes its parameter with 'out'", "double F(long step)")]
    [InlineData("public static partial double [|F|](params long[] step);", "takes its parameter with 'params'", "double F(long step)")]
    [InlineData("public static partial double [|F|]<T>(long step);", "is generic", "double F(long step)")]
    [InlineData("public static partial double [|F|](this long step);", "is an extension method", "double F(long step)")]
    [InlineData("public static partial ref double [|F|](long step);", "returns a reference", "double F(long step)")]
    [InlineData("public static partial double [|F|](long step);\npublic static partial double F(long step) => 1;", "has a body", "double F(long step)")]
    public Task A_method_must_be_one_that_can_be_implemented(string method, string problem, string like) => Rules.Expect(
        _mayBeWrong,
        $"static partial class Rates {{ [Constant(1)] {method} }}",
        $"DECAY005 error: DecayGen cannot implement 'F', which {problem}: it must be like 'static partial {like};'");

    [Theory]
    [InlineData("double P { [Constant(1)] [|get|] => 1; }", "get_P", "P")]
    [InlineData("[Constant(1)] public static Rates operator [|+|](Rates left, Rates right) => left;", "op_Addition", "Value")]
    [InlineData("[Constant(1)] ~[|Rates|]() { }", "Finalize", "Value")]
    [InlineData("[Constant(1)] object System.ICloneable.[|Clone|]() => this;", "System.ICloneable.Clone", "Value")]
    public Task Nor_may_it_be_of_another_kind(string method, string name, string like) => Rules.Expect(
        _mayBeWrong,
        $"partial class Rates {{ {method} }}",
        $"DECAY005 error: DecayGen cannot implement '{name}', which is no ordinary method: it must be like 'static partial double {like}(long step);'");

    [Fact]
    public Task What_can_be_no_schedule_needs_no_partial_type() =>
        Rules.Expect("class Rates { double P { [Constant(1)] [|get|] => 1; } }", "DECAY005");

    [Theory]
    [InlineData("void M() { [Constant(-1)] static double [|L|](long step) => 1; L(1); }", "L")]
    [InlineData("System.Func<long, double> f = [Constant(-1)] (step) [|=>|] 1;", "Value")]
    [InlineData("System.Func<long, double> f = [Constant(-1)] (long step) [|=>|] { return 1; };", "Value")]
    public Task Nor_may_it_be_a_function_inside_another(string member, string name) => Rules.Expect(
        $"class Rates {{ {member} }}",
        $"DECAY005 error: DecayGen cannot implement '{name}', which is no method of a type: it must be like 'static partial double {name}(long step);'");

    [Theory]
    [InlineData("void M() { [System.Obsolete] static double L(long step) => 1; L(1); }")]
    [InlineData("System.Func<long, double> f = step => 1;")]
    public Task Other_functions_are_not_ours(string member) => Rules.Silent($"class Rates {{ {member} }}");

    [Theory]
    [InlineData("public static partial double F(long step);")]
    [InlineData("public static partial float F(int step);")]
    [InlineData("internal static partial double F(System.Double step = 3);")]
    [InlineData("[Horizon(90)] private static partial System.Single F(double step);")]
    [InlineData("/// <summary>Mine.</summary>\n[System.Obsolete] protected static partial double F(long step);")]
    public Task What_can_be_implemented_is_no_finding(string method) =>
        Rules.Silent($"partial class Rates {{ [Constant(1)] {method} }} partial interface IRates {{ [Constant(1)] public static partial double G(long step); }}");

    [Fact]
    public Task The_types_around_must_be_partial() => Rules.Expect(
        _mayBeWrong,
        "class [|Outer|] { class [|Rates|] { [Constant(1)] public static partial double F(long step); } }",
        "DECAY001 error: 'Outer' must be partial: DecayGen writes the other part of 'F' inside it",
        "DECAY001 error: 'Rates' must be partial: DecayGen writes the other part of 'F' inside it");

    [Theory]
    [InlineData("file partial class Rates { [Constant(1)] public static partial double [|F|](long step); }", "a file-local type has no parts in other files; remove the 'file' modifier")]
    [InlineData("partial interface IRates<out T> { [Constant(1)] public static partial double [|F|](long step); }", "an interface with a variant type parameter can hold no classes, and a method needs one for its tables")]
    public Task Some_types_cannot_hold_one(string type, string why) => Rules.Expect(
        _mayBeWrong, type, $"DECAY002 error: No schedule can be generated for 'F': {why}");

    [Theory]
    [InlineData("[Constant(1)] public static partial Unknown F(long step);")]
    [InlineData("[Constant(1)] public static partial double F(Unknown step);")]
    [InlineData("[Constant(1)] static partial double F(long step);")]
    [InlineData("[Constant] public static partial double F(long step);")]
    [InlineData("[Constant(1)] public static partial double F(long step); public static partial double F(long step);")]
    public Task What_the_compiler_rejects_is_its_own_business(string method) =>
        Rules.Expect(_mayBeWrong, $"partial class Rates {{ {method} }}");

    [Fact]
    public Task Phases_in_both_parts_are_one_part_too_many() => Rules.Expect(
        "partial class Rates { [LinearWarmup(5)] public static partial double [|F|](long step); [Constant(1)] public static partial double F(long step) => 1; }",
        "DECAY005");

    /// <summary>The rules about types look at methods, too.</summary>
    [Theory]
    [InlineData("[Constant([|-1|])]", "DECAY010")]
    [InlineData("[ExponentialDecay(0.1, [|95|])]", "DECAY012")]
    [InlineData("[[|LinearWarmup(5)|]]", "DECAY004")]
    [InlineData("[Horizon(30), ExponentialDecay(0.1, [|0.5|])]", "DECAY103")]
    [InlineData("[Horizon(90), ExponentialDecay(0.1, [|1|])]", "DECAY102")]
    [InlineData("[ExponentialDecay(0.1, [|0.5|])]", "DECAY130")]
    public Task Arguments_are_reviewed(string attributes, string rule) =>
        Rules.Expect($"partial class Rates {{ {attributes} public static partial double Momentum(long step); }}", rule);

    [Theory]
    [InlineData("Momentum", true)]
    [InlineData("Alright", true)]
    [InlineData("Iterate", true)]
    [InlineData("RateOfDropout", true)]
    [InlineData("LearnAtRates", true)]
    [InlineData("Lrx", true)]
    [InlineData("LearningRate", false)]
    [InlineData("BackboneLearningRateAt", false)]
    [InlineData("learning_rate_of_head", false)]
    [InlineData("Lr", false)]
    [InlineData("HeadLr", false)]
    [InlineData("HeadLR2", false)]
    [InlineData("LrOfHead", false)]
    [InlineData("lr", false)]
    [InlineData("Rate", false)]
    [InlineData("DropRate", false)]
    public async Task What_is_no_learning_rate_may_be_0_and_grow(string name, bool mayGrow)
    {
        string[] expected = mayGrow ? [] : ["DECAY010", "DECAY015", "DECAY101"];
        Assert.Equal(expected, await Rules.Ids($$"""
            [Horizon(20)]
            partial class A
            {
                [Constant(0)] public static partial double {{name}}(int step);
                [LinearDecay(0.1, 0.2, 20)] public static partial double {{name}}(long step);
                [ExponentialDecay(0.1, 1.1)] public static partial double {{name}}(double step);
            }
            """));
    }
}
