namespace DecayGen.Tool.Import.Python;

internal enum TokenKind
{
    Name,
    Number,
    Text,
    Operator,
    NewLine,
    End,
}

/// <summary>A word, a number, a string, a sign, or the end of a logical line.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Text">How it is written.</param>
/// <param name="Position">Where it begins.</param>
/// <param name="Value">What a number or a string is; null where it is not known, as of an f-string.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Position, object? Value = null)
{
    public int End => Position + Text.Length;

    public bool Is(string text) => Kind is TokenKind.Operator or TokenKind.Name && Text == text;
}
