using DecayGen.Generators.Exact;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>Two arguments that stand in each other's place. Their expressions change places, their names stay.</summary>
internal static class Swap
{
    /// <summary>The edit; null where one of them is not written.</summary>
    public static IEnumerable<TextChange>? Of(DiagnosedPhase phase, string one, string other) =>
        phase.Written(one) is { } first && phase.Written(other) is { } second
            ? [new TextChange(first.Span, second.ToString()), new TextChange(second.Span, first.ToString())]
            : null;

    public static string Value(DiagnosedPhase phase, string name) => NumberFormat.Readable(phase.Model.Double(name));
}
