using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>DECAY205: a plateau that is stepped for every batch, and not for every epoch.</summary>
internal sealed class SteppedPerBatchRule : UseRule
{
    public override Diagnostic? Find(ScheduleUse use, SyntaxNodeAnalysisContext context)
    {
        if (use.Metric is null
            || use.Unit == HorizonUnit.Step
            || Loops.Around(use.Value.Syntax) is not [var inner, var outer, ..]
            || Loops.CountsEpochs(inner)
            || Loops.TrainsBefore(inner, use.Value.Syntax)
            || Loops.Skips(inner, use.Value.Syntax)
            || Frameworks.Test(context.ContainingSymbol as INamedTypeSymbol ?? context.ContainingSymbol?.ContainingType)
            || !Receiver.OutlivesRounds(use.Instance, outer, context)
            || Schedule.Create(use.Phases(context.Compilation))?.Plateau is not { Patience: var patience })
        {
            return null;
        }

        return Diagnostic.Create(
            Descriptors.SteppedPerBatch,
            use.Value.Syntax.GetLocation(),
            [inner.GetFirstToken().GetLocation(), outer.GetFirstToken().GetLocation()],
            use.Name,
            NumberFormat.Count(patience),
            patience < long.MaxValue ? Batches(patience + 1) : Batches(patience));
    }

    private static string Batches(long count) => count == 1 ? "1 batch" : $"{NumberFormat.Count(count)} batches";
}
