using System.Globalization;
using DecayGen.Generators.Diagnostics.Uses;
using DecayGen.Generators.Exact;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.CodeFixes;

/// <summary>Constants written elsewhere: as they are where their names can be reached from there, as numbers where not.</summary>
internal static class ConstantText
{
    public static string Of(DecayArgument argument, SemanticModel model, int place, CancellationToken cancellation)
    {
        if (argument.Written is not { } written)
            return argument.ToString();
        ExpressionSyntax expression = Operand.WithoutParentheses(written);
        List<ExpressionSyntax> names = [.. expression.DescendantNodesAndSelf(node => !IsName(node)).Where(IsName).Cast<ExpressionSyntax>()];
        List<IFieldSymbol> fields = [.. names.Select(name => model.GetSymbolInfo(name, cancellation).Symbol).OfType<IFieldSymbol>()];
        if (fields.Count < names.Count || !fields.All(field => !field.ContainingType.IsGenericType && model.Compilation.IsSymbolAccessibleWithin(field, model.Compilation.Assembly)))
            return Number(model.GetConstantValue(expression, cancellation).Value);

        string text = expression.ToString();
        for (int i = names.Count - 1; i >= 0; i--)
        {
            string qualified = $"{fields[i].ContainingType.ToMinimalDisplayString(model, place)}.{fields[i].Name}";
            text = text.Remove(names[i].SpanStart - expression.SpanStart, names[i].Span.Length).Insert(names[i].SpanStart - expression.SpanStart, qualified);
        }

        return text;
    }

    private static bool IsName(SyntaxNode node) => node is MemberAccessExpressionSyntax or SimpleNameSyntax;

    private static string Number(object? value) => value is double or float
        ? NumberFormat.Literal(Convert.ToDouble(value, CultureInfo.InvariantCulture))
        : Convert.ToString(value, CultureInfo.InvariantCulture);
}
