using System.Text;
using System.Text.RegularExpressions;

namespace DecayGen.Tool.Export;

/// <summary>A function of the step that has a schedule's values.</summary>
internal static partial class RateFunction
{
    /// <summary>With nothing but Python: one phase after another, each by its own clock.</summary>
    public static string Python(Exported schedule)
    {
        StringBuilder text = new($"def rate(t):\n    \"\"\"{schedule.Attributes}\"\"\"\n");
        if (schedule.Held is (var end, var value))
            text.Append($"    if t >= {end}:\n        return {PythonText.Number(value)}\n");
        for (int i = 0; i < schedule.Pieces.Count; i++)
        {
            bool isLast = i + 1 == schedule.Pieces.Count;
            if (!isLast)
                text.Append($"    if t < {schedule.Pieces[i + 1].Start}:\n");
            foreach (string line in Body(schedule.Pieces[i], Dialect.Python, schedule.Pieces[i].Origin))
                text.Append($"{(isLast ? "    " : "        ")}{line}\n");
        }

        return text.ToString();
    }

    /// <summary>The lines of a function of t that has the values of a phase.</summary>
    /// <param name="piece">The phase.</param>
    /// <param name="dialect">How it is written.</param>
    /// <param name="origin">The t at which the phase's own is 0.</param>
    public static IEnumerable<string> Body(Piece piece, Dialect dialect, long origin)
    {
        IReadOnlyList<string> formula = Formula.Of(piece, dialect);
        if (origin != 0 && formula.Any(line => Time().IsMatch(line)))
            yield return $"t = t {(origin > 0 ? "-" : "+")} {Math.Abs(origin)}";
        foreach (string line in formula.SkipLast(1))
            yield return line;
        yield return $"return {formula[^1]}";
    }

    [GeneratedRegex(@"\bt\b")]
    private static partial Regex Time();
}
