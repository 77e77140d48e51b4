using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY012: the fraction that a percentage means. What is not a percentage below 100 means none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PercentageFix))]
public sealed class PercentageFix() : PhaseCodeFix(RuleIds.RateIsPercentage)
{
    private protected override bool IsCertain => true;

    private protected override Mend? Find(DiagnosedPhase phase, TextSpan span)
    {
        if (phase.ArgumentAt(span) is not { Value: double and < 100.0 } argument
            || phase.Written(argument.Name) is not { } written)
        {
            return null;
        }

        // A constant that is named may be used elsewhere; it is left alone, and divided here.
        ExpressionSyntax expression = Operand.WithoutParentheses(written);
        return DecimalLiteral.Read(expression) is { } percentage
            ? Write(expression, DecimalLiteral.Write(percentage / 100))
            : Write(written, $"{Operand.Dividend(written)} / 100.0");
    }

    private static Mend Write(ExpressionSyntax percentage, string fraction) =>
        new($"Use the fraction {fraction}", new TextChange(percentage.Span, fraction));
}
