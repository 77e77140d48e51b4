using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.Editor.Tests.Pictures;

/// <summary>Code and what the editor says about it, in the colours that the editor's own services give them.</summary>
internal static class Code
{
    /// <summary>Draws the lines of a file from one on, at the top of the screen.</summary>
    public static async Task Draw(Screen screen, Document document, int firstLine)
    {
        SourceText text = await document.GetTextAsync(TestContext.Current.CancellationToken);
        TextSpan shown = TextSpan.FromBounds(text.Lines[firstLine].Start, text.Length);
        IEnumerable<ClassifiedSpan> spans = await Classifier.GetClassifiedSpansAsync(document, shown, TestContext.Current.CancellationToken);
        foreach (ClassifiedSpan span in spans.Where(span => !ClassificationTypeNames.AdditiveTypeNames.Contains(span.ClassificationType)))
        {
            LinePosition place = text.Lines.GetLinePosition(span.TextSpan.Start);
            screen.Text(place.Character, place.Line - firstLine, text.ToString(span.TextSpan), Style(span.ClassificationType));
        }
    }

    /// <summary>Draws what the editor says, a paragraph half a line below another; returns the row after it.</summary>
    public static double Draw(Screen screen, double column, double row, ImmutableArray<TaggedText> parts)
    {
        double at = column;
        double height = 0;
        foreach (TaggedText part in parts)
        {
            if (part.Tag == TextTags.LineBreak)
            {
                row += at > column ? 1 : 0.4;
                at = column;
                continue;
            }

            screen.Text(at, row, part.Text, Style(part.Tag));
            at += part.Text.Length;
            height = row + 1;
        }

        return height;
    }

    private static string Style(string kind) => kind switch
    {
        ClassificationTypeNames.Keyword or ClassificationTypeNames.ControlKeyword or TextTags.Keyword => "keyword",
        ClassificationTypeNames.ClassName or TextTags.Class => "type",
        ClassificationTypeNames.MethodName or TextTags.Method => "method",
        ClassificationTypeNames.NumericLiteral => "number",
        _ => "plain",
    };
}
