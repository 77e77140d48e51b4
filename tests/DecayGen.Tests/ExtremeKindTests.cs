using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules;
using DecayGen.Tests.Support;

namespace DecayGen.Tests;

/// <summary>
/// Generated code against the exact model where random schedules seldom come: steps next to all boundaries, the last
/// ones of long phases, lengths around 2^53, values from 1e-300 to 1e300.
/// </summary>
public class ExtremeKindTests
{
    private const long Long = 1L << 53;

    /// <summary>Of those that end, all of the last steps.</summary>
    private const int LastSteps = 3000;

    public static TheoryData<string> Overlaps { get; } =
    [
        "[LinearWarmup(300, Overlap = true)] [CosineDecay(0.1, 0.0, 90000)]",
        "[LinearWarmup(70000, From = 1e-6, Overlap = true)] [PolynomialDecay(0.1, 1e-5, 90000, 0.9)]",
        "[LinearWarmup(700, Overlap = true)] [SqrtDecay(0.1, 0.0, 90001)]",
        "[LinearWarmup(1000, Overlap = true)] [Noam(512, 3000)]",
        "[LinearWarmup(1001, From = 1e-4, Overlap = true)] [OneCycle(0.1, 5000)]",
        "[LinearWarmup(500, Overlap = true)] [InverseSqrtDecay(0.01, 300)]",
        "[LinearWarmup(500, Overlap = true)] [InverseTimeDecay(0.01, 0.3, Power = 0.7)]",
        "[LinearWarmup(65, Overlap = true)] [StepDecay(0.3, 0.1, 60, Floor = 1e-4)]",
        "[LinearWarmup(40, Overlap = true)] [PiecewiseLinear(new double[] { 0.1, 0.5, 0.01 }, new long[] { 30, 90, 700 })]",
        "[LinearWarmup(777, Overlap = true)] [Cyclic(0.001, 0.1, 500, Mode = CyclicMode.ExpRange, Gamma = 0.999)]",
        "[LinearWarmup(777, Overlap = true)] [CosineRestarts(0.1, 0.0, 500, CycleGrowth = 2, PeakDecay = 0.8)]",
    ];

    public static TheoryData<string> Stairs { get; } =
    [
        "[StepDecay(0.7, 0.93, 7, Floor = 0.01)]",
        "[StepDecay(0.7, 0.999, 3, Floor = 0.01, Steps = 12345)]",
        "[StepDecay(0.001, 1.1, 30, Floor = 0.01, AllowGrowth = true)]",
        "[ExponentialDecay(0.1, 0.97, DecaySteps = 2.4, Staircase = true, Floor = 0.001)]",
        "[InverseTimeDecay(0.1, 0.5, DecaySteps = 1.1, Staircase = true, Power = 0.75, Floor = 0.001)]",
        "[InverseTimeDecay(0.1, 0.01, DecaySteps = 10.0, Staircase = true, Floor = 0.01, Steps = 8000)]",
        .. new[] { 7, 8, 9, 30, 300 }.Select(count => $"[MultiStepDecay(0.5, 0.97, {Increasing(count)})]"),
        $"[MultiStepDecay(0.5, 0.97, {Increasing(20)}, Steps = 700)] [MultiStepDecay(0.4, 0.9, {Increasing(30)})]",
        $"[LinearWarmup(50)] [MultiStepDecay(0.5, 0.97, {Increasing(40)}, Steps = 800)]",
        $"[PiecewiseConstant(new double[] {{ {Values(13)} }}, new long[] {{ {Increasing(12)} }}, Steps = 150)]",
    ];

    public static TheoryData<string> Lines { get; } =
    [
        $"[PiecewiseLinear(new double[] {{ {Values(50)} }}, new long[] {{ {Increasing(50)} }})]",
        $"[LinearWarmup(99)] [PiecewiseLinear(new double[] {{ {Values(50)} }}, new long[] {{ {Increasing(50)} }}, Steps = 1500)]",
        $"[LinearWarmup(70, Overlap = true)] [PiecewiseLinear(new double[] {{ {Values(50)} }}, new long[] {{ {Increasing(50)} }})]",
        $"[LinearWarmup(9)] [PiecewiseLinear(new double[] {{ {Values(90)} }}, new long[] {{ {string.Join(", ", Enumerable.Range(3, 90).Select(i => 5 * i))} }})] [CosineDecay(0.1, 0.0, 30)]",
        "[PiecewiseLinear(new double[] { 0.1, 0.0, 0.3, 1e-7 }, new long[] { 0, 65537, 400000, 3000000 })]",
        "[Cyclic(0.001, 0.1, 1500000)]",
        "[Cyclic(0.001, 0.1, 1500001, StepDown = 1, Mode = CyclicMode.Triangular2)]",
        "[Cyclic(0.0, 0.1, 2000003, StepDown = 1000, Mode = CyclicMode.ExpRange, Gamma = 0.9999999)]",
        "[Cyclic(0.0, 0.3, 3, StepDown = 1099511627776)]",
        "[OneCycle(0.1, 100000, Anneal = OneCycleAnneal.Linear, ThreePhase = true)]",
        "[OneCycle(0.07, 99999, PercentStart = 0.123, DivFactor = 0.5, FinalDivFactor = 0.1, Anneal = OneCycleAnneal.Linear, ThreePhase = true)]",
    ];

    public static TheoryData<string> Cosines { get; } =
    [
        "[CosineDecay(0.1, 0.0, 1000001)]", "[CosineDecay(0.1, 0.0, 10000000)]", "[CosineDecay(0.3, 0.0, 2000000011)]", "[CosineDecay(0.3, 0.0, 1099511627776)]",
        "[CosineDecay(0.3, 1e-30, 3000000)]", "[CosineDecay(0.3, 0.29999, 3000000)]", "[CosineDecay(1e-9, 0.3, 3000000, AllowGrowth = true)]",
        "[CosineDecay(0.1, 0.0, 3000000, Exponent = 0.5)]", "[CosineDecay(0.1, 0.0, 3000000, Exponent = 1.7)]", "[CosineDecay(0.1, 1e-8, 3000000, Exponent = 2.0)]",
        "[LinearWarmup(10000)] [CosineDecay(0.1, 0.0, 4000000, Steps = 3999000)]",
        "[CosineRestarts(0.1, 0.0, 65537)]", "[CosineRestarts(0.1, 1e-5, 3000000)]", "[CosineRestarts(0.1, 0.0, 100000, PeakDecay = 0.9)]",
        "[CosineRestarts(0.1, 0.0, 70000, CycleGrowth = 2)]", "[CosineRestarts(0.1, 1e-4, 70001, CycleGrowth = 3, PeakDecay = 0.5)]",
        "[OneCycle(0.1, 100000, ThreePhase = true)]", "[OneCycle(0.003, 3000000)]",
        "[OneCycle(0.07, 99999, PercentStart = 0.123, DivFactor = 0.5, FinalDivFactor = 0.1, ThreePhase = true)]",
    ];

    public static TheoryData<string> Lengths { get; } =
    [
        .. new[] { Long - 1, Long, Long + 1, long.MaxValue - 1 }.SelectMany(length => new[]
        {
            $"[LinearDecay(0.1, 0.0, {length})]", $"[LinearDecay(0.1, 0.001, {length})]", $"[LinearWarmup({length}, From = 0.001)] [Constant(0.1)]",
            $"[PolynomialDecay(0.1, 0.001, {length}, 2.0)]", $"[PolynomialDecay(0.1, 0.0, {length}, 0.3)]", $"[PolynomialDecay(0.1, 0.001, {length}, 1.5, Cycle = true)]",
            $"[CosineDecay(0.1, 0.001, {length})]", $"[CosineDecay(0.1, 0.0, {length}, Exponent = 1.3)]", $"[SqrtDecay(0.1, 0.001, {length})]",
            $"[CosineRestarts(0.1, 0.001, {length}, PeakDecay = 0.5)]", $"[Cyclic(0.001, 0.1, {length})]", $"[Noam(512, {length})]",
            $"[StepDecay(0.1, 0.5, {length})]", $"[MultiStepDecay(0.1, 0.5, 10, {length})]", $"[InverseSqrtDecay(0.1, {length}.0)]",
            $"[OneCycle(0.1, {length})]", $"[PiecewiseLinear(new double[] {{ 0.1, 0.2 }}, new long[] {{ 7, {length} }})]",
        }),
    ];

    public static TheoryData<string> Values300 { get; } =
    [
        .. new[] { ("1e-300", "1e-303"), ("1e-290", "0.0"), ("1e300", "1e297"), ("1e300", "0.0") }.SelectMany(ends => new[]
        {
            $"[LinearDecay({ends.Item1}, {ends.Item2}, 3000)]", $"[PolynomialDecay({ends.Item1}, {ends.Item2}, 3000, 1.5)]", $"[PolynomialDecay({ends.Item1}, {ends.Item2}, 3000, 2.3)]",
            $"[PolynomialDecay({ends.Item1}, {ends.Item2}, 300, 2.0, Cycle = true)]", $"[CosineDecay({ends.Item1}, {ends.Item2}, 3000)]", $"[CosineDecay({ends.Item1}, {ends.Item2}, 3000, Exponent = 0.7)]",
            $"[SqrtDecay({ends.Item1}, {ends.Item2}, 3000)]", $"[CosineRestarts({ends.Item1}, {ends.Item2}, 1000, PeakDecay = 0.5)]", $"[CosineRestarts({ends.Item1}, {ends.Item2}, 1000, CycleGrowth = 2)]",
            $"[InverseTimeDecay({ends.Item1}, 0.3, Floor = {ends.Item2})]", $"[InverseTimeDecay({ends.Item1}, 0.3, Power = 1.7)]", $"[InverseSqrtDecay({ends.Item1}, 100)]",
            $"[Noam(64, 1000, Scale = {ends.Item1})]", $"[OneCycle({ends.Item1}, 3000)]", $"[Cyclic({ends.Item2}, {ends.Item1}, 1000, Mode = CyclicMode.Triangular2)]",
            $"[Cyclic({ends.Item2}, {ends.Item1}, 1000, Mode = CyclicMode.ExpRange, Gamma = 0.999)]", $"[TimeConstantDecay({ends.Item1}, 300.0)]", $"[HalfLifeDecay({ends.Item1}, 77.0)]",
            $"[StepDecay({ends.Item1}, 0.1, 3)]", $"[LinearWarmup(1000)] [StepDecay({ends.Item1}, 0.1, 30)]",
        }),
    ];

    [Theory, MemberData(nameof(Overlaps)), MemberData(nameof(Stairs)), MemberData(nameof(Lines)), MemberData(nameof(Cosines)), MemberData(nameof(Lengths)), MemberData(nameof(Values300))]
    public void StepsAreCorrectlyRounded(string attributes)
    {
        Generated schedule = ScheduleCompiler.Compile(attributes);
        Timeline timeline = ScheduleCompiler.Timelines([attributes])[0];
        IEnumerable<long> last = timeline.Phases.Where(phase => !phase.IsEndless).SelectMany(phase => Edges.Around(phase.End, LastSteps));
        IEnumerable<long> edges = Edges.Of(schedule).Where(edge => edge >= 0).SelectMany(edge => Edges.Around(edge, 3));
        foreach (long step in new RandomSchedules(attributes.Length).Steps(200).Concat(last).Concat(edges).Distinct())
        {
            double value = timeline.At(step);
            double actual = schedule.At(step);
            Same.Bits(actual, schedule.Filled(step, 1)[0], $"{schedule}.Fill", step);
            if (!actual.Equals(value) && !(Same.Ulps(value, actual) == 1 && MayBeOneOff(timeline, step, value, actual)))
                Same.Bits(value, actual, $"{schedule}.At", step);
        }
    }

    /// <summary>
    /// What the documentation says: tails are lost below 1e-290, and a true value may lie so near to the middle of two
    /// doubles, 2^-45 of their distance, that evaluators take it for a tie.
    /// </summary>
    private static bool MayBeOneOff(Timeline timeline, long step, double value, double actual) =>
        value < 1e-290 || IsMiddle(timeline.Value(step, 256).Lower, value, actual);

    private static bool IsMiddle(BigFloat number, double left, double right)
    {
        BigFloat off = (number - left + (number - right)).Scale(44);
        return (off.Sign < 0 ? -off : off) < Math.Abs(left - right);
    }

    private static string Increasing(int count) => string.Join(", ", Enumerable.Range(1, count).Select(i => 7 * i + i * i));

    private static string Values(int count) => string.Join(", ", Enumerable.Range(1, count).Select(i => $"{i * 7919 % 97}e-4"));
}
