using System.Collections.Immutable;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics.Analyzers;

/// <summary>DECAY103 and 104: too little left for too much of the run.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OverDecayAnalyzer : ScheduleAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.OverDecay, Descriptors.RatePerEpoch);

    private protected override void Analyze(ScheduleTarget target)
    {
        if (target.Horizon is not { } horizon || target.Timeline is not { } timeline)
            return;
        AnalyzerConfigOptions options = target.OptionsOf(0);
        if (OverDecay.Find(timeline, target.Phases, horizon, options) is not { } finding)
            return;

        AttributeModel phase = target.Phases[finding.Phase];
        ScheduleKind kind = ScheduleKinds.Find(phase.Kind)!;
        string? argument = kind.RateArgument is { } rateArgument && !finding.IsFromTheBeginning(timeline) ? rateArgument : FirstArgument(target.Attributes[finding.Phase]);
        Location? location = target.LocationOf(finding.Phase, argument);
        string fraction = NumberFormat.Percent(finding.Fraction, 3);
        string step = NumberFormat.Count(finding.Step);
        string run = NumberFormat.Count(horizon);
        if (finding.Rule == RuleIds.RatePerEpoch)
        {
            target.Report(Descriptors.RatePerEpoch, location, fraction, step, run, Share(finding.Step, horizon), NumberFormat.Readable(phase.Double(kind.RateArgument!)), Slower(kind, phase));
            return;
        }

        target.Report(
            Descriptors.OverDecay,
            location,
            fraction,
            step,
            run,
            Rest(horizon - finding.Step, horizon),
            NumberFormat.Significant(finding.Threshold, 3),
            finding.RemedyText(timeline, target.Phases, horizon) is { } rate ? $" A rate of {rate} would reach {fraction} at the end." : "");
    }

    /// <summary>What to do about the pace of a rate that is meant for epochs.</summary>
    private static string Slower(ScheduleKind kind, AttributeModel phase)
    {
        // The name of a parameter could be read as a word of the sentence, that of a property could not.
        string name = char.IsLower(kind.PaceArgument![0]) ? $"'{kind.PaceArgument}'" : kind.PaceArgument;
        return kind.StepsPerRate(phase) == 1.0 ? $"set {name} to" : $"multiply {name} by";
    }

    /// <summary>The argument that says where a phase begins.</summary>
    private static string? FirstArgument(AttributeData attribute) => attribute.AttributeConstructor?.Parameters.FirstOrDefault()?.Name;

    private static string Rest(long steps, long horizon) =>
        steps == 1 ? $"last step ({Share(steps, horizon)}) trains" : $"other {NumberFormat.Count(steps)} steps ({Share(steps, horizon)}) train";

    private static string Share(long steps, long horizon) =>
        NumberFormat.Percent(Interval.Divide(steps, horizon, 64).Lower, steps * 100.0 / horizon < 1 ? 1 : 2);
}
