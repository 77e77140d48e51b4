using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>DECAY101: a rate by which the value grows.</summary>
internal sealed class GrowthRisk : RiskRule
{
    /// <summary>How many times the rate is applied in the message where no horizon says how long the run is.</summary>
    private const long LookAhead = 100;

    /// <summary>The same where a metric decides when.</summary>
    private const long ReductionsAhead = 10;

    public override IEnumerable<Risk> Find(Review review)
    {
        for (int i = 0; i < review.Phases.Count; i++)
        {
            AttributeModel phase = review.Phases[i];
            ScheduleKind kind = review.Kind(i);
            if (kind.MultiplierArgument is not { } argument || !(phase.Double(argument) > 1) || !phase.IsRate || phase.Bool("AllowGrowth"))
                continue;

            if (Ends(review, i) is not var ((fromValue, fromPoint), (toValue, toPoint)))
                continue;
            (string from, string to) = Distinct(fromValue, toValue);
            yield return new Risk(Descriptors.Growth, new Place(i, argument), NumberFormat.Readable(phase.Double(argument)), from, fromPoint, to, toPoint);
        }
    }

    /// <summary>A value, and one that it grows to; null where another rule says that it does not.</summary>
    private static ((double Value, string Point) From, (double Value, string Point) To)? Ends(Review review, int phase)
    {
        Phase placed = review.Timeline.Phases[phase];
        if (placed.Curve is PlateauCurve { Reductions: var reductions })
        {
            long count = Math.Min(ReductionsAhead, reductions.Last);
            return count == 0 ? null : ((reductions.At(0), "at first"), (reductions.At(count), count == 1 ? "after 1 reduction" : $"after {NumberFormat.Count(count)} reductions"));
        }

        long last = review.Kind(phase).StepsPerRate(review.Phases[phase]) is { } stepsPerRate
            ? LastShown(placed, stepsPerRate, review.Run?.Steps)
            : placed.PeakStep(Math.Max(placed.Start + 1, review.Run?.Steps ?? long.MaxValue));
        return (Point(placed.Start), Point(last));

        (double Value, string Point) Point(long step) => (review.Timeline.At(step), $"at {review.Words.At(step)}");
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
