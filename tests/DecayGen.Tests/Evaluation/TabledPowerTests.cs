using DecayGen.Evaluation;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;
using DecayGen.Generators.Schedules;
using DecayGen.Tests.Support;
using Pair = DecayGen.Evaluation.DoubleDouble;

namespace DecayGen.Tests.Evaluation;

/// <summary>Powers by tables against exact ones: the pairs of doubles within their bound, the values to the last bit.</summary>
public class TabledPowerTests
{
    private const int Precision = 192;

    public static TheoryData<double> Exponents { get; } = [.. new[] { 1e-9, 0.01, 0.5, 0.75, 0.9, 1.0000001, 1.5, 1.99, 2, 2.3, 3.7, 5.5, 7.99, 8 }.SelectMany(exponent => new[] { exponent, -exponent })];

    /// <summary>Where the clock of each step is a power, and the value in the middle of two doubles.</summary>
    public static TheoryData<string, long[]> Ties { get; } = new()
    {
        { $"[PolynomialDecay(1048577.0, 1048576.0, {1L << 44}, 0.75)]", [.. Fourths().Select(clock => (1L << 44) - clock)] },
        { "[CosineDecay(1048576.0000000019, 1048576.0, 30000, Exponent = 2.0)]", [20_000] },
        { "[CosineDecay(1048576.0000000019, 1048576.0, 3000000, Exponent = 2.0)]", [2_000_000] },
        { "[CosineDecay(1048576.0000000002, 1048576.0, 30000, Exponent = 0.5)]", [20_000] },
    };

    public static TheoryData<string> Schedules { get; } =
    [
        .. new[] { "0.3", "0.9", "1.0001", "2.7", "7.3" }.SelectMany(exponent => new[]
        {
            $"[PolynomialDecay(0.1, 0.0, 16384, {exponent})]", $"[PolynomialDecay(0.1, 0.001, 20000, {exponent})]", $"[PolynomialDecay(0.3, 0.2999, 12345, {exponent})]",
            $"[PolynomialDecay(1e40, 1e-40, 5000, {exponent})]", $"[CosineDecay(0.1, 0.0, 16384, Exponent = {exponent})]", $"[CosineDecay(0.1, 0.001, 20001, Exponent = {exponent})]",
            $"[CosineDecay(0.1, 0.001, 100000, Exponent = {exponent})]",
        }),
        .. new[] { "0.3", "0.9", "1.0001", "2.7" }.SelectMany(exponent => new[]
        {
            $"[InverseTimeDecay(0.1, 0.01, Power = {exponent})]", $"[InverseTimeDecay(0.1, 7.3, Power = {exponent})]", $"[InverseTimeDecay(3e-20, 1e-7, Power = {exponent})]",
        }),
    ];

    [Theory, MemberData(nameof(Exponents))]
    public void PowersAreWithinTheirBound(double exponent)
    {
        double[] powers = Table(exponent);
        double error = PowerTable.Error(exponent, 0L);
        Assert.Equal(exponent > -3, PowerTable.Has(exponent));
        Assert.InRange(error, Math.ScaleB(1, -90), Math.ScaleB(1, exponent is > -1 and < 3 ? -61 : exponent > -3 ? -57 : -49));
        double worst = 0;
        foreach (double x in Numbers())
        {
            Check(x, 0, TabledPower.OfPart(x, exponent, powers));
            foreach (double tail in new[] { 0.0, 1.0, -1.0, 0.5, -0.77 })
            {
                // As much as two roundings leave.
                Pair sum = new(x, tail * Math.BitIncrement(x) - tail * x);
                Check(sum.Value, sum.Tail, TabledPower.OfPart(sum, exponent, powers));
            }
        }

        // Else a bound ten times as high would do no harm, and too many steps would be computed twice.
        Assert.InRange(worst, error / 100, error);

        void Check(double x, double tail, Pair actual)
        {
            BigFloat expected = Elementary.Power(((BigFloat)x + tail).Scale(-((BigFloat)x).Log2Floor), (BigFloat)exponent, Precision).Lower;
            BigFloat off = (BigFloat)actual.Value + actual.Tail - expected;
            worst = Math.Max(worst, Math.Abs(BigFloat.DivideUp(off, expected, 64).ToDouble()));
        }
    }

    [Theory, MemberData(nameof(Exponents))]
    public void WhatIsInDoubtIsSettled(double exponent)
    {
        // With an error of all of it, everything is in doubt. Squares next to one of few bits are nearer to ties than anybody can tell, from 2^48 on.
        double[] powers = Table(exponent);
        foreach (long clock in Numbers().Where(x => x == Math.Floor(x) && x < 1L << 44).Select(x => (long)x))
        {
            double expected = Rounding.Nearest(precision => Power(clock, precision));
            Same.Bits(expected, TabledPower.At(clock, exponent, 1.0, 0.0, powers), $"{exponent:R}", clock);
            Same.Bits(expected, TabledPower.AtSum(clock - 1, 1.0, 0.0, 0, exponent, 1.0, powers), $"{exponent:R} of the sum", clock);
            double final = 0.7 * expected;
            double sum = Rounding.Nearest(precision => Interval.Add(Power(clock, precision), final, precision));
            Same.Bits(sum, TabledPower.At(clock, exponent, 1.0, final, powers), $"{final:R} + {exponent:R}", clock);
        }

        // Exact where the power is rational.
        Interval Power(long clock, int precision) =>
            (exponent < 0 ? Roots.Power(1L, clock, -exponent, precision) : Roots.Power(clock, 1L, exponent, precision)).Value(precision);
    }

    [Theory, MemberData(nameof(Ties))]
    public void TiesAreEven(string attributes, long[] steps)
    {
        Generated schedule = ScheduleCompiler.Compile(attributes);
        Timeline timeline = ScheduleCompiler.Timelines([attributes])[0];
        foreach (long step in steps)
        {
            BigFloat value = timeline.Value(step, 256).Lower;
            Assert.Equal(54, value.BitLength);
            Same.Bits(value.ToDouble(), schedule.At(step), attributes, step);
        }
    }

    [Theory, MemberData(nameof(Schedules))]
    public void EveryStepIsCorrectlyRounded(string attributes)
    {
        Generated[] schedules = [ScheduleCompiler.Compile(attributes), ScheduleCompiler.Compile([attributes], Runtime.NetStandard)[0]];
        Timeline timeline = ScheduleCompiler.Timelines([attributes])[0];
        Assert.Contains(timeline.Fold(), segment => segment.Evaluator is CallEvaluator { Method: var method } && method.StartsWith("TabledPower.", StringComparison.Ordinal));
        long[] ends = [.. Enumerable.Range(14, 38).SelectMany(octave => new[] { 64, 65, 97, 127 }.SelectMany(part => Edges.Around((long)part << (octave - 6), 1)))];
        foreach (long step in Enumerable.Range(0, 20_010).Select(step => (long)step).Concat(ends))
        {
            double expected = timeline.At(step);
            foreach (Generated schedule in schedules)
                Same.Bits(expected, schedule.At(step), attributes, step);
        }
    }

    /// <summary>The tables of x^exponent, from 2^0 to 2^53.</summary>
    private static double[] Table(double exponent) => [.. PowerTable.Of(1L, exponent, 0, 1L << 53).Parts.SelectMany(part => part.Numbers)];

    /// <summary>Both ends and the middle of each part of an octave, whole numbers, and any number.</summary>
    private static IEnumerable<double> Numbers()
    {
        Random random = new(5);
        for (int part = 64; part < 128; part++)
        {
            double start = Math.ScaleB(part, random.Next(0, 46));
            double end = Math.BitDecrement(start / part * (part + 1));
            foreach (double x in new[] { start, Math.BitIncrement(start), Math.BitDecrement(end), end, (start + end) / 2, start + (end - start) * random.NextDouble(), part })
                yield return x;
            yield return random.NextInt64(1, 1L << random.Next(2, 53));
        }
    }

    /// <summary>Fourth powers of odd numbers: to the 0.75 they are whole.</summary>
    private static IEnumerable<long> Fourths() => Enumerable.Range(1, 900).Select(n => 2L * n + 1).Select(n => n * n * n * n);
}
