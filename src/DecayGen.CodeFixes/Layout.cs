using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>How a file is laid out around a line.</summary>
internal static class Layout
{
    public static bool StartsLine(SourceText text, int position) =>
        string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position)));

    public static string Indentation(SourceText text, TextLine line)
    {
        string written = text.ToString(line.Span);
        return written.Substring(0, written.Length - written.TrimStart().Length);
    }

    /// <summary>The line break of the file, in which there is one: before the line, or behind it.</summary>
    public static string LineBreak(SourceText text, TextLine line)
    {
        TextLine broken = line.LineNumber > 0 ? text.Lines[line.LineNumber - 1] : line;
        return text.ToString(TextSpan.FromBounds(broken.End, broken.EndIncludingLineBreak));
    }
}
