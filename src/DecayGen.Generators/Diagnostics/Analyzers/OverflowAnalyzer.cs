using System.Collections.Immutable;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics.Analyzers;

/// <summary>DECAY016: growth beyond the largest double within the run.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OverflowAnalyzer : ScheduleAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.Overflow);

    private protected override void Analyze(ScheduleTarget target)
    {
        if (target.UncheckedTimeline is not { } timeline || Overflow.Find(timeline, target.Phases, target.Horizon) is not { } step)
            return;

        // The other phases are finite, those before it and a warmup that aims at its first value.
        int index = timeline.PhaseAt(step);
        AttributeModel phase = target.Phases[index];
        string argument = ScheduleKinds.Find(phase.Kind)!.MultiplierArgument!;
        target.Report(
            Descriptors.Overflow,
            target.LocationOf(index, argument),
            NumberFormat.Readable(timeline.At(step)),
            NumberFormat.Count(step),
            NumberFormat.Count(target.Horizon!.Value),
            NumberFormat.Readable(phase.Double(argument)),
            NumberFormat.Significant(double.MaxValue, 3));
    }
}
