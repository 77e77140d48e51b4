using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Parsing;

/// <summary>The transform behind each attribute: reads arguments, folds nothing.</summary>
internal static class TargetParser
{
    /// <summary>
    /// The model of the annotated type. The transform runs for each kind of attribute a target has; only the run for the
    /// first of its attributes answers, with all of them, so that each target is answered for once.
    /// </summary>
    public static TypeModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type)
            return null;
        List<AttributeData> attributes = [.. AttributeParser.Schedules(type)];
        cancellation.ThrowIfCancellationRequested();
        bool isFirst = attributes.Count > 0
            && context.Attributes.Any(attribute => Same(attribute, attributes[0]))
            && Holds(context.TargetNode, attributes[0]);
        return isFirst ? TypeParser.Parse(type, attributes, context.SemanticModel.Compilation) : null;
    }

    /// <summary>Two declarations of a type in one file are two targets, each of which is given the attributes of both.</summary>
    private static bool Holds(SyntaxNode declaration, AttributeData attribute) =>
        attribute.ApplicationSyntaxReference is { } reference
        && reference.SyntaxTree == declaration.SyntaxTree && declaration.Span.Contains(reference.Span);

    private static bool Same(AttributeData left, AttributeData right) =>
        left.ApplicationSyntaxReference is { } a && right.ApplicationSyntaxReference is { } b
        && a.SyntaxTree == b.SyntaxTree && a.Span == b.Span;
}
