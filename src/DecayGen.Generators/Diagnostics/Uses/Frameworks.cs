using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>Whose code is called: neither the framework nor a test trains anything.</summary>
internal static class Frameworks
{
    private static readonly string[] _tests = ["Xunit", "NUnit", "Microsoft.VisualStudio.TestTools"];

    /// <summary>Whether a member belongs to .NET itself, or to a framework for tests.</summary>
    public static bool Hold(ISymbol? member) => IsIn(member, "System") || IsOfTests(member);

    /// <summary>Whether a type, or one around it, holds tests.</summary>
    public static bool Test(INamedTypeSymbol? type) => type is not null
        && (IsTest(type) || type.GetMembers().Any(IsTest) || Test(type.ContainingType));

    private static bool IsTest(ISymbol symbol) => symbol.GetAttributes().Any(attribute => IsOfTests(attribute.AttributeClass));

    private static bool IsOfTests(ISymbol? symbol) => _tests.Any(framework => IsIn(symbol, framework));

    private static bool IsIn(ISymbol? symbol, string name) =>
        symbol?.ContainingNamespace?.ToDisplayString() is { } space
        && (space == name || space.StartsWith(name + ".", StringComparison.Ordinal));
}
