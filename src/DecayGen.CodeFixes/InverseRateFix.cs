using DecayGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY101: the decay that undoes a growth, as a quotient, which is exact and says where it comes from.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InverseRateFix))]
public sealed class InverseRateFix() : PhaseCodeFix(RuleIds.Growth)
{
    private protected override Mend? Find(DiagnosedPhase phase, TextSpan span)
    {
        if (phase.Written(phase.Kind.MultiplierArgument) is not { } rate)
            return null;

        // Constants between 1 and 2 are no integers, so that this divides no integers.
        string inverse = $"1 / {Operand.Divisor(rate)}";
        return new Mend($"Decay by {inverse} instead", new TextChange(rate.Span, inverse));
    }
}
