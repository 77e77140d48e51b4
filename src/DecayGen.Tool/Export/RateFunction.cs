using System.Text;

namespace DecayGen.Tool.Export;

/// <summary>A function of the step that has a schedule's values.</summary>
internal static class RateFunction
{
    /// <summary>With nothing but Python: one phase after another, each by its own clock.</summary>
    public static string Python(Exported schedule)
    {
        StringBuilder text = new($"def rate(step):\n    \"\"\"{schedule.Attributes}\"\"\"\n");
        if (schedule.Held is (var end, var value))
            text.Append($"    if step >= {end}:\n        return {PythonText.Number(value)}\n");
        for (int i = 0; i < schedule.Pieces.Count; i++)
        {
            bool isLast = i + 1 == schedule.Pieces.Count;
            if (!isLast)
                text.Append($"    if step < {schedule.Pieces[i + 1].Start}:\n");
            foreach (string line in Body(schedule.Pieces[i], Dialect.Python, "step", schedule.Pieces[i].Origin))
                text.Append($"{(isLast ? "    " : "        ")}{line}\n");
        }

        return text.ToString();
    }

    /// <summary>The lines of a function that has the values of a phase.</summary>
    /// <param name="piece">The phase.</param>
    /// <param name="dialect">How it is written.</param>
    /// <param name="step">What the function's step is called.</param>
    /// <param name="origin">The step at which the phase's own is 0.</param>
    public static IEnumerable<string> Body(Piece piece, Dialect dialect, string step, long origin)
    {
        IReadOnlyList<string> formula = Formula.Of(piece.Attribute, piece.Target, dialect);
        if (formula.Any(UsesTime))
            yield return origin == 0 ? $"t = {step}" : $"t = {step} {(origin > 0 ? "-" : "+")} {Math.Abs(origin)}";
        foreach (string line in formula.SkipLast(1))
            yield return line;
        yield return $"return {formula[^1]}";
    }

    private static bool UsesTime(string line) => System.Text.RegularExpressions.Regex.IsMatch(line, @"\bt\b");
}
