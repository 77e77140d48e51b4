namespace DecayGen.Tool.Import.Python;

/// <summary>The tokens of an expression.</summary>
internal sealed record Extent(IReadOnlyList<Token> Tokens, int Start, int End)
{
    public int Position => Tokens[Start].Position;

    /// <summary>One line with the spaces that Python's own style has.</summary>
    public string Text => Spacing.Join(Tokens, Start, End);
}
