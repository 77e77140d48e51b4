using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>DECAY203: an epoch passed for a step, or a step for an epoch.</summary>
internal sealed class WrongUnitRule : UseRule
{
    public override Diagnostic? Find(ScheduleUse use, SyntaxNodeAnalysisContext context)
    {
        if (WrongUnit.Find(use) is not { } wrong)
            return null;
        return Diagnostic.Create(
            Descriptors.WrongUnit,
            use.Step!.Syntax.GetLocation(),
            use.Name,
            With(use.Unit),
            wrong.Variable.Name,
            With(wrong.Unit),
            Consequence(wrong, use.Horizon!.StepsPerEpoch),
            Remedy(wrong));
    }

    private static string With(HorizonUnit unit) => unit == HorizonUnit.Epoch ? "an epoch" : "a step";

    private static string Consequence(WrongUnit wrong, long stepsPerEpoch) =>
        stepsPerEpoch > 1 ? $": the schedule would run {NumberFormat.Count(stepsPerEpoch)} times too {(wrong.Unit == HorizonUnit.Epoch ? "slow" : "fast")}" : "";

    private static string Remedy(WrongUnit wrong) => wrong switch
    {
        { Wanted: null } => $"Pass {With(wrong.Use.Unit)}",
        { HasWanted: true } => $"Call {wrong.Use.Qualified(wrong.Wanted)}",
        _ => $"Set StepsPerEpoch in [Horizon], and call {wrong.Use.Qualified(wrong.Wanted)}",
    };
}
