using Microsoft.CodeAnalysis;
using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

public class UnusedScheduleRuleTests
{
    private const string Rate = "[Horizon(90), ExponentialDecay(0.01, 0.95)] partial class Rate;\n";

    private static readonly UserProject _program = new() { Output = OutputKind.ConsoleApplication };

    [Theory]
    [InlineData("[Horizon(90), ExponentialDecay(0.01, 0.95)] public static partial class [|Rate|];", "'Rate' is used nowhere in this program: no learning rate follows it. Pass Rate.At(step) at every step, or delete it.")]
    [InlineData("[Horizon(90, Unit = StepUnit.Epoch), ExponentialDecay(0.01, 0.95)] partial struct [|Lr|];", "'Lr' is used nowhere in this program: no learning rate follows it. Pass Lr.At(epoch) at every epoch, or delete it.")]
    [InlineData("partial class Outer { [Horizon(90), Custom(nameof(F))] partial record [|Rate|]<T> { static double F(long t) => t; } }", "'Rate' is used nowhere in this program: no learning rate follows it. Pass Rate.At(step) at every step, or delete it.")]
    [InlineData("static partial class Rates { [Horizon(90), LinearDecay(0.9, 0.5, 90)] public static partial double [|Momentum|](long step); }", "'Momentum' is used nowhere in this program: no value follows it. Pass Momentum(step) at every step, or delete it.")]
    [InlineData("static partial class Rates { [Horizon(90), LinearDecay(0.9, 0.5, 90)] public static partial double [|Lr|](long step); }", "'Lr' is used nowhere in this program: no learning rate follows it. Pass Lr(step) at every step, or delete it.")]
    [InlineData("[ReduceOnPlateau(0.01)] partial class [|Rate|];", "'Rate' is used nowhere in this program: no learning rate follows it. Call Step(metric) on one after every step, or delete it.")]
    [InlineData("[Horizon(90, Unit = StepUnit.Epoch), LinearWarmup(5), ReduceOnPlateau(0.01)] partial struct [|Rate|] { public double At(long step) => 1; }", "'Rate' is used nowhere in this program: no learning rate follows it. Call Step(metric) on one after every epoch, or delete it.")]
    [InlineData("partial class Rate { } [Horizon(90), ExponentialDecay(0.01, 0.95)] partial class Other; partial class [|Rate|] { } class C { Other o; }", null)]
    public Task A_schedule_that_no_code_asks(string code, string? message) =>
        message is null ? Rules.Expect(_program, Program(code.Replace("[|", "").Replace("|]", ""))) : Rules.Expect(_program, Program(code), $"DECAY202 info: {message}");

    [Theory]
    [InlineData("double X => Rate.At(0);")]
    [InlineData("double X => Rate.Initial;")]
    [InlineData("object X => typeof(Rate);")]
    [InlineData("string X => nameof(Rate.At);")]
    [InlineData("object X => new Rate();")]
    [InlineData("Rate X;")]
    [InlineData("System.Collections.Generic.List<Rate> X;")]
    [InlineData("class Faster : Rate;")]
    [InlineData("System.Func<long, double> X = Rate.At;")]
    public Task Whatever_may_be_a_use_is_one(string use) => Rules.Expect(_program, Program(Rate + $"class User {{ {use} }}"));

    [Theory]
    [InlineData("using R = Rate;")]
    [InlineData("using static Rate;")]
    [InlineData("global using R = Rate;")]
    public async Task An_alias_is_a_use(string alias) => Assert.Empty(await Rules.Ids(_program with { Sources = [alias, "using DecayGen;" + Program(Rate)] }));

    [Theory]
    [InlineData("string X => nameof(Rate);")]
    [InlineData("/// <summary><see cref=\"Rate\"/></summary>\n int X;")]
    [InlineData("double Rate;")]
    [InlineData("double X => Other.Rate.At(0); static class Other { public static class Rate { public static double At(long step) => 1; } }")]
    public Task A_name_is_no_use(string code) => Rules.Expect(_program, Program(Rate.Replace("Rate", "[|Rate|]") + $"class User {{ {code} }}"), "DECAY202");

    [Fact]
    public Task Its_own_code_and_an_interface_may_use_it() => Task.WhenAll(
        Rules.Expect(_program, Program(Rate.Replace(";", " { public static double Half(long step) => At(step) / 2; }"))),
        Rules.Expect(_program, Program("interface IRate { static abstract double Lr(long step); } partial class Mine : IRate { [Horizon(90), Constant(0.1)] public static partial double Lr(long step); }")));

    [Theory]
    [InlineData("double X => new Rate().Step(1);")]
    [InlineData("Rate X;")]
    [InlineData("void Train<T>() where T : IMetricSchedule => Train<Rate>();")]
    public Task So_it_is_of_a_plateau(string use) => Rules.Expect(_program, Program("[ReduceOnPlateau(0.01)] partial class Rate;\n" + $"class User {{ {use} }}"));

    [Theory]
    [InlineData("double Next(double metric) => Step(metric);")]
    [InlineData("double Now => Value;")]
    [InlineData("PlateauState Saved => State;")]
    public Task Its_own_members_are_used_by_its_own_code(string member) => Rules.Expect(_program, Program($"[ReduceOnPlateau(0.01)] partial class Rate {{ {member} }}"));

    [Fact]
    public Task A_library_is_for_others_to_use() => Rules.Silent(Rate);

    [Fact]
    public Task An_error_says_enough() => Rules.Expect(_program, Program("[ExponentialDecay(0.01, [|95|])] partial class Rate;"), "DECAY012");

    [Fact]
    public async Task A_use_in_any_file_counts() =>
        Assert.Empty(await Rules.Ids(_program with { Sources = ["using DecayGen;" + Program(Rate), "class A;", "class B { double X => Rate.At(1); }"] }));

    private static string Program(string code) => code + "\nstatic class Program { static void Main() { } }";
}
