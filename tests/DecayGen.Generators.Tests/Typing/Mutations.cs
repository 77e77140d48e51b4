using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DecayGen.Generators.Tests.Typing;

/// <summary>What becomes of code while it is typed and mistyped.</summary>
internal static class Mutations
{
    /// <summary>All prefixes but those that end within a word or after a space, which the compiler takes for one that is here.</summary>
    public static IEnumerable<string> Prefixes(string text) => Enumerable.Range(1, text.Length)
        .Where(length => !char.IsWhiteSpace(text[length - 1]) && (length == text.Length || !char.IsLetter(text[length - 1]) || !char.IsLetter(text[length])))
        .Select(length => text[..length]);

    public static IEnumerable<string> WithoutOneToken(string text) =>
        Tokens(text).Select(token => text.Remove(token.SpanStart, token.Span.Length));

    public static IEnumerable<string> WithOneTokenTwice(string text) =>
        Tokens(text).Select(token => text.Insert(token.Span.End, " " + token.Text));

    private static IEnumerable<SyntaxToken> Tokens(string text) =>
        CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0);
}
