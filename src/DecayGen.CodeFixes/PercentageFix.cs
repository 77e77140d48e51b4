using System.Globalization;
using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
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
        string? literal = expression.IsKind(SyntaxKind.NumericLiteralExpression) ? Hundredth(((LiteralExpressionSyntax)expression).Token) : null;
        string fraction = literal ?? $"{Operand.Dividend(written)} / 100.0";
        return new Mend($"Use the fraction {fraction}", new TextChange(literal is null ? written.Span : expression.Span, fraction));
    }

    /// <summary>A hundredth of a literal, as it is written and not as the double it becomes, so that 95.1 is 0.951.</summary>
    private static string? Hundredth(SyntaxToken literal)
    {
        string text = literal.Value is double or float
            ? literal.Text.Replace("_", "").TrimEnd('d', 'D', 'f', 'F')
            : Convert.ToString(literal.Value, CultureInfo.InvariantCulture);
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal percentage)
            ? (percentage / 100).ToString("0.############################", CultureInfo.InvariantCulture)
            : null;
    }
}
