using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>Code in which [| and |] stand around every place that a rule is expected to point to.</summary>
internal sealed record MarkedSource(string Text, IReadOnlyList<TextSpan> Spans)
{
    public static MarkedSource Parse(string marked)
    {
        StringBuilder text = new();
        List<TextSpan> spans = [];
        Stack<int> open = new();
        for (int i = 0; i < marked.Length; i++)
        {
            if (marked.AsSpan(i).StartsWith("[|"))
            {
                open.Push(text.Length);
                i++;
            }
            else if (marked.AsSpan(i).StartsWith("|]"))
            {
                spans.Add(TextSpan.FromBounds(open.Pop(), text.Length));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return open.Count == 0
            ? new MarkedSource(text.ToString(), [.. spans.OrderBy(span => span.Start).ThenBy(span => span.Length)])
            : throw new FormatException("A mark is not closed.");
    }
}
