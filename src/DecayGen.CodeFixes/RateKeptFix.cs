using DecayGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY105: what is kept, where what is removed was written.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RateKeptFix))]
public sealed class RateKeptFix() : PhaseCodeFix(RuleIds.AmountRemoved)
{
    private protected override Mend? Find(DiagnosedPhase phase, TextSpan span)
    {
        if (phase.Written(phase.Kind.RateArgument) is not { } written)
            return null;
        ExpressionSyntax expression = Operand.WithoutParentheses(written);
        return DecimalLiteral.Read(expression) is { } removed
            ? Write(expression, DecimalLiteral.Write(1 - removed))
            : Write(written, $"1 - {Operand.Divisor(written)}");
    }

    private static Mend Write(ExpressionSyntax removed, string kept) =>
        new($"Keep {kept} each time", new TextChange(removed.Span, kept));
}
