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
    /// <summary>How far ahead the message looks where no horizon says how long the run is.</summary>
    private const long LookAhead = 100;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.Growth, Descriptors.NoDecay);

    private protected override void Analyze(ScheduleTarget target)
    {
        if (target.Timeline is not { } timeline)
            return;

        // A target that over-decays in another phase is told that, and nothing more.
        bool overDecays = target.Horizon is { } horizon && OverDecay.Find(timeline, target.Phases, horizon, target.OptionsOf(0)) is not null;
        for (int i = 0; i < target.Phases.Count; i++)
        {
            AttributeModel phase = target.Phases[i];
            if (ScheduleKinds.Find(phase.Kind)!.RateArgument is not { } argument)
                continue;
            double rate = phase.Double(argument);
            Phase placed = timeline.Phases[i];
            if (rate > 1 && !phase.Bool("AllowGrowth"))
            {
                long last = Math.Min(placed.End, target.Horizon ?? placed.Origin + LookAhead + 1) - 1;
                target.Report(
                    Descriptors.Growth,
                    target.LocationOf(i, argument),
                    NumberFormat.Readable(rate),
                    Short(placed.Curve.At(0)),
                    Short(placed.At(Math.Max(last, placed.Origin))),
                    NumberFormat.Count(Math.Max(last, placed.Origin)));
            }
            else if (rate == 1 && !overDecays)
            {
                target.Report(Descriptors.NoDecay, target.LocationOf(i, argument), Short(placed.Curve.At(0)));
            }
        }
    }

    private static string Short(double value) => double.IsInfinity(value) ? "∞" : NumberFormat.Significant(value, 3);
}
