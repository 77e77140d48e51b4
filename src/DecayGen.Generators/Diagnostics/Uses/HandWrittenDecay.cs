using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>A decay written by hand, <c>c * Math.Pow(r, t / s)</c> or <c>c * Math.Exp(-t / τ)</c>, and the schedule that it could be.</summary>
/// <param name="Kind">The kind of the schedule.</param>
/// <param name="Arguments">The constants as they are written: the initial value, the rate or the time constant, and the steps of a rate.</param>
/// <param name="Time">The step.</param>
/// <param name="IsSingle">Whether the result is a float.</param>
internal sealed record HandWrittenDecay(string Kind, IReadOnlyList<DecayArgument> Arguments, ExpressionSyntax Time, bool IsSingle)
{
    /// <summary>The attribute, given what its arguments are written as.</summary>
    public string Attribute(string name, Func<DecayArgument, string> text) =>
        $"{name}({string.Join(", ", Arguments.Select(argument => (argument.Property is { } property ? $"{property} = " : "") + text(argument)))})";

    /// <summary>The decay that a product is; null where it is none, or no product, or no schedule can take its place.</summary>
    public static HandWrittenDecay? Find(BinaryExpressionSyntax product, SemanticModel model, CancellationToken cancellation)
    {
        (ExpressionSyntax initial, InvocationExpressionSyntax? call) = Call(product.Right) is { } right ? (product.Left, right) : (product.Right, Call(product.Left));
        if (call is null || !product.IsKind(SyntaxKind.MultiplyExpression))
            return null;
        DecayReader reader = new(model, cancellation);
        if (!(reader.Constant(initial) > 0)
            || model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol { ContainingType: { Name: "Math" or "MathF", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } } method
            || !LanguageModel.Of(model.Compilation).IsSupported
            || reader.IsData(product))
        {
            return null;
        }

        (string Kind, DecayArgument[] Pace, ExpressionSyntax Time)? decay = (method.Name, call.ArgumentList.Arguments) switch
        {
            ("Pow", [{ NameColon: null } rate, { NameColon: null } exponent]) => reader.Power(rate.Expression, exponent.Expression),
            ("Exp", [var exponent]) => reader.Exponential(exponent.Expression),
            _ => null,
        };
        return decay is var (kind, pace, time) && reader.Time(time) is { } step
            ? new HandWrittenDecay(kind, [new DecayArgument(initial), .. pace], step, model.GetTypeInfo(product, cancellation).Type?.SpecialType == SpecialType.System_Single)
            : null;
    }

    private static InvocationExpressionSyntax? Call(ExpressionSyntax expression) =>
        DecayReader.Inner(expression) is InvocationExpressionSyntax call
        && (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText is "Pow" or "Exp"
            ? call
            : null;
}

/// <summary>A constant of a decay, as it is written, or as it follows from what is written.</summary>
/// <param name="Written">The expression; null where it is a number that follows from one.</param>
/// <param name="Number">That number.</param>
/// <param name="Property">The property it is for; null for the constructor's next parameter.</param>
internal sealed record DecayArgument(ExpressionSyntax? Written, string? Number = null, string? Property = null)
{
    public override string ToString() => Number ?? DecayReader.Inner(Written!).ToString();
}
