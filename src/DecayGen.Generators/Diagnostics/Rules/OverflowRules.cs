using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Diagnostics.Rules;

/// <summary>DECAY016: growth beyond the largest double within the run.</summary>
internal sealed class OverflowRules : ScheduleRules
{
    public override void Review(ScheduleTarget target)
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
            new StepWords(target.HorizonModel!.Unit).At(step),
            NumberFormat.Count(target.Horizon!.Value),
            NumberFormat.Readable(phase.Double(argument)),
            NumberFormat.Significant(double.MaxValue, 3));
    }
}
