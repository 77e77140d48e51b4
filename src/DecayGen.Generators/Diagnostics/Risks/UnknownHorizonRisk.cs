using System.Numerics;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>DECAY130 to 132: how fast a decay is, where nothing says how long the run is.</summary>
internal sealed class UnknownHorizonRisk : RiskRule
{
    /// <summary>A run fits a decay that ends between these fractions of its peak.</summary>
    private const double MostLeft = 0.5;
    private const double LeastLeft = 0.0001;

    /// <summary>What is too little to learn with.</summary>
    private const double Negligible = 0.01;

    public override IEnumerable<Risk> Find(Review review)
    {
        if (review.Horizon is not null || review.Timeline.PlannedEnd is not null)
            yield break;
        int last = review.Phases.Count - 1;
        AttributeModel phase = review.Phases[last];
        ScheduleKind kind = review.Kind(last);
        if (kind.RateArgument is not { } argument || kind.StepsPerRate(phase) is not { } stepsPerRate || phase.Double(argument) >= 1)
            yield break;

        double rate = phase.Double(argument);
        DiagnosticDescriptor rule =
            IsAtMost(rate, stepsPerRate, review.Option(RuleOption.FastRate, last)) ? Descriptors.FastDecay
            : IsAtMost(rate, stepsPerRate, BitDecrement(review.Option(RuleOption.SlowRate, last))) ? Descriptors.AnyDecay
            : Descriptors.SlowDecay;
        double floor = phase.Double("Floor") / phase.Double("initial", 1.0);
        yield return new Risk(rule, new Place(last, argument), Numbers(rate, stepsPerRate, floor, review.Timeline.Phases[last].Origin));
    }

    /// <summary>Whether rate^(1 / stepsPerRate) is at most another rate.</summary>
    private static bool IsAtMost(double rate, double stepsPerRate, double other) =>
        stepsPerRate == 1.0
            ? rate <= other
            : Interval.Divide(Elementary.Log2(rate, 128), stepsPerRate, 128).Lower <= Elementary.Log2(other, 128).Upper;

    /// <summary>What is left of the phase's initial value after how many of its steps, and how long a run has to be.</summary>
    private static string Numbers(double rate, double stepsPerRate, double floor, long origin)
    {
        BigFloat half = StepsTo(MostLeft, rate, stepsPerRate);
        BigInteger shortest = half.Ceiling() + 1 + origin;
        BigInteger longest = StepsTo(LeastLeft, rate, stepsPerRate).Floor() + 1 + origin;
        string ofPhase = origin > 0 ? " of this phase" : "";

        // What lies below the floor is never reached, and what lies above LeastLeft is enough to train with.
        if (floor >= MostLeft)
            return $"its floor keeps {NumberFormat.Percent(floor, 3)} of the initial value, reached after {Steps(StepsTo(floor, rate, stepsPerRate))}{ofPhase}";
        string left = $"half is left after {Steps(half)}{ofPhase}";
        if (floor < Negligible)
            left += $", below 1% after {Whole(StepsTo(Schedules.Fraction.Of(1L, Negligible), rate, stepsPerRate).Ceiling())}";
        else
            left += $", and never less than {NumberFormat.Percent(floor, 3)}";
        if (floor >= LeastLeft)
            return $"{left}; fits runs of {Whole(shortest)} steps and more";
        return longest > shortest
            ? $"{left}; fits runs of {Whole(shortest)} to {Whole(longest)} steps"
            : $"{left}; fits no run of more than {Whole(shortest)} steps";
    }

    /// <summary>After how many steps a fraction is left.</summary>
    private static BigFloat StepsTo(BigFloat fraction, double rate, double stepsPerRate) =>
        Interval.Multiply(
            Interval.Divide(Elementary.Log2(fraction, 128), Elementary.Log2(rate, 128), 128),
            stepsPerRate,
            128).Lower;

    private static string Steps(BigFloat steps)
    {
        string count = steps < 10L ? NumberFormat.Significant(steps, 2) : steps < 1000L ? NumberFormat.Significant(steps, 3) : Whole(steps.Floor());
        return count == "1" ? "1 step" : $"{count} steps";
    }

    private static string Whole(BigInteger steps) =>
        steps < long.MaxValue ? NumberFormat.Count((long)steps) : NumberFormat.Significant(BigFloat.FromInteger(steps), 3);

    private static double BitDecrement(double positive) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(positive) - 1);
}
