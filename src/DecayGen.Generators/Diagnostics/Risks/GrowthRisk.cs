using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>DECAY101: a rate by which the value grows.</summary>
internal sealed class GrowthRisk : RiskRule
{
    /// <summary>How many times the rate is applied in the message where no horizon says how long the run is.</summary>
    private const long LookAhead = 100;

    public override IEnumerable<Risk> Find(Review review)
    {
        for (int i = 0; i < review.Phases.Count; i++)
        {
            AttributeModel phase = review.Phases[i];
            ScheduleKind kind = review.Kind(i);
            if (kind.MultiplierArgument is not { } argument || !(phase.Double(argument) > 1) || !phase.IsRate || phase.Bool("AllowGrowth"))
                continue;

            Phase placed = review.Timeline.Phases[i];
            long last = kind.StepsPerRate(phase) is { } stepsPerRate
                ? LastShown(placed, stepsPerRate, review.Run?.Steps)
                : placed.PeakStep(Math.Max(placed.Start + 1, review.Run?.Steps ?? long.MaxValue));
            (string from, string to) = Distinct(review.Timeline.At(placed.Start), review.Timeline.At(last));
            yield return new Risk(
                Descriptors.Growth,
                new Place(i, argument),
                NumberFormat.Readable(phase.Double(argument)),
                from,
                review.Words.At(placed.Start),
                to,
                review.Words.At(last));
        }
    }

    /// <summary>The last step of the phase that the run reaches; of a phase that it does not reach, or of a run of unknown length, some way on.</summary>
    private static long LastShown(Phase phase, double stepsPerRate, long? horizon)
    {
        BigFloat ahead = (BigFloat)phase.Start + (BigFloat)LookAhead * Math.Max(1.0, stepsPerRate);
        long end = horizon > phase.Start + 1 ? horizon.Value - 1 : ahead < long.MaxValue ? (long)ahead.Floor() : long.MaxValue;
        return Math.Min(end, phase.End - 1);
    }

    /// <summary>Both values, with as many digits as it takes to see that they differ.</summary>
    private static (string From, string To) Distinct(double from, double to)
    {
        int digits = 3;
        while (digits < 17 && from != to && Short(from, digits) == Short(to, digits))
            digits++;
        return (Short(from, digits), Short(to, digits));
    }

    private static string Short(double value, int digits) => double.IsInfinity(value) ? "∞" : NumberFormat.Significant(value, digits);
}
