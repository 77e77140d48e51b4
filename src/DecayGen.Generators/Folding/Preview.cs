using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Folding;

/// <summary>A line of a preview: some bars, or none, and text.</summary>
internal readonly record struct PreviewLine(string Bars, string Text);

/// <summary>What is shown of a schedule: its formula, its curve, its value at a few telling steps.</summary>
internal static class Preview
{
    private const int Samples = 20;

    /// <summary>How many phases are spelled out.</summary>
    private const int MostFormulas = 30;

    /// <summary>The lines as documentation of generated code, which the editor shows.</summary>
    public static IEnumerable<string> Documentation(Timeline timeline, long? horizon) => Lines(timeline, horizon).Select((line, i) =>
        i == 0 ? line.Text : $"<para>{(line.Bars.Length > 0 ? $"<c>{line.Bars}</c> " : "")}{line.Text}</para>");

    /// <summary>The lines: formulas first.</summary>
    public static IEnumerable<PreviewLine> Lines(Timeline timeline, long? horizon)
    {
        foreach (string formula in Formulas(timeline))
            yield return new("", formula);
        if (timeline.Plateau is { } plateau)
        {
            foreach (PreviewLine line in Staircase(plateau))
                yield return line;
            yield break;
        }

        if (!timeline.IsKnown || timeline.Phases is [{ Curve.Trend: Trend.Constant }])
            yield break;

        Overview overview = new(timeline, horizon);
        yield return new(overview.Sparkline(Samples), $"steps 0 to {NumberFormat.Count(overview.Last)}");
        yield return new("", string.Join(" · ", overview.TellingSteps.Select(step => $"{Overview.Short(timeline.At(step))} at step {NumberFormat.Count(step)}")));

        List<string> passing = [];
        if (overview.HalfLife is { } halfLife)
            passing.Add($"falls by half every {Steps(halfLife)}");
        if (overview.TenthFrom is { } tenth)
            passing.Add($"below 10 % of its peak from step {NumberFormat.Count(tenth)}");
        if (overview.HundredthFrom is { } hundredth)
            passing.Add($"below 1 % from step {NumberFormat.Count(hundredth)}");
        if (passing.Count > 0)
            yield return new("", $"{Capitalized(string.Join(", ", passing))}.");
    }

    /// <summary>The formula of each phase, with its steps, and what is held in the end.</summary>
    public static IEnumerable<string> Formulas(Timeline timeline)
    {
        if (timeline.Phases.Count == 1 && timeline.PlannedEnd is null)
        {
            yield return timeline.Phases[0].Curve.Formula("step");
            yield break;
        }

        foreach (Phase phase in timeline.Phases.Take(MostFormulas))
        {
            string range = phase.IsEndless
                ? $"from step {NumberFormat.Count(phase.Start)}"
                : $"steps {NumberFormat.Count(phase.Start)} to {NumberFormat.Count(phase.End - 1)}";
            yield return $"{Capitalized(range)}: {phase.Curve.Formula(phase.Clock)}";
        }

        if (timeline.Phases.Count > MostFormulas)
            yield return "…";
        if (timeline.PlannedEnd is { } end)
        {
            Phase last = timeline.Phases[timeline.Phases.Count - 1];
            string held = timeline.Plateau is not null ? "what it is by then" : last.Curve.IsKnown ? Overview.Short(timeline.Held) : last.Curve.Formula(NumberFormat.Count(last.End - last.Origin - 1));
            yield return $"From step {NumberFormat.Count(end)}: {held}";
        }
    }

    /// <summary>The values of a plateau after each reduction, and what leads to one.</summary>
    public static IEnumerable<PreviewLine> Staircase(PlateauCurve plateau)
    {
        const int Shown = 4;
        ReductionsCurve reductions = plateau.Reductions;
        long count = Math.Min(reductions.Last, Samples - 1) + 1;
        double[] values = [.. Enumerable.Range(0, (int)count).Select(i => reductions.At(i))];
        double top = values.Max();
        IEnumerable<string> steps = values.Take(reductions.Last < Shown ? values.Length : Shown).Select(Overview.Short);
        if (reductions.Last > Shown)
            steps = steps.Append("…");
        if (reductions.Last >= Shown)
            steps = steps.Append(Overview.Short(reductions.At(reductions.Last)));
        string number = reductions.Last switch
        {
            0 => $"never reduced, since the change would be too {(double.IsInfinity(reductions.At(1)) ? "large" : "small")}",
            1 => "one reduction",
            var more => $"{NumberFormat.Count(more)} reductions",
        };
        yield return new(string.Concat(values.Select(value => Overview.Bar(value, top))), $"{string.Join(" → ", steps)}, {number}");

        string side = plateau.Improvement.SeeksMaximum ? "above" : "below";
        string cooldown = plateau.Cooldown > 0 ? $" After a reduction comes a cooldown of {Count(plateau.Cooldown)}." : "";
        string when = plateau.Patience == 0 ? "a step brings" : $"more than {Count(plateau.Patience)} in a row bring";
        yield return new("", $"Reduced when {when} no metric {side} {plateau.Improvement.Bar}.{cooldown}");
    }

    private static string Steps(BigFloat count)
    {
        string number = count < 1000L || count > 1e15 ? NumberFormat.Significant(count, 3) : NumberFormat.Count((long)(count + 0.5).Floor());
        return number == "1" ? "step" : $"{number} steps";
    }

    private static string Count(long steps) => steps == 1 ? "1 step" : $"{NumberFormat.Count(steps)} steps";

    private static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
