using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.Generators.Diagnostics;

/// <summary>Arguments such as <c>9 / 10</c>, which is 0: integers were divided where a fraction was meant.</summary>
internal static class IntegerDivision
{
    /// <summary>What to add to a message about an argument that is 0 for this reason; empty where it has another.</summary>
    public static string Hint(ScheduleTarget target, int phase, string argument)
    {
        if (target.Phases[phase].Double(argument, 1.0) != 0 || target.ExpressionOf(phase, argument) is not { } expression)
            return "";

        // Only an argument that is an error already gets here, so that the model costs the usual run nothing.
#pragma warning disable RS1030
        SemanticModel model = target.Compilation.GetSemanticModel(expression.SyntaxTree);
#pragma warning restore RS1030
        return Hint(expression, model, target.Cancellation);
    }

    /// <summary>The same about an expression that is 0.</summary>
    public static string Hint(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) =>
        Find(expression, model, cancellation) is { } division ? $". {division} divides integers, which gives 0: write {Fraction(division)}" : "";

    /// <summary>The division that makes an expression 0; null where there is none.</summary>
    public static BinaryExpressionSyntax? Find(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) => expression
        .DescendantNodesAndSelf()
        .OfType<BinaryExpressionSyntax>()
        .FirstOrDefault(binary => binary.IsKind(SyntaxKind.DivideExpression) && IsLost(binary, model, cancellation));

    /// <summary>The same division of doubles.</summary>
    public static string Fraction(BinaryExpressionSyntax division) => division.Left is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } literal
        ? $"{literal.Token.ValueText}.0 / {division.Right}"
        : $"(double){division.Left} / {division.Right}";

    /// <summary>Whether integers, the first of them not 0, give 0.</summary>
    private static bool IsLost(BinaryExpressionSyntax division, SemanticModel model, CancellationToken cancellation) =>
        model.GetTypeInfo(division, cancellation).Type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64
        && model.GetConstantValue(division, cancellation) is { HasValue: true, Value: var quotient } && IsZero(quotient)
        && model.GetConstantValue(division.Left, cancellation) is { HasValue: true, Value: var dividend } && !IsZero(dividend);

    private static bool IsZero(object? integer) => integer is 0 or 0L or 0U or 0UL;
}
