using DecayGen.Tool.Drawing;
using DecayGen.Tool.Schedules;
using DecayGen.Tool.Tests.Support;

namespace DecayGen.Tool.Tests.Drawing;

/// <summary>What is drawn of a long run, against all of its values.</summary>
public sealed class SamplingTests
{
    private const int Steps = 6000;
    private const int Most = 150;
    private const int Parts = Most / 2;

    /// <summary>What cannot be seen within a part, of a curve that turns a few times.</summary>
    private const double Visible = 1.0 / 12;

    private readonly CancellationToken _cancellation = TestContext.Current.CancellationToken;

    public static TheoryData<string> Recipes()
    {
        TheoryData<string> recipes =
        [
            "[MultiStepDecay(0.1, 0.1, 1777, 3000, 3001, 5999)]",
            "[StepDecay(0.1, 0.5, 2999)]",
            "[StepDecay(0.1, 0.97, 1)]",
            "[CosineRestarts(0.1, 0.001, 1500)]",
            "[CosineRestarts(0.1, 0.0, 7)]",
            "[CosineRestarts(0.1, 0.01, 20, CycleGrowth = 2)]",
            "[Cyclic(0.01, 0.1, 777)]",
            "[Cyclic(0.01, 0.1, 5, Mode = CyclicMode.Triangular2)]",
            "[PiecewiseConstant(new[] { 0.1, 0.5, 0.2, 0.3 }, new long[] { 10, 11, 4000 })]",
            "[PiecewiseLinear(new[] { 0.1, 0.9, 0.0, 0.4 }, new long[] { 0, 50, 51, 2000 })]",
            "[LinearWarmup(3)] [CosineDecay(0.1, 0.0, 5000)]",
            "[LinearWarmup(100)] [Constant(0.1, Steps = 3333)] [SqrtDecay(0.1, 0.0, 20)]",
            "[OneCycle(0.1, 6000)]",
            "[Noam(512, 400)]",
        ];
        Random random = new(20_260_101);
        for (int i = 0; i < 12; i++)
            recipes.Add(RandomRecipe(random));
        return recipes;
    }

    [Theory]
    [MemberData(nameof(Recipes))]
    public async Task NothingThatCanBeSeenIsMissed(string attributes)
    {
        FoundSchedule schedule = await OneSchedule.Of(attributes);
        double[] values = [.. Enumerable.Range(0, Steps).Select(step => schedule.At(step))];
        CurveSamples samples = CurveSamples.Of(new StepsOfSchedule(schedule), Steps - 1, Most, isLog: false, _cancellation);

        Assert.False(samples.IsComplete);
        Assert.All(samples.All, sample => Assert.Equal(values[sample.Step], sample.Value));
        Assert.Equal(samples.All.Select(sample => sample.Step).Distinct().Order(), samples.All.Select(sample => sample.Step));
        Assert.Equal((0, Steps - 1), (samples.All[0].Step, samples.All[^1].Step));
        Assert.Equal((values.Min(), values.Max()), (samples.All.Min(sample => sample.Value), samples.All.Max(sample => sample.Value)));

        // Every jump has both of its sides, and what lies between two samples lies between their values.
        // Cycles of a few steps are so many that only some in each part of the run are looked at.
        double height = (values.Max() - values.Min()) * Visible * 1.0001;
        bool hasManyCycles = attributes.Contains(", 7)]", StringComparison.Ordinal) || attributes.Contains(", 5, Mode", StringComparison.Ordinal);
        Sample before = samples.All[0];
        foreach (Sample after in samples.All.Skip(1))
        {
            double[] between = values[(int)before.Step..((int)after.Step + 1)];
            if (!hasManyCycles)
            {
                Assert.True(between.Length == 2 || Math.Abs(before.Value - after.Value) <= height, $"{before} to {after}");
                Assert.Equal((Math.Min(before.Value, after.Value), Math.Max(before.Value, after.Value)), (between.Min(), between.Max()));
            }

            before = after;
        }
    }

    [Theory]
    [InlineData("[CosineRestarts(0.1, 0.0, 7)]")]
    [InlineData("[Cyclic(0.01, 0.1, 5, Mode = CyclicMode.Triangular2)]")]
    public async Task OfMoreCyclesThanCanBeSeenEveryPartHasItsHighestAndItsLowest(string attributes)
    {
        FoundSchedule schedule = await OneSchedule.Of(attributes);
        CurveSamples samples = CurveSamples.Of(new StepsOfSchedule(schedule), Steps - 1, Most, isLog: false, _cancellation);
        for (int part = 0; part < Parts; part++)
        {
            (int start, int end) = (Steps * part / Parts, Steps * (part + 1) / Parts);
            double[] all = [.. Enumerable.Range(start, end - start).Select(step => schedule.At(step))];
            double[] seen = [.. samples.All.Where(sample => sample.Step >= start && sample.Step < end).Select(sample => sample.Value)];
            Assert.Equal((all.Min(), all.Max()), (seen.Min(), seen.Max()));
        }
    }

    [Fact]
    public async Task AShortRunIsTakenAsItIs()
    {
        FoundSchedule schedule = await OneSchedule.Of("[ExponentialDecay(0.1, 0.9)]");
        CurveSamples samples = CurveSamples.Of(new StepsOfSchedule(schedule), 99, 100, isLog: false, _cancellation);
        Assert.True(samples.IsComplete);
        Assert.Equal(Enumerable.Range(0, 100).Select(step => new Sample(step, schedule.At(step))), samples.All);
    }

    [Fact]
    public async Task AJumpIsUprightAndAPlainIsStraight()
    {
        FoundSchedule schedule = await OneSchedule.Of("[PiecewiseConstant(new[] { 0.5, 0.25, 1.0 }, new long[] { 10, 20 })]");
        CurveSamples samples = CurveSamples.Of(new StepsOfSchedule(schedule), 30, 100, isLog: false, _cancellation);
        Assert.Equal(
            [new(0, 0.5), new(9, 0.5), new(10, 0.5), new(10, 0.25), new(19, 0.25), new(20, 0.25), new(20, 1), new Corner(30, 1)],
            samples.Line(isLog: false));
    }

    [Fact]
    public async Task ARestartComesDownToItsLowestBeforeItGoesUp()
    {
        FoundSchedule schedule = await OneSchedule.Of("[CosineRestarts(0.1, 0.02, 10)]");
        CurveSamples samples = CurveSamples.Of(new StepsOfSchedule(schedule), 15, 100, isLog: false, _cancellation);
        Assert.Equal([schedule.At(9), 0.02, 0.1], samples.Line(isLog: false).Where(corner => corner.Step is 9 or 10).Select(corner => corner.Value));
    }

    [Fact]
    public async Task WhereALogarithmEndsTheStepIsFound()
    {
        FoundSchedule schedule = await OneSchedule.Of("[ExponentialDecay(0.1, 0.5)]");
        CurveSamples samples = CurveSamples.Of(new StepsOfSchedule(schedule), 1_000_000, 200, isLog: true, _cancellation);
        long zero = samples.All.First(sample => sample.Value == 0).Step;
        Assert.True(schedule.At(zero - 1) > 0);
        Assert.Contains(samples.All, sample => sample.Step == zero - 1);
    }

    [Theory]
    [InlineData("[ExponentialDecay(0.1, 1.5, AllowGrowth = true)]", true)]
    [InlineData("[ExponentialDecay(0.1, 1.5, AllowGrowth = true)]", false)]
    public async Task WhereAValueBecomesInfiniteTheStepIsFound(string attributes, bool isLog)
    {
        Trace trace = Trace.Of(Subject.Of(await OneSchedule.Of(attributes), 1_000_000), new Sampling(200, isLog), _cancellation)!;
        Assert.True(trace.InfiniteFrom > 0);
        Assert.True(double.IsFinite(trace.Curve.At(trace.InfiniteFrom.Value - 1)));
        ValueAxis axis = new(trace.Samples.All.Select(sample => sample.Value), isLog);
        Assert.All(trace.Samples.Line(isLog), corner => Assert.InRange(axis.Place(corner.Value), 0, 1));
        Assert.NotEmpty(axis.Ticks(5));
    }

    [Theory]
    [InlineData("[CosineRestarts(0.1, 0.001, 3)]")]
    [InlineData("[StepDecay(0.1, 0.999999, 10)]")]
    [InlineData("[LinearWarmup(1_000_000_000_000)] [ExponentialDecay(0.1, 0.5)]")]
    public async Task ARunWithoutEndIsDrawnAtOnce(string attributes)
    {
        Trace trace = Trace.Of(Subject.Of(await OneSchedule.Of(attributes), long.MaxValue), new Sampling(300, IsLog: false), _cancellation)!;
        Assert.InRange(trace.Samples.All.Count, 150, 3000);
        Assert.Equal(long.MaxValue - 2, trace.Samples.All[^1].Step);
    }

    [Fact]
    public async Task APlateauIsItsStaircase()
    {
        FoundSchedule schedule = await OneSchedule.Of("[ReduceOnPlateau(0.8, Factor = 0.5, Floor = 0.1)]");
        Trace trace = Trace.Of(Subject.Of(schedule, null), new Sampling(100, IsLog: false), _cancellation)!;
        Assert.True(trace.IsPlateau);
        Assert.Equal("reduction", trace.Unit);
        Assert.Equal(
            [new(0, 0.8), new(1, 0.8), new(1, 0.4), new(2, 0.4), new(2, 0.2), new(3, 0.2), new(3, 0.1), new Corner(4, 0.1)],
            trace.Samples.Line(isLog: false));
    }

    [Fact]
    public async Task PhasesAndMilestonesStandWhereTheyBegin()
    {
        FoundSchedule schedule = await OneSchedule.Of("[LinearWarmup(5, Overlap = false)] [MultiStepDecay(0.1, 0.1, 10, 20, Steps = 40)]");
        Trace trace = Trace.Of(Subject.Of(schedule, 100), new Sampling(200, IsLog: false), _cancellation)!;
        Assert.Equal([new("LinearWarmup", 0, 5), new("MultiStepDecay", 5, 45), new PhaseMark("held", 45, 99)], trace.Phases);
        Assert.Equal([15, 25], trace.Milestones);
        Assert.All(trace.Milestones, step => Assert.True(schedule.At(step) < schedule.At(step - 1)));
    }

    private static string RandomRecipe(Random random)
    {
        string warmup = random.Next(2) == 0 ? "" : FormattableString.Invariant($"[LinearWarmup({random.Next(1, 900)}, Overlap = false)] ");
        string decay = random.Next(5) switch
        {
            0 => FormattableString.Invariant($"[ExponentialDecay(0.1, {1 - random.NextDouble() / 50:0.00000})]"),
            1 => FormattableString.Invariant($"[StepDecay(0.3, {random.NextDouble() * 0.9 + 0.05:0.000}, {random.Next(200, 2000)})]"),
            2 => FormattableString.Invariant($"[CosineDecay(0.1, {random.NextDouble() / 20:0.0000}, {random.Next(1, 5900)})]"),
            3 => FormattableString.Invariant($"[MultiStepDecay(0.1, 0.5, {random.Next(1, 1000)}, {random.Next(1000, 3000)}, {random.Next(3000, 5000)})]"),
            _ => FormattableString.Invariant($"[PolynomialDecay(0.1, 0.001, {random.Next(1, 5900)}, {random.NextDouble() * 3 + 0.2:0.00})]"),
        };
        return warmup + decay;
    }
}
