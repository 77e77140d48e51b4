using System.Collections.Immutable;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics.Analyzers;

/// <summary>DECAY101 and 102: a rate with which nothing decays.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GrowthAnalyzer : ScheduleAnalyzer
{
    /// <summary>How many times the rate is applied in the message where no horizon says how long the run is.</summary>
    private const long LookAhead = 100;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.Growth, Descriptors.NoDecay);

    private protected override void Analyze(ScheduleTarget target)
    {
        if (target.Timeline is not { } timeline)
            return;

        for (int i = 0; i < target.Phases.Count; i++)
        {
            AttributeModel phase = target.Phases[i];
            ScheduleKind kind = ScheduleKinds.Find(phase.Kind)!;
            if (kind.MultiplierArgument is not { } argument)
                continue;
            double rate = phase.Double(argument);
            Phase placed = timeline.Phases[i];
            if (rate > 1 && phase.IsRate && !phase.Bool("AllowGrowth"))
            {
                long last = kind.StepsPerRate(phase) is { } stepsPerRate
                    ? LastShown(placed, stepsPerRate, target.Horizon)
                    : placed.PeakStep(Math.Max(placed.Start + 1, target.Horizon ?? long.MaxValue));
                (string from, string to) = Distinct(timeline.At(placed.Start), timeline.At(last));
                target.Report(
                    Descriptors.Growth,
                    target.LocationOf(i, argument),
                    NumberFormat.Readable(rate),
                    from,
                    NumberFormat.Count(placed.Start),
                    to,
                    NumberFormat.Count(last));
            }
            else if (rate == 1 && kind.RateArgument is not null && !OverDecays(target, timeline))
            {
                target.Report(Descriptors.NoDecay, target.LocationOf(i, argument), NumberFormat.Readable(placed.Curve.At(0)));
            }
        }
    }

    /// <summary>A target that over-decays in another phase is told that, and nothing more.</summary>
    private static bool OverDecays(ScheduleTarget target, Timeline timeline) =>
        target.Horizon is { } horizon && OverDecay.Find(timeline, target.Phases, horizon, target.OptionsOf(0)) is not null;

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
