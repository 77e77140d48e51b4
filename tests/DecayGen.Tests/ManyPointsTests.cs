using DecayGen.Generators.Schedules;
using DecayGen.Tests.Oracle;
using DecayGen.Tests.Support;

namespace DecayGen.Tests;

/// <summary>So many points that they are a table which is searched: their lines against exact values.</summary>
public class ManyPointsTests
{
    /// <summary>More than are found by comparisons.</summary>
    private const int Count = 50;

    private static readonly Points _some = Of(7, _ => 25, Any);

    public static TheoryData<string> Levels { get; } = ["any", "falling", "rising", "of few bits", "equal and 0", "far apart", "next to 0", "tiny and huge"];

    [Theory, MemberData(nameof(Levels))]
    public void ShortLinesAreExactAtEachStep(string levels)
    {
        Points points = Of(levels.Length, random => random.Next(1, 60), Level(levels));
        Assert.True(points.Milestones[^1] > 512);
        AssertExact(points, Enumerable.Range(0, (int)points.Milestones[^1] + 10).Select(step => (long)step));
    }

    [Theory, MemberData(nameof(Levels))]
    public void LongLinesAreExactNextToMilestonesAndInBetween(string levels)
    {
        foreach (double digits in new[] { 4, 8, 14.2 })
        {
            Points points = Of(levels.Length, random => (long)Math.Pow(10, 1 + (digits - 1) * random.NextDouble()), Level(levels));
            Random random = new(levels.Length);
            AssertExact(points, points.Milestones.SelectMany(milestone => Edges.Around(milestone, 5)).Concat(Enumerable.Range(0, 500).Select(_ => random.NextInt64(points.Milestones[^1]))));
        }
    }

    [Fact]
    public void TiesRoundToEven()
    {
        // After a power of two of steps, a share of whole quarters, eighths and so on leaves some bits too many.
        Points points = Of(3, random => 1L << random.Next(2, 12), Any);
        long[] steps = [.. Enumerable.Range(0, (int)points.Milestones[^1]).Select(step => (long)step)];
        Assert.True(steps.Count(points.IsTie) > 20);
        AssertExact(points, steps);
    }

    [Fact]
    public void LinesBeyondAllDoublesAreExact()
    {
        // One of them longer than any double counts, and the last ones up to the end of all steps.
        Random random = new(5);
        long[] milestones = [.. Enumerable.Range(0, 20).Select(i => (1L << 53) - 9 + i), .. Enumerable.Range(0, 20).Select(i => (1L << 60) + 1000 * i + i * i), .. Enumerable.Range(1, 20).Select(i => long.MaxValue - 50_000 + 2000 * i + i)];
        Points points = new(milestones, [.. milestones.Select(_ => random.NextDouble())]);
        AssertExact(points, milestones.SelectMany(milestone => Edges.Around(milestone, 300)).Where(step => step >= milestones[0]).Concat(Enumerable.Range(0, 200).Select(_ => random.NextInt64(1L << 54, 1L << 60))));
    }

    [Fact]
    public void BetweenStepsLinesAreOneUlpOffAtMost()
    {
        foreach (string levels in Levels.Select(row => row.Data))
        {
            Random random = new(4);
            Points points = Of(6, random => random.Next(1, 60), Level(levels));
            Generated schedule = ScheduleCompiler.Compile(points.ToString());
            foreach (double step in Enumerable.Range(0, 2000).Select(_ => random.NextDouble() * points.Milestones[^1]).Concat(points.Milestones.Skip(1).SelectMany(milestone => new[] { Math.BitDecrement((double)milestone), milestone + 0.5 })))
                Assert.True(Same.Ulps(points.At(step), schedule.AtFraction(step)) <= 1, FormattableString.Invariant($"{points} at {step:R}: {schedule.AtFraction(step):R}, not {points.At(step):R}."));
        }
    }

    /// <summary>A short schedule is a table of all its values, but between steps there are lines.</summary>
    [Fact]
    public void ShortSchedulesAreExact()
    {
        Points points = Of(9, random => random.Next(1, 9), Any);
        Assert.True(points.Milestones[^1] < 512);
        AssertExact(points, Enumerable.Range(0, 520).Select(step => (long)step));
        Generated schedule = ScheduleCompiler.Compile(points.ToString());
        for (double step = 0.25; step < 520; step += 0.5)
            Assert.True(Same.Ulps(points.At(step), schedule.AtFraction(step)) <= 1);
    }

    [Fact]
    public void FillsFromEachStepAreAt()
    {
        Generated schedule = ScheduleCompiler.Compile(_some.ToString());
        double[] values = schedule.Filled(0, 1400);
        for (int first = 0; first < 1300; first++)
        {
            double[] part = schedule.Filled(first, 70);
            for (int i = 0; i < part.Length; i++)
                Same.Bits(values[first + i], part[i], $"Fill({first})", i);
        }

        Assert.Equal(values.Select(value => (float)value), schedule.FilledFloats(0, 1400));
        Assert.All(Enumerable.Range(0, 1400), step => Same.Bits(_some.At(step), values[step], "Fill", step));
    }

    /// <summary>Lines of some thousand steps fill many lanes at once; those from 0 too, and where there is no grid, each step by itself.</summary>
    [Theory, MemberData(nameof(Levels))]
    public void LongFillsAreAt(string levels)
    {
        Points points = Of(levels.Length, random => random.Next(3000, 9000), Level(levels));
        Generated schedule = ScheduleCompiler.Compile(points.ToString());
        Same.Fills(schedule, 123, 250_000);
    }

    [Fact]
    public void PhasesBeforeAndAfterKeepTheirSteps()
    {
        // The warmup leads to the first value.
        string attributes = $"[LinearWarmup(30)] {_some.ToString()[..^2]}, Steps = 900)] [ExponentialDecay(0.5, 0.9)]";
        Generated schedule = ScheduleCompiler.Compile(attributes);
        Timeline timeline = ScheduleCompiler.Timelines([attributes])[0];
        double[] values = schedule.Filled(0, 1100);
        for (int step = 0; step < values.Length; step++)
        {
            double expected = step is >= 30 and < 930 ? _some.At(step - 30) : timeline.At(step);
            Same.Bits(expected, schedule.At(step), "At", step);
            Same.Bits(expected, values[step], "Fill", step);
        }
    }

    private static void AssertExact(Points points, IEnumerable<long> steps)
    {
        Generated schedule = ScheduleCompiler.Compile(points.ToString());
        Timeline timeline = ScheduleCompiler.Timelines([points.ToString()])[0];
        foreach (long step in steps.Distinct())
        {
            double expected = points.At(step);
            Same.Bits(expected, schedule.At(step), $"{points}.At", step);
            Same.Bits(expected, schedule.Filled(step, 1)[0], $"{points}.Fill", step);
            Same.Bits(expected, timeline.At(step), $"{points} as the generator has it", step);
        }
    }

    private static Points Of(int seed, Func<Random, long> length, Func<Random, int, double> value)
    {
        Random random = new(seed);
        long at = random.Next(0, 3);
        long[] milestones = new long[Count];
        for (int i = 0; i < Count; i++, at += length(random))
            milestones[i] = at;
        return new Points(milestones, [.. Enumerable.Range(0, Count).Select(i => value(random, i))]);
    }

    private static double Any(Random random, int i) => random.NextDouble();

    private static Func<Random, int, double> Level(string levels) => levels switch
    {
        "any" => Any,
        "falling" => (random, i) => (Count - i) / 321.0,
        "rising" => (random, i) => (i + 1) / 321.0,
        "of few bits" => (random, i) => random.Next(1, 64) / 64.0,
        "equal and 0" => (random, i) => i % 5 < 2 ? 0.0 : 0.1 + i / 3 * 0.01,
        "far apart" => (random, i) => Math.Pow(10, -13 * random.NextDouble()),
        "next to 0" => (random, i) => i % 2 == 0 ? Math.Pow(10, -40 * random.NextDouble()) : random.NextDouble(),
        "tiny and huge" => (random, i) => Math.Pow(10, 520 * random.NextDouble() - 260),
        _ => throw new ArgumentOutOfRangeException(nameof(levels)),
    };
}
