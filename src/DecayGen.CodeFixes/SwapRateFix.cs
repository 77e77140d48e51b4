using DecayGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY106: the initial value for the rate, and the other way round.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwapRateFix))]
public sealed class SwapRateFix() : PhaseCodeFix(RuleIds.Swapped)
{
    private protected override Mend? Find(DiagnosedPhase phase, TextSpan span) =>
        phase.Kind is { FirstArgument: var initial, RateArgument: { } rate }
        && Swap.Of(phase, initial, rate) is { } swapped
            ? new Mend($"Swap them: begin at {Swap.Value(phase, rate)}, keep {Swap.Value(phase, initial)} of it each time", swapped)
            : null;
}
