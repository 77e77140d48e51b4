using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules;
using Xunit;

namespace DecayGen.Generators.Tests.Schedules;

/// <summary>Peaks and thresholds, found by bisection, against a look at every step of short runs.</summary>
public class WholeRunTests
{
    private static readonly double[] _fractions = [1.0, 0.9, 0.5, 0.1, 0.01];

    [Theory]
    [InlineData("[TimeConstantDecay(0.1, 7)]")]
    [InlineData("[HalfLifeDecay(0.1, 5, Floor = 0.001)]")]
    [InlineData("[StepDecay(0.1, 0.5, 9)]")]
    [InlineData("[StepDecay(0.1, 1.5, 9, AllowGrowth = true)]")]
    [InlineData("[MultiStepDecay(0.1, 0.1, 10, 20, 30)]")]
    [InlineData("[MultiStepDecay(0.1, 1.5, 10, 20, 30, AllowGrowth = true)]")]
    [InlineData("[PiecewiseConstant(new[] { 0.1, 0.3, 0, 0.3, 0.002 }, new long[] { 3, 9, 20, 33 })]")]
    [InlineData("[PiecewiseLinear(new[] { 0.1, 0.4, 0.4, 0, 0.3, 0.001 }, new long[] { 3, 9, 20, 33, 40, 41 })]")]
    [InlineData("[LinearDecay(0.1, 0, 40)]")]
    [InlineData("[LinearDecay(0.1, 0.5, 40, AllowGrowth = true)]")]
    [InlineData("[PolynomialDecay(0.1, 0.001, 40, 2)]")]
    [InlineData("[PolynomialDecay(0.1, 0.001, 7, 0.5, Cycle = true)]")]
    [InlineData("[PolynomialDecay(0.1, 0.2, 7, 0.5, Cycle = true, AllowGrowth = true)]")]
    [InlineData("[PolynomialDecay(0.1, 0, 1, 2, Cycle = true)]")]
    [InlineData("[CosineDecay(0.1, 0.001, 40, Exponent = 1.5)]")]
    [InlineData("[SqrtDecay(0.1, 0, 40)]")]
    [InlineData("[CosineRestarts(0.1, 0.001, 7)]")]
    [InlineData("[CosineRestarts(0.1, 0, 7, PeakDecay = 0.5)]")]
    [InlineData("[CosineRestarts(0.1, 0, 7, PeakDecay = 1.5, AllowGrowth = true)]")]
    [InlineData("[CosineRestarts(0.1, 0.01, 2, CycleGrowth = 3, PeakDecay = 0.3)]")]
    [InlineData("[CosineRestarts(0.1, 0.3, 1, CycleGrowth = 2, AllowGrowth = true)]")]
    [InlineData("[CosineRestarts(0.1, 0.3, 5, PeakDecay = 0.5, AllowGrowth = true)]")]
    [InlineData("[InverseTimeDecay(0.1, 0.5, DecaySteps = 2.4, Staircase = true, Power = 0.75)]")]
    [InlineData("[InverseTimeDecay(0.1, 3, Floor = 0.002)]")]
    [InlineData("[InverseSqrtDecay(0.1, 1)]")]
    [InlineData("[Noam(512, 20)]")]
    [InlineData("[Noam(512, 1, Scale = 5)]")]
    [InlineData("[OneCycle(0.1, 60)]")]
    [InlineData("[OneCycle(0.1, 60, ThreePhase = true, PercentStart = 0.21)]")]
    [InlineData("[OneCycle(0.1, 60, Anneal = OneCycleAnneal.Linear, DivFactor = 0.5, FinalDivFactor = 0.1)]")]
    [InlineData("[Cyclic(0.001, 0.1, 5)]")]
    [InlineData("[Cyclic(0, 0.1, 5, StepDown = 8, Mode = CyclicMode.Triangular2)]")]
    [InlineData("[Cyclic(0.001, 0.1, 5, Mode = CyclicMode.ExpRange, Gamma = 0.97)]")]
    [InlineData("[Cyclic(0, 0.1, 12, Mode = CyclicMode.ExpRange, Gamma = 0.75)]")]
    [InlineData("[Cyclic(0, 0.1, 9, StepDown = 9, Mode = CyclicMode.ExpRange, Gamma = 1.25, AllowGrowth = true)]")]
    [InlineData("[LinearWarmup(5, From = 0.2)] [CosineRestarts(0.1, 0.001, 7, Steps = 28)] [Noam(512, 9)]")]
    [InlineData("[LinearWarmup(5, Overlap = true)] [Cyclic(0.01, 0.1, 3, Steps = 20)] [OneCycle(0.2, 25)]")]
    public void Peak_and_thresholds_are_those_of_every_step(string attributes)
    {
        Timeline timeline = Attributes.Timeline(attributes);
        foreach (int horizon in new[] { 1, 2, 5, 6, 7, 8, 14, 15, 21, 23, 40, 41, 61, 100 })
        {
            double[] values = [.. Enumerable.Range(0, horizon).Select(step => timeline.At(step))];
            long peak = timeline.PeakStep(horizon);
            Assert.Equal((horizon, Array.IndexOf(values, values.Max())), (horizon, peak));
            foreach (double fraction in _fractions)
            {
                BigFloat threshold = (BigFloat)values.Max() * fraction;
                int last = Enumerable.Range(0, horizon).LastOrDefault(step => !(timeline.Value(step, 128).Upper < threshold), -1);
                long? expected = last + 1 == horizon ? null : last + 1;
                Assert.Equal((horizon, fraction, expected), (horizon, fraction, timeline.StaysUnderFrom(threshold, horizon)));
            }
        }
    }

    [Fact]
    public void Neither_takes_longer_for_runs_of_any_length()
    {
        Assert.Equal(999, Attributes.Timeline("[Noam(512, 1000)]").PeakStep());
        Assert.Equal(2000, Attributes.Timeline("[Cyclic(0.001, 0.1, 2000)]").PeakStep());
        Timeline restarts = Attributes.Timeline("[CosineRestarts(0.1, 0, 10, PeakDecay = 0.5)]");
        Assert.Equal(0, restarts.PeakStep());

        // Half of a peak at each restart: below a thousandth of 0.1 for good in the middle of the tenth cycle.
        long under = restarts.StaysUnderFrom((BigFloat)0.1 * 0.001, long.MaxValue)!.Value;
        Assert.InRange(under, 91, 99);
        Assert.True(restarts.At(under - 1) >= 0.0001 && restarts.At(under) < 0.0001);
    }

    [Fact]
    public void Ten_thousand_milestones_are_no_trouble()
    {
        string milestones = string.Join(", ", Enumerable.Range(1, 10_000));
        Timeline decay = Attributes.Timeline($"[MultiStepDecay(0.1, 0.999, {milestones})]");
        Assert.Equal(0, decay.PeakStep());
        Assert.Equal(Attributes.Timeline("[ExponentialDecay(0.1, 0.999)]").At(9_999), decay.At(9_999));
        Assert.Equal(decay.At(10_000), decay.At(long.MaxValue));

        string values = string.Join(", ", Enumerable.Range(0, 10_000).Select(i => i % 100 == 77 ? "0.1" : "0.01"));
        Timeline lines = Attributes.Timeline($"[PiecewiseLinear(new[] {{ {values} }}, new long[] {{ {milestones} }})]");
        Assert.Equal(78, lines.PeakStep());
        Assert.Equal(9_979, lines.StaysUnderFrom(0.02, long.MaxValue));
    }

    [Fact]
    public void Ten_thousand_phases_are_no_trouble()
    {
        string[] phases = ["Constant(0.1, Steps = 3)", "LinearWarmup(2)", "ExponentialDecay(0.2, 0.9, Steps = 7)"];
        Timeline timeline = Attributes.Timeline($"[{string.Join(", ", Enumerable.Range(0, 9_999).Select(i => phases[i % 3]))}, Constant(0.05)]");
        Assert.Equal(5, timeline.PeakStep());
        Assert.Equal(0.1, timeline.At(3_332 * 12 + 2));
        Assert.Equal(0.05, timeline.At(3_333 * 12));
        Assert.Equal(3_333 * 12, timeline.StaysUnderFrom(0.06, long.MaxValue));
        Assert.NotEmpty(timeline.Fold());
    }
}
