using DecayGen.Tests.Oracle;
using DecayGen.Tests.Support;

namespace DecayGen.Tests;

/// <summary>Decays against their true values, step by step.</summary>
public class DecayTests
{
    private const int Steps = 20_000;

    [Fact]
    public void RandomDecaysAreExact()
    {
        Random random = new(1);
        AssertExact([.. Enumerable.Range(0, 200).Select(i => Any(random, i))], random);
    }

    [Fact]
    public void SlowDecaysAreExact() => AssertExact(
        [
            new(0.01, 0.9999), new(0.1, 0.999999), new(3e-4, 1 - 1e-9), new(0.7, Math.BitDecrement(1.0)), new(1, Math.BitDecrement(1.0)),
            new(1, Math.BitDecrement(1.0)) { DecaySteps = 2 }, new(0.1, Math.BitIncrement(1.0)), new(1, Math.BitIncrement(1.0)) { DecaySteps = 2 },
            new(0.1, 1.0), new(0.3, 0.9) { DecaySteps = 1e9 }, new(0.3, 0.9) { DecaySteps = 1L << 60 }, new(1, 0.5) { DecaySteps = 1e9 },
        ]);

    [Fact]
    public void TiesRoundToEven() => AssertExact(
        [
            new(1, 0.75), new(1, 0.5), new(1, 0.25) { DecaySteps = 2 }, new(1, 0.25) { DecaySteps = 4 }, new(1, 0.5625) { DecaySteps = 2 },
            new(1, 0.31640625) { DecaySteps = 4 }, new(3, 0.31640625) { DecaySteps = 8 }, new(1, 0.75) { DecaySteps = 500 }, new(1, 0.75) { DecaySteps = 10_000 }, new(5, 0.625) { DecaySteps = 123_457 },
            new(0.01, 0.5) { DecaySteps = 781 }, new(1 / 3.0, 0.25) { DecaySteps = 5000 }, new(1 / 3.0, 0.5) { DecaySteps = 2.5 },
            new(1, 1.5), new(1, 2.25 / 2) { DecaySteps = 3 }, new(1, 1.5625) { DecaySteps = 2 }, new(1, 0.5) { DecaySteps = 3 },
            new(0.01, 0.5), new(1 / 3.0, 0.5), new(1 / 3.0, 0.25) { DecaySteps = 2 }, new(0.01, 0.5) { DecaySteps = 10 },
            new(1 / 3.0, 0.125) { DecaySteps = 6 }, new(0.01, 0.5) { DecaySteps = 18, Staircase = true }, new(0.75, 0.5), new(7, 0.5) { DecaySteps = 0.5 },
        ]);

    [Fact]
    public void TinyAndHugeDecaysAreExact() => AssertExact(
        [
            new(1e-300, 0.99), new(1e300, 0.99), new(1e300, 0.5), new(1e300, 0.9) { DecaySteps = 3.3 }, new(1e-310, 0.999), new(1e-310, 0.9999),
            new(double.Epsilon, 0.9), new(double.Epsilon, 1.01), new(1e-310, 1.1), new(1e-300, 1.9), new(double.MaxValue, 0.9), new(1e300, 1.001),
            new(1e300, 1.9), new(1e-300, 1.3) { Floor = 1e-200 }, new(1e-5, 1.01) { Floor = 0.3 }, new(double.MaxValue, 1.0001) { DecaySteps = 7.7 },
            new(1e-306, 1e-5), new(1, 1e-300), new(1e300, 1e-300), new(1e300, 0.05), new(1e-290, 0.9999) { Floor = 1e-308 },
            new(1, Math.BitIncrement(1.0)), new(1e300, 1 + 1e-9), new(1e308, 1 + 1e-15) { DecaySteps = 3.7 },
        ]);

    [Fact]
    public void AnyNumberOfDecayStepsIsExact() => AssertExact(
        [
            .. new[] { 0.1, 0.5, 2.4, 1e-3, 1e9, 1L << 60, 1 / 3.0, 1e-300, 781, 12.5, 1e300 }
                .SelectMany(steps => new Decay[] { new(0.1, 0.9) { DecaySteps = steps }, new(0.02, 0.9999) { DecaySteps = steps }, new(0.3, 1.01) { DecaySteps = steps, Steps = 9000 } }),
        ]);

    [Fact]
    public void StairsAreThoseOfTheQuotientOfDoubles() => AssertExact(
        [
            .. new[] { 1.1, 2.4, 1 / 3.0, 0.1, 3, 1e-3, 4.7, 1000, 0.7, 1e9, 33.3, 1 - 1e-16, 2.0000000000000004, 1L << 45, 3L << 50 }
                .SelectMany(steps => new Decay[]
                {
                    new(0.1, 0.9) { DecaySteps = steps, Staircase = true }, new(0.02, 0.999) { DecaySteps = steps, Staircase = true, Floor = 1e-3 },
                    new(0.3, 0.5) { DecaySteps = steps, Staircase = true, Steps = 33 }, new(1e-3, 1.02) { DecaySteps = steps, Staircase = true, Steps = 999 },
                }),
        ]);

    private static Decay Any(Random random, int i)
    {
        double rate = i % 8 == 7 ? 1 + Math.Pow(10, -4 * random.NextDouble()) * 0.9 : 1 - Math.Pow(10, -5 * random.NextDouble()) * 0.95;
        Decay decay = new(Math.Pow(10, 7 * random.NextDouble() - 6), rate);
        if (random.Next(3) == 0)
            decay = decay with { DecaySteps = random.Next(2) == 0 ? random.Next(2, 1000) : Math.Pow(10, 5 * random.NextDouble() - 2) };
        if (random.Next(4) == 0)
            decay = decay with { Floor = decay.Initial * Math.Pow(10, -8 * random.NextDouble()) };
        if (random.Next(4) == 0)
            decay = decay with { Steps = (long)Math.Pow(10, 4.3 * random.NextDouble()) + 1 };
        return random.Next(4) == 0 ? decay with { Staircase = true } : decay;
    }

    [Fact]
    public void TiesFarOutRoundToEven()
    {
        // At these steps the value is exactly halfway between two doubles.
        AssertAt(new(1, 0.75) { DecaySteps = 10_000 }, Enumerable.Range(20, 20).Select(i => i * 10_000L));
        AssertAt(new(5, 0.625) { DecaySteps = 123_457 }, Enumerable.Range(10, 20).Select(i => i * 123_457L));
        AssertAt(new(0.01, 0.5) { DecaySteps = 781 }, Enumerable.Range(1000, 80).Select(i => i * 781L));
        AssertAt(new(1 / 3.0, 0.25) { DecaySteps = 5000 }, Enumerable.Range(1000, 80).Select(i => i * 2500L));
        AssertAt(new(0.1, 0.25) { DecaySteps = 98_765 }, Enumerable.Range(1000, 80).SelectMany(i => Edges.Around(i * 98_765L / 2, 1)));
    }

    private static void AssertAt(Decay decay, IEnumerable<long> steps)
    {
        Generated schedule = ScheduleCompiler.Compile(decay.ToString());
        foreach (long step in steps)
            Same.Bits(decay.At(step), schedule.At(step), $"{decay}.At", step);
    }

    private static void AssertExact(Decay[] decays, Random? random = null)
    {
        random ??= new Random(2);
        Generated[] schedules = ScheduleCompiler.Compile([.. decays.Select(decay => decay.ToString())]);
        Parallel.For(0, decays.Length, i =>
        {
            double[] expected = decays[i].First(Steps);
            double[] filled = schedules[i].Filled(0, Steps);
            for (int step = 0; step < Steps; step++)
                Same.Bits(expected[step], filled[step], $"{decays[i]}.Fill", step);
            Same.Bits(expected[0], schedules[i].Initial, $"{decays[i]}.Initial", 0);
        });
        foreach ((Decay decay, Generated schedule) in decays.Zip(schedules))
        {
            foreach (long step in Telling(schedule, random))
                Same.Bits(decay.At(step), schedule.At(step), $"{decay}.At", step);
        }
    }

    /// <summary>Random steps near and far, powers of two, and all where the generated code changes its ways.</summary>
    private static IEnumerable<long> Telling(Generated schedule, Random random)
    {
        IEnumerable<long> near = Enumerable.Range(0, 30).Select(_ => random.NextInt64(Steps));
        IEnumerable<long> far = Enumerable.Range(0, 30).Select(_ => (long)Math.Pow(2, 63 * random.NextDouble()));
        IEnumerable<long> edges = Edges.Of(schedule).Take(12).Concat([1L << 31, 1L << 32, 1L << 53, 1_000_000_000_000]).SelectMany(edge => Edges.Around(edge, 2));
        return [.. near, .. far, .. edges, long.MaxValue, long.MaxValue - 1];
    }
}
