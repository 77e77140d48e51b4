using System.Numerics;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules;
using DecayGen.Generators.Schedules.Curves;
using Xunit;

namespace DecayGen.Generators.Tests.Schedules;

/// <summary>Values that are doubles, whatever formula they come from.</summary>
public class ExactValueTests
{
    [Theory]
    [InlineData("[LinearDecay(0.75, 0.25, 3)]", 3, 0.25)]
    [InlineData("[PolynomialDecay(1, 0, 4, 0.5)]", 3, 0.5)]
    [InlineData("[PolynomialDecay(1, 0, 16, 0.75)]", 15, 0.125)]
    [InlineData("[PolynomialDecay(1, 0.5, 3, 2)]", 3, 0.5)]
    [InlineData("[PolynomialDecay(9.5, 0.5, 3, 2)]", 2, 1.5)]
    [InlineData("[PolynomialDecay(1, 0, 4, 0.5, Cycle = true)]", 12, 0.0)]
    [InlineData("[PolynomialDecay(1, 0, 3, 0.5, Cycle = true)]", 9, 0.0)]
    [InlineData("[PolynomialDecay(1, 0, 2, 0.5, Cycle = true)]", 3, 0.5)]
    [InlineData("[CosineDecay(1, 0, 3)]", 1, 0.75)]
    [InlineData("[CosineDecay(1, 0, 3)]", 2, 0.25)]
    [InlineData("[CosineDecay(1, 0.5, 2)]", 1, 0.75)]
    [InlineData("[CosineDecay(1, 0, 90)]", 90, 0.0)]
    [InlineData("[CosineDecay(1, 0, 30, Exponent = 0.5)]", 20, 0.5)]
    [InlineData("[CosineDecay(1, 0, 30, Exponent = 2)]", 20, 0.0625)]
    [InlineData("[CosineDecay(0.1, 0.1, 7, Exponent = 0.3)]", 5, 0.1)]
    [InlineData("[SqrtDecay(1, 0, 16)]", 9, 0.25)]
    [InlineData("[SqrtDecay(1, 0.5, 50)]", 32, 0.6)]
    [InlineData("[InverseTimeDecay(1, 0.5)]", 6, 0.25)]
    [InlineData("[InverseTimeDecay(1, 1, Power = 0.75)]", 15, 0.125)]
    [InlineData("[InverseTimeDecay(9, 2, Power = 2)]", 1, 1.0)]
    [InlineData("[InverseTimeDecay(1, 0.3, DecaySteps = 0.3, Power = 0.5)]", 3, 0.5)]
    [InlineData("[InverseSqrtDecay(1, 4000)]", 12_000, 0.5)]
    [InlineData("[Noam(256, 4)]", 0, 1.0 / 128)]
    [InlineData("[Noam(256, 4)]", 3, 1.0 / 32)]
    [InlineData("[Noam(256, 4)]", 15, 1.0 / 64)]
    [InlineData("[Noam(2, 3)]", 7, 0.25)]
    [InlineData("[CosineRestarts(1, 0, 3, PeakDecay = 0.5)]", 4, 0.375)]
    [InlineData("[CosineRestarts(1, 0.5, 3, CycleGrowth = 2)]", 3, 1.0)]
    [InlineData("[OneCycle(1, 10, PercentStart = 0.5, DivFactor = 2, FinalDivFactor = 2)]", 2, 0.75)]
    [InlineData("[OneCycle(1.25, 11, PercentStart = 0.5, Anneal = OneCycleAnneal.Linear)]", 10, 1.25 / 250_000)]
    [InlineData("[Cyclic(0, 1, 3, Mode = CyclicMode.Triangular2)]", 9, 0.5)]
    [InlineData("[Cyclic(0, 3, 3, Mode = CyclicMode.ExpRange, Gamma = 0.5)]", 2, 0.5)]
    [InlineData("[Cyclic(0.25, 1, 3, Mode = CyclicMode.Triangular2)]", long.MaxValue, 0.25)]
    [InlineData("[TimeConstantDecay(0.1, 7)]", 0, 0.1)]
    [InlineData("[HalfLifeDecay(1, 5)]", 5375, 0.0)]
    [InlineData("[HalfLifeDecay(3, 5)]", 5375, 1e-323)]
    [InlineData("[StepDecay(1, 0.5, 7)]", 20, 0.25)]
    [InlineData("[PiecewiseLinear(new[] { 0.5, 0, 1 }, new long[] { 2, 5, 9 })]", 5, 0.0)]
    [InlineData("[PiecewiseLinear(new[] { 0.5, 0, 1 }, new long[] { 2, 5, 9 })]", 7, 0.5)]
    [InlineData("[LinearWarmup(8)] [OneCycle(1.25, 30)]", 5, 0.03125)]
    [InlineData("[LinearWarmup(8)] [Noam(256, 4)]", 4, 1.0 / 256)]
    [InlineData("[LinearWarmup(4)] [PiecewiseLinear(new[] { 0.5, 1 }, new long[] { 3, 9 })]", 2, 0.25)]
    public void Are_found_exactly(string attributes, long step, double value) => Assert.Equal(value, Attributes.Timeline(attributes).At(step));

    [Fact]
    public void A_high_power_of_a_third_takes_all_factors_of_three_away()
    {
        // final + 3^65 · (1/3)^65: the difference of the values, which are doubles, has all 104 bits of 3^65.
        BigInteger power = BigInteger.Pow(3, 65);
        double initial = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits((double)power) + 1);
        double final = (double)(new BigInteger(initial) - power);
        Assert.Equal(power, new BigInteger(initial) - new BigInteger(final));
        Assert.Equal(final + 1, new PowerCurve(initial, final, 3L, 65).At(2));
    }

    [Theory]
    [InlineData("[StepDecay(1, 0.5, 10, Steps = 20)]", 0.5)]
    [InlineData("[StepDecay(1, 0.5, 10, Steps = 21)]", 0.25)]
    [InlineData("[MultiStepDecay(1, 0.5, 10, 20, Steps = 20)]", 0.5)]
    [InlineData("[PiecewiseConstant(new[] { 1, 0.5, 0.25 }, new long[] { 10, 20 }, Steps = 20)]", 0.5)]
    [InlineData("[PiecewiseConstant(new[] { 1.0 }, new long[0], Steps = 20)]", 1.0)]
    [InlineData("[PiecewiseLinear(new[] { 1, 0.5, 0.25 }, new long[] { 5, 10, 20 })]", 0.25)]
    [InlineData("[PiecewiseLinear(new[] { 0.3 }, new long[] { 0 })]", 0.3)]
    [InlineData("[CosineRestarts(1, 0.5, 10, Steps = 20)]", 0.5)]
    [InlineData("[CosineRestarts(1, 0.5, 10, Steps = 25)]", 0.75)]
    [InlineData("[CosineRestarts(1, 0.5, 2, CycleGrowth = 3, Steps = 8)]", 0.5)]
    [InlineData("[PolynomialDecay(1, 0.5, 10, 1, Cycle = true, Steps = 20)]", 0.5)]
    [InlineData("[PolynomialDecay(1, 0.5, 10, 2)]", 0.5)]
    [InlineData("[Cyclic(0.25, 1, 10, Mode = CyclicMode.Triangular2, Steps = 20)]", 0.25)]
    [InlineData("[Cyclic(0.25, 1, 10, Steps = 10)]", 1.0)]
    [InlineData("[OneCycle(1, 9, PercentStart = 0.5, DivFactor = 2, FinalDivFactor = 4)]", 0.125)]
    [InlineData("[InverseTimeDecay(1, 1, DecaySteps = 3, Staircase = true, Steps = 9)]", 1.0 / 3)]
    [InlineData("[Noam(256, 4, Steps = 15)]", 1.0 / 64)]
    public void A_phase_that_ends_holds_what_it_had_just_before(string attributes, double held)
    {
        Timeline timeline = Attributes.Timeline(attributes);
        Assert.Equal(held, timeline.Held);
        Assert.Equal(held, timeline.At(long.MaxValue));
        Assert.Equal(held, timeline.At(timeline.PlannedEnd!.Value));
    }

    [Theory]
    [InlineData("[LinearWarmup(10)] [OneCycle(0.3, 30)] [Constant(0.1)]", 10, 40)]
    [InlineData("[LinearWarmup(10, Overlap = true)] [CosineDecay(0.3, 0, 30)] [Constant(0.1)]", 10, 30)]
    [InlineData("[SqrtDecay(0.3, 0, 30)] [PiecewiseLinear(new[] { 0.1, 0.2 }, new long[] { 4, 9 })] [Constant(0.1)]", 30, 39)]
    [InlineData("[LinearDecay(0.3, 0, 30)] [PolynomialDecay(0.1, 0, 9, 2)] [Constant(0.1)]", 30, 39)]
    [InlineData("[CosineRestarts(0.3, 0, 30, Steps = 70)] [Noam(512, 4, Steps = 9)] [Constant(0.1)]", 70, 79)]
    public void Phases_end_where_the_kind_says(string attributes, long first, long second)
    {
        Timeline timeline = Attributes.Timeline(attributes);
        Assert.Equal([first, second, long.MaxValue], timeline.Phases.Select(phase => phase.End));
        Assert.Equal(0.1, timeline.At(second));
    }

    [Fact]
    public void A_warmup_aims_at_the_real_value_not_at_its_rounding()
    {
        // 0.1 / 25 has no double: halfway there is the double nearest to 0.002, from the real one.
        Timeline timeline = Attributes.Timeline("[LinearWarmup(3, From = 1e-3)] [OneCycle(0.1, 30)]");
        Interval target = Interval.Divide(0.1, 25L, 400);
        double expected = Rounding.Nearest(precision => Interval.Divide(Interval.Add(1e-3, Interval.Multiply(2L, target, 500), 500), 3L, precision));
        Assert.Equal(expected, timeline.At(2));
    }

    [Fact]
    public void Overlapping_warmups_aim_at_the_first_value()
    {
        Timeline timeline = Attributes.Timeline("[LinearWarmup(4, Overlap = true)] [SqrtDecay(1, 0, 16)]");
        Assert.Equal([0.0, 0.25, 0.5, 0.75, 0.5], Enumerable.Range(0, 5).Select(step => timeline.At(step)));
    }
}
