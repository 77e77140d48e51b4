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

    /// <summary>The line break of the file: before the line, or behind it, where there is one.</summary>
    public static string LineBreak(SourceText text, TextLine line)
    {
        TextLine broken = line.LineNumber > 0 ? text.Lines[line.LineNumber - 1] : line;
        string written = text.ToString(TextSpan.FromBounds(broken.End, broken.EndIncludingLineBreak));
        return written.Length > 0 ? written : "\n";
    }
}
