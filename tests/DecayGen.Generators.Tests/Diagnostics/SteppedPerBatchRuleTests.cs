using Microsoft.CodeAnalysis;
using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

public class SteppedPerBatchRuleTests
{
    private const string Message = "DECAY205 warning: Rate.Step is called in a loop within a loop, as for each batch of an epoch: a Patience of 10 is over after 11 batches without an improvement. Call it in the outer loop with the metric of the epoch, or set Unit = StepUnit.Step in [Horizon] if each batch is meant.";

    [Theory]
    [InlineData("for (int i = 0; i < 9; i++) { for (int j = 0; j < 9; j++) { [|rate.Step(Loss())|]; } }")]
    [InlineData("for (int epoch = 0; epoch < 9; epoch++) for (int batch = 0; batch < 9; batch++) [|rate.Step(Loss())|];")]
    [InlineData("foreach (double[] epoch in Data) foreach (double loss in epoch) sgd.Lr = [|rate.Step(loss)|];")]
    [InlineData("foreach (double[] epoch in Data) foreach ((double loss, int _) in Pairs) sgd.Lr = [|rate.Step(loss)|];")]
    [InlineData("while (Goes()) { do { [|rate.Step(Loss())|]; } while (Goes()); }")]
    [InlineData("for (;;) while ([|rate.Step(Loss())|] > 1e-6) { }")]
    [InlineData("for (;;) for (; Goes(); [|rate.Step(Loss())|]) { }")]
    [InlineData("for (;;) for (;;) for (;;) [|rate.Step(Loss())|];")]
    [InlineData("for (;;) { if (Goes()) { while (Goes()) { try { using (sgd) { [|rate.Step(Loss())|]; } } finally { } } } }")]
    [InlineData("for (;;) while (Goes()) { if ([|rate.Step(Loss())|] < 1e-6) break; }")]
    [InlineData("for (;;) while (Goes()) { double loss = Loss(); if (double.IsNaN(loss)) { break; } [|rate.Step(loss)|]; if (loss < 0.1) break; }")]
    [InlineData("for (int epoch = 0; epoch < 9; epoch++) for (int step = 0; step < stepsPerEpoch; step++) [|rate.Step(Loss())|];")]
    [InlineData("for (int epoch = 0; epoch < 9; epoch++) { int step = 0; while (step++ < stepsPerEpoch) [|rate.Step(Loss())|]; }")]
    [InlineData("for (;;) while (Goes()) { Print(rate.Value); rate?[|.Step(Loss())|]; }")]
    [InlineData("for (;;) while (Goes()) [|_rate.Step(Loss())|];")]
    [InlineData("for (;;) while (Goes()) [|this._rate.Step(Loss())|];")]
    [InlineData("for (;;) while (Goes()) [|Owned.Step(Loss())|];")]
    [InlineData("Rate own = new(); for (;;) while (Goes()) [|own.Step(Loss())|]; Print(own.State);")]
    [InlineData("for (;;) while (Goes()) { foreach (Sgd s in new[] { sgd }) s.Lr = rate.Value; [|rate.Step(Loss())|]; }")]
    [InlineData("for (;;) while (Goes()) { [|rate.Step(Loss())|]; foreach (double x in Data[0]) Print(x); }")]
    [InlineData("System.Action run = () => { for (;;) while (Goes()) [|rate.Step(Loss())|]; };")]
    [InlineData("Run(); void Run() { for (;;) while (Goes()) [|rate.Step(Loss())|]; }")]
    public Task A_plateau_that_counts_batches(string statements) => Rules.Expect(Code(statements), Message);

    [Theory]
    [InlineData("for (;;) rate.Step(Loss());")]
    [InlineData("for (int epoch = 0; epoch < 9; epoch++) { foreach (double x in Data[0]) { } rate.Step(Loss()); }")]
    [InlineData("for (;;) foreach (double x in new[] { rate.Step(Loss()) }) { }")]
    [InlineData("for (;;) for (double x = rate.Step(Loss()); Goes();) { }")]
    [InlineData("for (int seed = 0; seed < 5; seed++) { Rate own = new(); for (int i = 0; i < 9; i++) own.Step(Loss()); }")]
    [InlineData("for (int fold = 0; fold < 5; fold++) { rate = new Rate(); for (int i = 0; i < 9; i++) rate.Step(Loss()); }")]
    [InlineData("for (int fold = 0; fold < 5; fold++) { rate.State = default; for (int i = 0; i < 9; i++) rate.Step(Loss()); }")]
    [InlineData("for (int fold = 0; fold < 5; fold++) { Restore(rate); for (int i = 0; i < 9; i++) rate.Step(Loss()); }")]
    [InlineData("for (int fold = 0; fold < 5; fold++) { Make(out Rate own); for (int i = 0; i < 9; i++) own.Step(Loss()); }")]
    [InlineData("foreach (Rate own in Rates) for (int i = 0; i < 9; i++) own.Step(Loss());")]
    [InlineData("for (int i = 0; i < 9; i++) foreach (Rate own in Rates) own.Step(Loss());")]
    [InlineData("for (int i = 0; i < 9; i++) for (int j = 0; j < 9; j++) Rates[j].Step(Loss());")]
    [InlineData("for (int i = 0; i < 9; i++) for (int j = 0; j < 9; j++) Next.Step(Loss());")]
    [InlineData("for (int i = 0; i < 9; i++) for (int j = 0; j < 9; j++) Find(j).Step(Loss());")]
    [InlineData("foreach (C run in Runs) for (int j = 0; j < 9; j++) run._rate.Step(Loss());")]
    [InlineData("for (int run = 0; run < 9; run++) { Reset(); for (int j = 0; j < 9; j++) _replaced.Step(Loss()); }")]
    [InlineData("for (int size = 32; size < 256; size *= 2) for (int epoch = 0; epoch < 9; epoch++) rate.Step(Loss());")]
    [InlineData("int epoch = 0; foreach (double[] stage in Data) while (epoch++ < 9) rate.Step(Loss());")]
    [InlineData("for (int size = 32; size < 256; size *= 2) for (int ep = 0; ep < 9; ep++) rate.Step(Loss());")]
    [InlineData("foreach (double[] stage in Data) for (int round = 0; round < 9; round++) rate.Step(Loss());")]
    [InlineData("for (int epoch = 0; epoch < 9; epoch++) for (int evaluation = 0; evaluation < 9; evaluation++) rate.Step(Loss());")]
    [InlineData("for (int epoch = 0; epoch < 9; epoch++) foreach (double[] chunk in Data) { foreach (double x in chunk) Print(x); rate.Step(Loss()); }")]
    [InlineData("for (int size = 32; size < 256; size *= 2) for (int i = 0; i < 9; i++) { double sum = 0; { while (Goes()) sum += Loss(); } rate.Step(sum); }")]
    [InlineData("for (;;) for (int i = 0; i < 9; i++) { if (i % 3 == 0) rate.Step(Loss()); }")]
    [InlineData("for (;;) for (int i = 0; i < 9; i++) { if (i % 3 != 0) { } else { rate.Step(Loss()); } }")]
    [InlineData("for (;;) for (int i = 0; i < 9; i++) { if (i % 3 != 0) continue; rate.Step(Loss()); }")]
    [InlineData("for (;;) for (int i = 0; i < 9; i++) { switch (i) { case 0: rate.Step(Loss()); break; } }")]
    [InlineData("for (;;) for (int i = 0; i < 9; i++) { double lr = i % 3 == 0 ? rate.Step(Loss()) : rate.Value; }")]
    [InlineData("for (;;) for (int i = 0; i < 9; i++) { bool low = i % 3 == 0 && rate.Step(Loss()) < 1; }")]
    [InlineData("for (;;) while (true) { try { rate.Step(Loss()); break; } catch (System.Exception) { } }")]
    [InlineData("for (;;) while (true) { rate.Step(Loss()); return; }")]
    [InlineData("for (;;) for (;;) { System.Action end = () => rate.Step(Loss()); }")]
    [InlineData("for (;;) for (;;) { void End() { rate.Step(Loss()); } }")]
    [InlineData("for (;;) { System.Action end = () => { while (Goes()) rate.Step(Loss()); }; }")]
    [InlineData("for (;;) for (;;) perStep.Step(Loss());")]
    [InlineData("for (;;) for (;;) schedule.Step(Loss());")]
    [InlineData("for (;;) for (;;) sgd.Step(Loss());")]
    [InlineData("for (;;) for (;;) rate.Step();")]
    public Task What_may_be_meant(string statements) => Rules.Silent(Code(statements));

    [Fact]
    public Task Everywhere_in_a_program() => Rules.Expect(
        new UserProject { Output = OutputKind.ConsoleApplication },
        "Rate rate = new(); for (int i = 0; i < 9; i++) { for (int j = 0; j < 9; j++) [|rate.Step(1.0 / (i + j))|]; } [Horizon(90, Unit = StepUnit.Epoch), ReduceOnPlateau(0.1, Patience = [|0|])] partial class Rate;",
        "DECAY205 warning: Rate.Step is called in a loop within a loop, as for each batch of an epoch: a Patience of 0 is over after 1 batch without an improvement. Call it in the outer loop with the metric of the epoch, or set Unit = StepUnit.Step in [Horizon] if each batch is meant.",
        "DECAY126");

    [Fact]
    public async Task The_loops_are_pointed_to()
    {
        Diagnostic found = Assert.Single(await new UserProject("using DecayGen;" + Code("foreach (double[] x in Data) while (Goes()) rate.Step(Loss());")).ReviewAsync());
        Assert.Equal(["while", "foreach"], found.AdditionalLocations.Select(location => location.SourceTree!.ToString().Substring(location.SourceSpan.Start, location.SourceSpan.Length)));
    }

    [Fact]
    public Task A_test_steps_as_often_as_it_likes() => Rules.Silent(
        Code("for (;;) for (;;) rate.Step(Loss());").Replace("class C\n", "class C : Xunit.Base\n").Replace("void Train", "[Xunit.Fact] void Train") + "namespace Xunit { class FactAttribute : System.Attribute; public class Base; }");

    private static string Code(string statements) => $$"""
        [ReduceOnPlateau(0.1)] public partial class Rate { public double Step() => 1; }
        [Horizon(9000, Unit = StepUnit.Step), ReduceOnPlateau(0.1)] public partial class PerStep;
        class Sgd : System.IDisposable { public double Lr; public double Step(double loss) => loss; public void Dispose() { } }
        class C
        {
            public readonly Rate _rate;
            Rate _replaced = new();
            C(Rate rate) { _rate = rate; Owned = rate; }
            Rate Owned { get; set; }
            Rate Next => new Rate();
            double[][] Data = [];
            (double, int)[] Pairs = [];
            Rate[] Rates = [];
            C[] Runs = [];
            static double Loss() => 1;
            static bool Goes() => true;
            static void Print(object value) { }
            static void Restore(Rate rate) { }
            static void Make(out Rate rate) => rate = new();
            static Rate Find(int i) => new();
            void Reset() => _replaced = new();
            void Train(Rate rate, PerStep perStep, IMetricSchedule schedule, Sgd sgd, int stepsPerEpoch) { {{statements}} }
        }

        """;
}
