using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>Reads the exponents of decays that are written by hand.</summary>
internal sealed class DecayReader(SemanticModel model, CancellationToken cancellation)
{
    /// <summary>What stands in the parentheses, if any.</summary>
    public static ExpressionSyntax Inner(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized)
            expression = parenthesized.Expression;
        return expression;
    }

    /// <summary>A constant that is a finite number which an attribute takes; null for anything else.</summary>
    public double? Constant(ExpressionSyntax expression)
    {
        object? value = model.GetConstantValue(expression, cancellation).Value;
        if (value is not (double or float or int or uint or long or short or ushort or byte or sbyte))
            return null;
        double number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return double.IsNaN(number) || double.IsInfinity(number) ? null : number;
    }

    /// <summary>rate^exponent: an exponent divided by a constant is a slower decay, and one of integers a decay in steps.</summary>
    public (string Kind, DecayArgument[] Pace, ExpressionSyntax Time)? Power(ExpressionSyntax rate, ExpressionSyntax exponent)
    {
        if (Constant(rate) is not (> 0 and < 1))
            return null;
        if (Uncast(exponent) is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.DivideExpression } quotient || Constant(quotient.Right) is not { } steps)
            return ("ExponentialDecay", [new DecayArgument(rate)], exponent);
        if (!(steps > 0))
            return null;
        return IsInteger(TypeOf(quotient))
            ? ("StepDecay", [new DecayArgument(rate), new DecayArgument(quotient.Right)], quotient.Left)
            : ("ExponentialDecay", [new DecayArgument(rate), new DecayArgument(quotient.Right, Property: "DecaySteps")], quotient.Left);
    }

    /// <summary>e^exponent, where that is −t/τ or −k·t, the sign wherever it is written.</summary>
    public (string Kind, DecayArgument[] Pace, ExpressionSyntax Time)? Exponential(ExpressionSyntax exponent)
    {
        bool isNegative = TakeSign(ref exponent);
        if (exponent is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.DivideExpression or (int)SyntaxKind.MultiplyExpression } term || IsInteger(TypeOf(term)))
            return null;
        (ExpressionSyntax left, ExpressionSyntax right) = (term.Left, term.Right);
        isNegative ^= TakeSign(ref left) ^ TakeSign(ref right);
        if (!isNegative)
            return null;
        if (term.IsKind(SyntaxKind.DivideExpression))
            return Constant(right) > 0 ? ("TimeConstantDecay", [new DecayArgument(right)], left) : null;
        (ExpressionSyntax factor, ExpressionSyntax time) = left is LiteralExpressionSyntax ? (left, right) : (right, left);
        return Reciprocal(factor) is { } timeConstant ? ("TimeConstantDecay", [new DecayArgument(null, timeConstant)], time) : null;
    }

    /// <summary>The step as <c>At</c> takes it: no constant, and a number of a type that both of its overloads leave no doubt about.</summary>
    public ExpressionSyntax? Time(ExpressionSyntax time)
    {
        ExpressionSyntax inner = Uncast(time);
        return !model.GetConstantValue(inner, cancellation).HasValue && (IsInteger(TypeOf(inner)) || IsFraction(TypeOf(inner))) ? inner : null;
    }

    /// <summary>Whether an expression is turned into data, which cannot call what a query provider does not know.</summary>
    public bool IsData(ExpressionSyntax expression) => expression.Ancestors().Any(node =>
        node is QueryExpressionSyntax
        || (node is LambdaExpressionSyntax && model.GetTypeInfo(node, cancellation).ConvertedType is { Name: "Expression", ContainingNamespace.Name: "Expressions" }));

    /// <summary>What is converted to a floating type, for nothing but to be divided as such.</summary>
    private ExpressionSyntax Uncast(ExpressionSyntax expression)
    {
        expression = Inner(expression);
        while (expression is CastExpressionSyntax cast && IsFraction(TypeOf(cast)) && (IsInteger(TypeOf(cast.Expression)) || IsFraction(TypeOf(cast.Expression))))
            expression = Inner(cast.Expression);
        return expression;
    }

    /// <summary>Takes a minus off an expression, and says whether there was one.</summary>
    private bool TakeSign(ref ExpressionSyntax expression)
    {
        expression = Uncast(expression);
        if (expression is not PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus)
            return false;
        expression = Uncast(minus.Operand);
        return true;
    }

    /// <summary>One divided by a number as it is written, where that has few enough digits: 20 for 0.05.</summary>
    private static string? Reciprocal(ExpressionSyntax factor) =>
        factor is LiteralExpressionSyntax { Token: { Value: double or int } literal }
        && decimal.TryParse(literal.Text.TrimEnd('d', 'D'), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
        && number > 0 && decimal.Round(1 / number, 10) is var reciprocal && reciprocal * number == 1
            ? reciprocal.ToString("0.############################", CultureInfo.InvariantCulture)
            : null;

    private SpecialType TypeOf(ExpressionSyntax expression) => model.GetTypeInfo(expression, cancellation).Type?.SpecialType ?? SpecialType.None;

    private static bool IsFraction(SpecialType type) => type is SpecialType.System_Double or SpecialType.System_Single;

    private static bool IsInteger(SpecialType type) =>
        type is SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64;
}
