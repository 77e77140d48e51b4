using DecayGen.Generators.Exact;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.CodeFixes;

/// <summary>Numbers of steps as code, with separators where the code around has some.</summary>
internal static class StepLiteral
{
    public static string Of(long steps, SyntaxNode attribute)
    {
        bool isSeparated = attribute.Parent!.Parent!.ChildNodes().OfType<AttributeListSyntax>().SelectMany(list => list.DescendantTokens())
            .Any(token => token.IsKind(SyntaxKind.NumericLiteralToken) && token.Text.Contains("_"));
        return NumberFormat.Count(steps).Replace(",", isSeparated ? "_" : "");
    }
}
