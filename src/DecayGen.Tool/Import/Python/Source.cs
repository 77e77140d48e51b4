namespace DecayGen.Tool.Import.Python;

/// <summary>Text that is read, and how to point at a place in it.</summary>
internal sealed record Source(string Text)
{
    /// <summary>How much of a long line is shown around the place.</summary>
    private const int Shown = 100;

    /// <summary>What is wrong, with the line and a caret under the place.</summary>
    public UserError Error(int position, string message)
    {
        position = Math.Clamp(position, 0, Text.Length);
        int start = position == 0 ? 0 : Text.LastIndexOf('\n', position - 1) + 1;
        int end = Text.IndexOf('\n', position) is >= 0 and var found ? found : Text.Length;
        int from = end - start <= Shown ? start : Math.Clamp(position - Shown / 2, start, end - Shown);
        string line = string.Concat(Text[from..Math.Min(end, from + Shown)].TrimEnd().Select(character => char.IsControl(character) ? ' ' : character));
        return new UserError($"line {Line(position)}, column {position - start + 1}: {message}\n  {line}\n  {new string(' ', position - from)}^");
    }

    /// <summary>The number of the line, from 1 on.</summary>
    public int Line(int position) => Text.AsSpan(0, position).Count('\n') + 1;
}
