using DecayGen.Generators.Schedules;
using DecayGen.Tests.Support;

namespace DecayGen.Tests;

/// <summary>
/// Generated code against the exact model, whose own values other tests hold against those computed elsewhere: random
/// schedules of every kind, and random sequences, from the first step to the last there is.
/// </summary>
public class EveryKindTests
{
    public static TheoryData<string> Kinds { get; } = [.. RandomSchedules.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void StepsAreCorrectlyRounded(string kind)
    {
        RandomSchedules random = new(kind.Length);
        Check([.. Enumerable.Range(0, 8).Select(_ => random.Next(kind))], random);
    }

    [Fact]
    public void StepsOfSequencesAreCorrectlyRounded()
    {
        RandomSchedules random = new(4);
        Check([.. Enumerable.Range(0, 60).Select(_ => random.NextSequence())], random);
    }

    /// <summary>Many values at once are expanded around one of them: which, depends on where the fill begins and on how long it is.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void LongFillsAreAtForEachElement(string kind)
    {
        RandomSchedules random = new(kind.Length + 1);
        foreach (Generated schedule in ScheduleCompiler.Compile([.. Enumerable.Range(0, 12).Select(_ => random.Next(kind))]))
        {
            foreach ((long first, int count) in random.Steps(4).Where(step => step is 0 or > 300).SelectMany(step => new[] { (step, 6_000), (Math.Max(0, step - 300), 613) }))
                Same.Fills(schedule, first, count);
        }
    }

    private static void Check(string[] attributes, RandomSchedules random)
    {
        foreach ((Generated schedule, Timeline timeline) in ScheduleCompiler.Compile(attributes).Zip(ScheduleCompiler.Timelines(attributes)))
        {
            foreach (long step in random.Steps(200))
            {
                double value = timeline.At(step);
                Same.Bits(value, schedule.At(step), $"{schedule}.At", step);
                Same.Bits(value, schedule.Filled(step, 1)[0], $"{schedule}.Fill", step);
                if (step <= 1L << 53)
                    Same.Bits(value, schedule.AtFraction(step), $"{schedule}.At(double)", step);
            }
        }
    }
}
