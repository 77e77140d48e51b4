using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.CodeFixes;

/// <summary>Numbers in code as they are written, and not as the doubles they become, so that a hundredth of 95.1 is 0.951.</summary>
internal static class DecimalLiteral
{
    /// <summary>What a literal says; null for any other expression, and for what has too many digits.</summary>
    public static decimal? Read(ExpressionSyntax expression)
    {
        if (!expression.IsKind(SyntaxKind.NumericLiteralExpression))
            return null;
        SyntaxToken literal = ((LiteralExpressionSyntax)expression).Token;
        string text = literal.Value is double or float
            ? literal.Text.Replace("_", "").TrimEnd('d', 'D', 'f', 'F')
            : Convert.ToString(literal.Value, CultureInfo.InvariantCulture);
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null;
    }

    public static string Write(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
