using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY015: the floor or the final value as the fraction of the initial one that it was taken for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FractionOfInitialFix))]
public sealed class FractionOfInitialFix() : PhaseCodeFix(RuleIds.FloorAboveInitial)
{
    private protected override Mend? Find(DiagnosedPhase phase, TextSpan span)
    {
        if (phase.ArgumentAt(span) is not { Value: double and < 1.0 } argument
            || phase.Written(argument.Name) is not { } fraction
            || phase.Written(phase.Kind.FirstArgument) is not { } initial)
        {
            return null;
        }

        string product = $"{Operand.Dividend(fraction)} * {Operand.Divisor(initial)}";
        string share = NumberFormat.Percent(phase.Model.Double(argument.Name), 15);
        return new Mend($"Write {share} of the initial value: {product}", new TextChange(fraction.Span, product));
    }
}
