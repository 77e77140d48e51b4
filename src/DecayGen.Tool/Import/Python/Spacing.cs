using System.Text;

namespace DecayGen.Tool.Import.Python;

/// <summary>Tokens as one line with the spaces that Python's own style has, however they were typed, so that equal expressions have equal texts.</summary>
internal static class Spacing
{
    public static string Join(IReadOnlyList<Token> tokens, int start, int end)
    {
        StringBuilder text = new();
        int depth = 0;
        for (int i = start; i < end; i++)
        {
            if (tokens[i].Kind is TokenKind.NewLine or TokenKind.End)
                continue;
            if (i > start && NeedsSpace(tokens, start, i, depth))
                text.Append(' ');
            text.Append(Normal(tokens[i]));
            depth += tokens[i].Is("(") || tokens[i].Is("[") || tokens[i].Is("{") ? 1 : tokens[i].Is(")") || tokens[i].Is("]") || tokens[i].Is("}") ? -1 : 0;
        }

        return text.ToString();
    }

    private static bool NeedsSpace(IReadOnlyList<Token> tokens, int start, int i, int depth)
    {
        (Token before, Token token) = (tokens[i - 1], tokens[i]);
        if (before.Is(",") || before.Is(":"))
            return !token.Is(")") && !token.Is("]") && !token.Is("}");
        if (IsWord(before) && IsWord(token))
            return true;
        return (IsBinary(tokens, start, i, depth) || IsBinary(tokens, start, i - 1, depth)) && !before.Is("(") && !token.Is(")");
    }

    /// <summary>Strings are the same whatever their quotation marks.</summary>
    private static string Normal(Token token) =>
        token is { Kind: TokenKind.Text, Value: string value } && !value.AsSpan().ContainsAny("'\"\\\n\r\t") ? $"'{value}'" : token.Text;

    private static bool IsWord(Token token) => token.Kind is TokenKind.Name or TokenKind.Number or TokenKind.Text;

    /// <summary>Whether an operator has something before it to work on; the equals sign of an argument has no spaces.</summary>
    private static bool IsBinary(IReadOnlyList<Token> tokens, int start, int i, int depth) =>
        tokens[i].Kind == TokenKind.Operator
        && tokens[i].Text is "+" or "-" or "*" or "/" or "//" or "%" or "**" or "@" or "<" or ">" or "<=" or ">=" or "==" or "!=" or "|" or "&" or "^" or "<<" or ">>" or "="
        && (tokens[i].Text != "=" || depth == 0)
        && i > start && (IsWord(tokens[i - 1]) || tokens[i - 1].Is(")") || tokens[i - 1].Is("]") || tokens[i - 1].Is("}"));
}
