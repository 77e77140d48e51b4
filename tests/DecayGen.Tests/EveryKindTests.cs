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
