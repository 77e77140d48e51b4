using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Parsing;

/// <summary>The transform behind each attribute: reads arguments, folds nothing.</summary>
internal static class TargetParser
{
    /// <summary>
    /// The model of the annotated type or method. The transform runs for each kind of attribute a target has; only the run for the
    /// first of its attributes answers, with all of them, so that each target is answered for once.
    /// </summary>
    public static TargetModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        List<AttributeData> attributes = [.. AttributeParser.Schedules(context.TargetSymbol)];
        cancellation.ThrowIfCancellationRequested();
        bool isFirst = attributes.Count > 0
            && context.Attributes.Any(attribute => Same(attribute, attributes[0]))
            && Holds(context.TargetNode, attributes[0]);
        return context.TargetSymbol switch
        {
            INamedTypeSymbol type when isFirst => TypeParser.Parse(type, attributes, context.SemanticModel.Compilation),
            IMethodSymbol method when isFirst => MethodParser.Parse(method, attributes, context.SemanticModel.Compilation) ?? (TargetModel?)StubParser.Parse(method),
            _ => null,
        };
    }

    /// <summary>Two declarations of a type in one file are two targets, each of which is given the attributes of both.</summary>
    private static bool Holds(SyntaxNode declaration, AttributeData attribute) =>
        attribute.ApplicationSyntaxReference is { } reference
        && reference.SyntaxTree == declaration.SyntaxTree && declaration.Span.Contains(reference.Span);

    private static bool Same(AttributeData left, AttributeData right) =>
        left.ApplicationSyntaxReference is { } a && right.ApplicationSyntaxReference is { } b
        && a.SyntaxTree == b.SyntaxTree && a.Span == b.Span;
}
