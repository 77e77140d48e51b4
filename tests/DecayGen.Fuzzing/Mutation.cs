using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DecayGen.Fuzzing;

/// <summary>What becomes of code while it is typed and mistyped.</summary>
internal static class Mutation
{
    private static readonly string[] _strays =
    [
        "partial", "static", "class", "struct", "record", "namespace", "using", "DecayGen", "[", "]", "(", ")", "{", "}", "<", ">", ";", ",", ":", "=>", "=", ".", "?", "!", "@", "#", "\"", "'", "/*", "*/", "//",
        "\\", "$", "0", "1e999", "0.1", "void", "double", "long", "int", "new", "ref", "in", "out", "params", "this", "async", "unsafe", "file", "required", "where", "const", "readonly", "#if", "#endif\n", "\u2028", "\0", "\ud800", "é",
    ];

    /// <summary>One token, of any kind, gone, twice, in another's place, or one too many.</summary>
    public static string Tokens(string text, Random random)
    {
        List<SyntaxToken> tokens = [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0)];
        if (tokens.Count < 2)
            return text;
        SyntaxToken token = random.Pick(tokens);
        SyntaxToken other = random.Pick(tokens);
        return random.Next(5) switch
        {
            0 => text.Remove(token.SpanStart, token.Span.Length),
            1 => text.Insert(token.Span.End, " " + token.Text),
            2 => Swapped(text, token.SpanStart, token.Span.Length, other.SpanStart, other.Span.Length),
            3 => text.Remove(token.SpanStart, token.Span.Length).Insert(token.SpanStart, other.Text),
            _ => text.Insert(token.Span.End, $" {random.Pick(_strays)} "),
        };
    }

    /// <summary>The same of a character.</summary>
    public static string Characters(string text, Random random)
    {
        if (text.Length < 2)
            return text;
        int at = random.Next(text.Length);
        return random.Next(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, text[at].ToString()),
            2 => Swapped(text, at, 1, random.Next(text.Length), 1),
            _ => text.Insert(at, random.Pick(_strays)),
        };
    }

    /// <summary>The same of a line.</summary>
    public static string Lines(string text, Random random)
    {
        List<string> lines = [.. text.Split('\n')];
        int at = random.Next(lines.Count);
        int other = random.Next(lines.Count);
        switch (random.Next(3))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(other, lines[at]);
                break;
            default:
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
        }

        return string.Join('\n', lines);
    }

    private static string Swapped(string text, int start, int length, int otherStart, int otherLength)
    {
        if (start > otherStart)
            (start, length, otherStart, otherLength) = (otherStart, otherLength, start, length);
        return start + length > otherStart
            ? text
            : string.Concat(text.AsSpan(0, start), text.AsSpan(otherStart, otherLength), text.AsSpan()[(start + length)..otherStart], text.AsSpan(start, length))
                + text[(otherStart + otherLength)..];
    }
}
