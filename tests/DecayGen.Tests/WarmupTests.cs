using DecayGen.Tests.Oracle;
using DecayGen.Tests.Support;

namespace DecayGen.Tests;

/// <summary>Warmups against their exact values.</summary>
public class WarmupTests
{
    private static readonly double[] _targets = [0.1, 1 / 3.0, 0.5, 0.30000001192092896];
    private static readonly long[] _lengths =
    [
        1, 3, 100, 256, 257, 1000, 1024, 98_304, 3 << 20, 10_000_000, 1 << 24, 50_331_648, 3_221_225_472,
    ];

    [Fact]
    public void LinesAreExactAndTiesRoundToEven() => AssertExact(
        [.. from target in _targets from length in _lengths from share in new[] { 0, 1e-6 } select Of(length, target * share, target)]);

    [Fact]
    public void TiesOfLongWarmupsRoundToEven()
    {
        // With q·2^a steps and a target of 55 − a bits, the value at q·k is k times the target, often a tie; its slope is no double.
        Random random = new(9);
        (Warmup Warmup, long[] Steps)[] cases =
        [
            .. from a in Enumerable.Range(8, 20)
               from q in new[] { 3, random.Next(1, 1 << Math.Min(30 - a, 12)) * 2L + 1 }
               let target = Math.ScaleB((random.NextInt64(1L << (53 - a), 1L << (54 - a)) * 2) + 1, a - 60)
               select (Of(q << a, 0, target), Enumerable.Range(0, 100).Select(_ => q * ((random.NextInt64(1L << (a - 3), 1L << (a - 1)) * 2) + 1)).ToArray()),

            // Of such ties, one in a thousand would be wrong without a grid: these, found by search.
            (Of(122_624, 0, 0.018933211392548666), [91_489]), (Of(12_554_240, 0, 0.016272538252533053), [10_938_985]),
            (Of(52_548_608, 0, 0.029434886454152043), [21_399_189]), (Of(169_041_920, 0, 0.02955344117992098), [84_624_135]),
            (Of(420_462_592, 0, 0.017084992538016763), [349_093_789]), (Of(1_450_704_896, 0, 0.01694000799625428), [1_297_371_591]),
        ];
        Generated[] schedules = ScheduleCompiler.Compile([.. cases.Select(@case => @case.Warmup.ToString())]);
        foreach (((Warmup warmup, long[] steps), Generated schedule) in cases.Zip(schedules))
        {
            foreach (long step in steps)
                Same.Bits(warmup.At(step), schedule.At(step), $"{warmup}.At", step);
        }
    }

    [Fact]
    public void LinesFromNextToZeroAndFromAboveAreExact() => AssertExact(
        [
            .. from target in _targets
               from length in new long[] { 3, 1000, 98_304, 1 << 20, 10_000_000 }
               from start in new[] { 1e-20, 1e-40, double.Epsilon, target * 1.1, target, 1000.0 }
               select Of(length, start, target),
        ]);

    [Fact]
    public void LinesOfTinyAndHugeValuesAreExact() => AssertExact(
        [
            .. from target in new[] { 1e300, 1e-250, double.MaxValue }
               from length in new long[] { 3, 300, 5000, 1_000_000 }
               select Of(length, 0, target),
            Of(300, double.MaxValue, 1e300), Of(7, 1e300, 1e-300), Of(5, 0, double.Epsilon), Of(200, 0, 1e-310), Of(100, 1e-310, 1e-300),
        ]);

    [Fact]
    public void BetweenStepsLinesAreOneUlpOffAtMost()
    {
        Random random = new(4);
        Warmup[] warmups = [.. from length in _lengths from start in new[] { 0, 1e-7, 1e-40, 0.25 } select Of(length, start, 0.1)];
        foreach ((Warmup warmup, Generated schedule) in warmups.Zip(ScheduleCompiler.Compile([.. warmups.Select(warmup => warmup.ToString())])))
        {
            double[] steps = [.. Enumerable.Range(0, 200).Select(_ => random.NextDouble() * warmup.Steps), Math.BitDecrement((double)warmup.Steps), double.Epsilon, 1e-60, 0.5];
            foreach (double step in steps)
                Assert.True(Same.Ulps(warmup.At(step), schedule.AtFraction(step)) <= 1, FormattableString.Invariant($"{warmup} at {step:R}: {schedule.AtFraction(step):R}, not {warmup.At(step):R}."));
        }
    }

    [Fact]
    public void AnOverlappedDecayGoesOnAtItsOwnStep() => AssertExact(
        [
            .. from length in new long[] { 3, 100, 1000, 70_000 }
               from start in new[] { 0, 1e-6, 0.4 }
               from decay in new Decay[] { new(0.1, 0.999), new(0.2, 0.97) { DecaySteps = 2.4, Staircase = true }, new(0.2, 0.5) { DecaySteps = 781, Floor = 0.01 }, new(1e-3, 1.002), new(0.1, 0.9999) { Steps = 90_000 } }
               select new Warmup(length, start, decay) { Overlap = true },
        ]);

    [Fact]
    public void ADecayMaySettleJustBeforeTheLastStep()
    {
        // By its own clock it does, and the clock is that much behind.
        double toZero = Math.Log(Math.ScaleB(0.1, 1000)) + 75 * Math.Log(2);
        Decay decay = new(0.1, 0.9) { DecaySteps = (long.MaxValue - 5e7) / (toZero / -Math.Log(0.9)) };
        Assert.Equal(0.0, decay.At(long.MaxValue));
        AssertExact([new Warmup(100_000_000, 0, decay)]);
    }

    private static Warmup Of(long steps, double from, double target) => new(steps, from, new Decay(target, 0.9));

    private static void AssertExact(Warmup[] warmups)
    {
        Random random = new(3);
        Generated[] schedules = ScheduleCompiler.Compile([.. warmups.Select(warmup => warmup.ToString())]);
        foreach ((Warmup warmup, Generated schedule) in warmups.Zip(schedules))
        {
            // Multiples of powers of two are where ties are.
            IEnumerable<long> round = Enumerable.Range(0, 32).SelectMany(i => Enumerable.Range(1, 21).Select(odd => (long)odd << i)).Where(step => step < warmup.Steps);
            IEnumerable<long> any = Enumerable.Range(0, 150).Select(_ => random.NextInt64(warmup.Steps));
            IEnumerable<long> edges = Edges.Of(schedule).Take(20).Append(warmup.Steps).SelectMany(edge => Edges.Around(edge, 3));
            foreach (long step in (IEnumerable<long>)[.. Enumerable.Range(0, 20), .. round, .. any, .. edges])
            {
                Same.Bits(warmup.At(step), schedule.At(step), $"{warmup}.At", step);
                Same.Bits(warmup.At(step), schedule.Filled(step, 1)[0], $"{warmup}.Fill", step);
            }
        }
    }
}
