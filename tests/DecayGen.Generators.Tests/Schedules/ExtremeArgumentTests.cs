using System.Diagnostics;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using DecayGen.Generators.Schedules.Curves;
using Xunit;

namespace DecayGen.Generators.Tests.Schedules;

/// <summary>Whatever the arguments are: no exception, no loop over steps, no arithmetic without end.</summary>
public class ExtremeArgumentTests
{
    private const int Rounds = 400;

    private static readonly long[] _steps = [0, 1, 2, 6, 7, 29, 30, 89, 5003, 1L << 40, (1L << 53) + 1, long.MaxValue - 1, long.MaxValue];

    public static TheoryData<string> Kinds => [.. AnyArguments.Kinds.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_alone(string kind)
    {
        Random random = new(1);
        Type attribute = AnyArguments.Kinds.Single(type => type.Name == kind);
        Review(() => [AnyArguments.Of(attribute, random)]);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Exact_values_and_ties_are_known_as_such(string kind)
    {
        Random random = new(3);
        Type attribute = AnyArguments.Kinds.Single(type => type.Name == kind);
        for (int round = 0; round < Rounds; round++)
        {
            AttributeModel[] phases =
            [
                .. random.Next(2) == 0 ? Array.Empty<AttributeModel>() : [AnyArguments.SimpleOf(typeof(LinearWarmupAttribute), random)],
                AnyArguments.SimpleOf(attribute, random),
            ];

            // Arithmetic that takes an exact value for a real one gives up with an exception.
            if (Schedule.Create(phases) is { } timeline)
                Assert.All(Enumerable.Range(0, 60), step => Assert.False(double.IsNaN(timeline.At(step))));
        }
    }

    [Fact]
    public void Phases()
    {
        Random random = new(2);
        Type[] kinds = [.. AnyArguments.Kinds];
        Review(() => [.. Enumerable.Range(0, random.Next(2, 4)).Select(i => AnyArguments.Of(i == 0 && random.Next(2) == 0 ? typeof(LinearWarmupAttribute) : kinds[random.Next(kinds.Length)], random))]);
    }

    private static void Review(Func<AttributeModel[]> next)
    {
        int valid = 0;
        Stopwatch watch = Stopwatch.StartNew();
        for (int round = 0; round < Rounds; round++)
        {
            AttributeModel[] phases = next();
            string text = string.Join(" ", phases.Select(phase => $"[{phase.Kind}({string.Join(", ", phase.Arguments.Select(argument => $"{argument.Name}: {argument.Value}"))})]"));
            long before = watch.ElapsedMilliseconds;
            try
            {
                if (Schedule.Create(phases) is not { } timeline)
                    continue;
                valid++;
                Look(timeline);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException(text, exception);
            }

            // Thousands of bits take some milliseconds; a loop over 2^63 steps would take years.
            Assert.True(watch.ElapsedMilliseconds - before < 5000, $"{text} takes {watch.ElapsedMilliseconds - before} ms");
        }

        Assert.True(valid > 0 || next()[0].Kind == "LinearWarmup");
    }

    private static void Look(Timeline timeline)
    {
        double peak = timeline.At(timeline.PeakStep());
        foreach (long step in _steps)
            Assert.True(timeline.At(step) <= peak || timeline.At(step) is < 0 or double.NaN);
        foreach (long horizon in new[] { 1, 2, 90, long.MaxValue })
        {
            double top = timeline.At(timeline.PeakStep(horizon));
            BigFloat threshold = double.IsInfinity(top) ? 1.0 : top * 0.5;
            if (timeline.StaysUnderFrom(threshold, horizon) is { } step)
                Assert.True(step < horizon && timeline.At(step) <= threshold.ToDouble() && timeline.At(horizon - 1) <= threshold.ToDouble());
        }

        if (timeline.Plateau is { Reductions: var reductions })
            Look(reductions);
        Assert.All(timeline.Phases, phase => Assert.InRange(phase.Curve.Formula(phase.Clock).Length, 1, 2000));
    }

    /// <summary>Every reduction changes the value, the last one too, and there is code for all of them.</summary>
    private static void Look(ReductionsCurve reductions)
    {
        Assert.InRange(reductions.Last, 0, long.MaxValue - 1);
        if (reductions.Last > 0)
            Assert.NotEqual(reductions.At(reductions.Last - 1), reductions.At(reductions.Last));
        IReadOnlyList<Segment> segments = [.. reductions.Fold(0, reductions.Last + 1)];
        Assert.Equal((0, reductions.Last + 1), (segments[0].Start, segments[^1].End));
    }
}
