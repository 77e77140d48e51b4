using Microsoft.CodeAnalysis;
using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>DECAY201 for a plateau.</summary>
public class NeverSteppedRuleTests
{
    private const string Rate = "[Horizon(90, Unit = StepUnit.Epoch), ReduceOnPlateau(0.01)] partial class Rate;\n";

    private const string Message = "DECAY201 warning: 'Rate' is never stepped: the learning rate stays 0.01. Call Step(metric) after every epoch, and pass on what it returns.";

    private static readonly UserProject _program = new() { Output = OutputKind.ConsoleApplication };

    [Theory]
    [InlineData("new Sgd([|Rate.Initial|]);")]
    [InlineData("double lr = [|Rate.Initial|]; new Sgd(lr);")]
    [InlineData("new Sgd([|new Rate().Value|]);")]
    [InlineData("Rate rate = new(); new Sgd([|rate.Value|]);")]
    [InlineData("var rate = new Rate(); new Sgd { LearningRate = (float)[|rate.Value|] };")]
    [InlineData("var rate = new Rate(); Sgd sgd = new(); for (int i = 0; i < 9; i++) sgd.LearningRate = [|rate.Value|];")]
    [InlineData("var rate = new Rate(); System.Console.WriteLine(rate.Value); System.Action f = () => new Sgd([|rate.Value|]); f();")]
    [InlineData("new Sgd([|_rate.Value|]); } static readonly Rate _rate = new(); static void Other() {")]
    [InlineData("new Sgd([|Program._rate.Value|]); } private static Rate _rate = new Rate(); static void Other() {")]
    [InlineData("new Sgd([|new Rate().Value|]); Use(nameof(Rate)); Other.Step(1); } static class Other { public static void Step(double x) { } } static void F() {")]
    public Task A_plateau_that_nothing_steps(string code) => Rules.Expect(_program, Rate + In(code), Message);

    [Theory]
    [InlineData("Rate rate = new(); Sgd sgd = new([|rate.Value|]); for (int i = 0; i < 9; i++) rate.Step(1);")]
    [InlineData("var rate = new Rate(); double lr = [|rate.Value|]; Sgd sgd = new(lr); foreach (double loss in new double[9]) { Use(sgd); rate.Step(loss); }")]
    [InlineData("for (int seed = 0; seed < 3; seed++) { Rate rate = new(); Sgd sgd = new([|rate.Value|]); while (sgd.LearningRate > 0) { if (seed > 1) rate.Step(1); } }")]
    public Task A_plateau_whose_steps_set_nothing(string code) => Rules.Expect(
        _program,
        Rate + In(code),
        "DECAY201 warning: 'Rate' is stepped, and its value passed on only before: the learning rate stays 0.01. Pass on what Step(metric) returns.");

    [Theory]
    [InlineData("Rate rate = new(); Sgd sgd = new(rate.Value); for (int i = 0; i < 9; i++) sgd.LearningRate = rate.Step(1);")]
    [InlineData("Rate rate = new(); Sgd sgd = new(rate.Value); for (int i = 0; i < 9; i++) { rate.Step(1); sgd.LearningRate = rate.Value; }")]
    [InlineData("Rate rate = new(); Sgd sgd = new(rate.Value); for (int i = 0; i < 9; i++) { rate.Step(1); if (rate.Value < 0.001) break; }")]
    [InlineData("Rate rate = new(); Sgd sgd = new(rate.Value); for (int i = 0; i < 9; i++) rate.Step(1); sgd = new(rate.Value);")]
    [InlineData("Rate rate = new(); Sgd sgd = new(rate.Value); for (int i = 0; i < 9; i++) rate.Step(1); Use(rate.State);")]
    [InlineData("Rate rate = new(); Sgd sgd = new(rate.Value); System.Action end = () => sgd.LearningRate = rate.Value; for (int i = 0; i < 9; i++) { rate.Step(1); end(); }")]
    [InlineData("Rate rate = new(); Sgd sgd = new(rate.Value); for (int i = 0; i < 9; i++) { rate.Step(1); End(); } void End() => sgd.LearningRate = rate.Value;")]
    [InlineData("Rate rate = new(); for (int seed = 0; seed < 3; seed++) { Sgd sgd = new(rate.Value); for (int epoch = 0; epoch < 9; epoch++) rate.Step(1); }")]
    [InlineData("Rate rate = new(); Sgd sgd = new(rate.Value); System.Action<double> end = loss => rate.Step(loss); for (int i = 0; i < 9; i++) end(1);")]
    [InlineData("Rate rate = new(); Sgd sgd = new(rate.Value); for (int i = 0; i < 9; i++) System.Console.WriteLine(rate.Step(1));")]
    public Task A_plateau_whose_steps_may_set_something(string code) => Rules.Expect(_program, Rate + In(code));

    [Theory]
    [InlineData("[Horizon(90), LinearWarmup(5, From = 0.001), ReduceOnPlateau(0.01)]", "stays 0.001. Call Step(metric) after every step, and pass on what it returns.")]
    [InlineData("[ReduceOnPlateau(0.01, Factor = 1.5, AllowGrowth = true)]", "stays 0.01. Call Step(metric) after every step, and pass on what it returns.")]
    public Task It_stays_what_it_is_at_first(string attributes, string stays) => Rules.Expect(
        _program,
        $"{attributes} partial struct Rate;\n" + In("Rate rate = default; new Sgd([|rate.Value|]);"),
        $"DECAY201 warning: 'Rate' is never stepped: the learning rate {stays}");

    [Theory]
    [InlineData("Rate rate = new(); new Sgd(rate.Value); rate.Step(1);")]
    [InlineData("Rate rate = new(); new Sgd(rate.Step(1));")]
    [InlineData("Rate rate = new(); new Sgd(rate.Value); rate?.Step(1);")]
    [InlineData("Rate rate = new(); new Sgd(rate.Value); Use(rate);")]
    [InlineData("Rate rate = new(); new Sgd(rate.Value); Rate other = rate; other.Step(1);")]
    [InlineData("Rate rate = new(); new Sgd(rate.Value); IMetricSchedule schedule = rate; schedule.Step(1);")]
    [InlineData("Rate rate = new(); new Sgd(rate.Value); System.Func<double, double> step = rate.Step; step(1);")]
    [InlineData("Rate rate = new(); rate.State = default; new Sgd(rate.Value);")]
    [InlineData("Rate rate = new() { State = new PlateauState { Reductions = 1 } }; new Sgd(rate.Value);")]
    [InlineData("new Sgd(new Rate { State = default }.Value);")]
    [InlineData("Rate rate = new(); rate = new(); new Sgd(rate.Value);")]
    [InlineData("Rate rate = Make(); new Sgd(rate.Value); } static Rate Make() => new(); static void Other() {")]
    [InlineData("Rate a = new(), b = new(); new Sgd(a.Value); b.Step(1);")]
    [InlineData("new Sgd(new Rate().Value); Use(new Rate());")]
    [InlineData("Rate first = new(); new Sgd(first.Value); Train<Rate>();")]
    [InlineData("new Sgd(Rate.Initial); Rate rate = new(); rate.Step(1);")]
    [InlineData("new Sgd(Rate.Initial); Use(typeof(Rate));")]
    [InlineData("new Sgd(_shared.Value); } internal static readonly Rate _shared = new(); static void Other() {")]
    [InlineData("new Sgd(Shared.Value); } static Rate Shared { get; } = new(); static void Other() {")]
    [InlineData("F(new()); } static void F(Rate rate) { new Sgd(rate.Value);")]
    [InlineData("Rate rate = new(); System.Console.WriteLine(rate.Value); double x = rate.Value;")]
    [InlineData("Rate rate = new(); double lr = rate.Value; lr *= 0.9; new Sgd(lr);")]
    public Task A_plateau_that_something_may_step(string code) => Rules.Expect(_program, Rate + In(code));

    [Fact]
    public Task Its_own_code_may_step_it() => Rules.Expect(
        _program,
        "[ReduceOnPlateau(0.01)] partial class Rate { public double Next() => Step(1); public Rate() => Next(); }\n" + In("Rate rate = new(); new Sgd(rate.Value);"));

    [Fact]
    public Task A_test_may_look_at_it() => Rules.Expect(
        _program,
        Rate + In("") + "namespace Xunit { class FactAttribute : System.Attribute; } class Tests { [Xunit.Fact] void F() { Rate rate = new(); new Sgd(rate.Value); } }");

    [Fact]
    public async Task Half_typed_code_is_no_finding()
    {
        string use = In("Rate rate = new(); new Sgd(rate.Value);");
        int first = use.IndexOf("Rate rate", StringComparison.Ordinal);
        string[] prefixes = [.. Enumerable.Range(first, use.Length - first).Select(length => $"namespace N{length} {{ using DecayGen;\n{Rate}{use[..length]}")];
        Assert.Empty((await Rules.Ids(_program with { MayBeWrong = true, Sources = prefixes })).Except(["DECAY201", "DECAY202"]));
    }

    private static string In(string code) => $$"""
        class Sgd(double lr) { public double LearningRate { get; set; } = lr; public Sgd() : this(0.1) { } }
        static class Program
        {
            static void Use(object value) { }
            static void Train<T>() { }
            static void Main() { Run(); }
            static void Run() { {{code}} }
        }

        """;
}
