using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY010 and 011: the fraction that a division of integers was meant to be.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IntegerDivisionFix))]
public sealed class IntegerDivisionFix() : PhaseCodeFix(RuleIds.ValueOutOfRange, RuleIds.RateOutOfRange)
{
    private protected override bool IsCertain => true;

    private protected override Mend? Find(DiagnosedPhase phase, TextSpan span)
    {
        if (phase.ArgumentAt(span) is not { Value: 0.0 } argument
            || phase.Written(argument.Name) is not { } written
            || IntegerDivision.Find(written, phase.Semantics, phase.Cancellation) is not { } division)
        {
            return null;
        }

        string fraction = IntegerDivision.Fraction(division);
        return new Mend($"Divide as doubles: {fraction}", new TextChange(division.Span, fraction));
    }
}
