using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY015: the initial value for the floor or the final value, and the other way round.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwapEndsFix))]
public sealed class SwapEndsFix() : PhaseCodeFix(RuleIds.FloorAboveInitial)
{
    private protected override Mend? Find(DiagnosedPhase phase, TextSpan span) =>
        phase.ArgumentAt(span) is { Name: var last }
        && phase.Kind.FirstArgument is var first
        && Swap.Of(phase, first, last) is { } swapped
            ? new Mend($"Swap them: begin at {Swap.Value(phase, last)}, end at {Swap.Value(phase, first)}", swapped)
            : null;
}
