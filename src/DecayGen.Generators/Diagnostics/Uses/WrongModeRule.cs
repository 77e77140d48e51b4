using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>DECAY204: a metric that is to rise, such as an accuracy, for a plateau that seeks a minimum, or the other way round.</summary>
internal sealed class WrongModeRule : UseRule
{
    public override Diagnostic? Find(ScheduleUse use, SyntaxNodeAnalysisContext context)
    {
        if (use.Metric is not { } metric
            || Metric.NameOf(metric) is not { } name
            || MetricNames.Rises(name) is not { } rises
            || use.Phases(context.Compilation) is not { Count: > 0 } phases
            || Schedule.Create(phases)?.Plateau is not { Improvement.SeeksMaximum: var seeksMaximum }
            || rises == seeksMaximum)
        {
            return null;
        }

        AttributeModel plateau = phases[phases.Count - 1];
        Location? mode = ArgumentLocations.Find(use.Attributes()[phases.Count - 1], "Mode", null, context.CancellationToken);
        return Diagnostic.Create(
            Descriptors.WrongMode,
            metric.Syntax.GetLocation(),
            mode is null ? [] : [mode],
            use.Schedule.Name,
            seeksMaximum ? "maximum" : "minimum",
            seeksMaximum ? "Max" : "Min",
            plateau.Has("Mode") ? "" : ", the default",
            name,
            rises ? "rise" : "fall",
            plateau.IsRate ? "learning rate" : "value",
            rises ? "Max" : "Min");
    }
}
