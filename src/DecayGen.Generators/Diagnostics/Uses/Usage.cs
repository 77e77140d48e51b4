using System.Collections.Immutable;
using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>Whether a schedule is used in a compilation. What may be a use is one: a type argument, an alias, a name that does not bind yet.</summary>
internal static class Usage
{
    /// <summary>Whether a schedule is used anywhere but at one place.</summary>
    public static bool Exists(ISymbol schedule, Compilation compilation, SyntaxNode? except, CancellationToken cancellation) =>
        Anywhere(schedule, compilation, except, cancellation)
        || (schedule is INamedTypeSymbol type ? InItself(type, compilation, except, cancellation) : Implements(schedule));

    private static bool Anywhere(ISymbol schedule, Compilation compilation, SyntaxNode? except, CancellationToken cancellation) =>
        compilation.SyntaxTrees.Any(file => Mentions.Of(schedule.Name, file, cancellation).Any(mention =>
            !IsWithin(mention, except)
            && !(schedule is INamedTypeSymbol && IsName(mention))
            && Symbols(mention, compilation, cancellation).DefaultIfEmpty(schedule).Any(symbol => Means(symbol, schedule))));

    /// <summary>The type's own code needs no name to call the generated members.</summary>
    private static bool InItself(INamedTypeSymbol type, Compilation compilation, SyntaxNode? except, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Where(part => !GeneratedFiles.Include(part.SyntaxTree)).Any(part =>
            ScheduleUse.Members.SelectMany(name => Mentions.Of(name, part.SyntaxTree, cancellation)).Any(mention =>
                part.Span.Contains(mention.Span)
                && !IsWithin(mention, except)
                && Symbols(mention, compilation, cancellation).Any(symbol => Means(symbol.ContainingType, type))));

    /// <summary>Whether a method may be called through an interface.</summary>
    private static bool Implements(ISymbol method) =>
        method.ContainingType.AllInterfaces.Any(contract => !contract.GetMembers(method.Name).IsEmpty);

    private static ImmutableArray<ISymbol> Symbols(SimpleNameSyntax mention, Compilation compilation, CancellationToken cancellation)
    {
        SymbolInfo info = compilation.GetSemanticModel(mention.SyntaxTree).GetSymbolInfo(mention, cancellation);
        return info.Symbol is { } symbol ? ImmutableArray.Create(symbol) : info.CandidateSymbols;
    }

    private static bool Means(ISymbol? symbol, ISymbol schedule) =>
        schedule.Equals((symbol as IMethodSymbol)?.PartialDefinitionPart ?? symbol?.OriginalDefinition, SymbolEqualityComparer.Default)
        || (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } && Means(symbol.ContainingType, schedule));

    /// <summary>Whether a mention is in <c>nameof(Rate)</c>, which uses no more than the name.</summary>
    private static bool IsName(SimpleNameSyntax mention)
    {
        SyntaxNode name = mention;
        while (name.Parent is MemberAccessExpressionSyntax or QualifiedNameSyntax && name.Parent.Span.End == name.Span.End)
            name = name.Parent;
        return name.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } };
    }

    private static bool IsWithin(SyntaxNode mention, SyntaxNode? place) =>
        place is not null && mention.SyntaxTree == place.SyntaxTree && place.Span.Contains(mention.Span);
}
