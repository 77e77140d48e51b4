using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.CodeFixes;

/// <summary>An expression as an operand of a division, in parentheses where it needs them.</summary>
internal static class Operand
{
    public static string Dividend(ExpressionSyntax expression) =>
        expression.Kind() is SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression or SyntaxKind.ModuloExpression
            ? expression.ToString()
            : Divisor(expression);

    public static string Divisor(ExpressionSyntax expression) =>
        expression is BinaryExpressionSyntax or ConditionalExpressionSyntax ? $"({expression})" : expression.ToString();

    public static ExpressionSyntax WithoutParentheses(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized)
            expression = parenthesized.Expression;
        return expression;
    }
}
