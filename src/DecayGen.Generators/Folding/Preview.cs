using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Folding;

/// <summary>What the editor shows of a schedule: its formula, its curve, its value at a few telling steps.</summary>
internal static class Preview
{
    private const int Samples = 20;
    private const string Levels = "▁▂▃▄▅▆▇█";

    /// <summary>How many phases are spelled out.</summary>
    private const int MostFormulas = 30;

    /// <summary>How many steps are shown where neither the schedule nor a horizon says how long it is.</summary>
    private const long UnknownLength = 100;

    public static IEnumerable<string> Lines(Timeline timeline, long? horizon)
    {
        foreach (string formula in Formulas(timeline))
            yield return formula;
        if (timeline.Plateau is { } plateau)
        {
            foreach (string line in Staircase(plateau))
                yield return line;
            yield break;
        }

        if (!timeline.IsKnown || timeline.Phases is [{ Curve.Trend: Trend.Constant }])
            yield break;

        long peakStep = timeline.PeakStep();
        BigFloat peak = Finite(timeline.At(peakStep));
        long? tenth = Under(timeline, peak, 0.1);
        long? hundredth = Under(timeline, peak, 0.01);
        long last = Last(timeline, horizon, hundredth);
        yield return $"<para><c>{Sparkline(timeline, last, peakStep)}</c> steps 0 to {NumberFormat.Count(last)}</para>";
        yield return $"<para>{string.Join(" · ", Telling(peakStep, last).Select(step => $"{Short(timeline.At(step))} at step {NumberFormat.Count(step)}"))}</para>";

        List<string> passing = [];
        if (timeline.Phases[timeline.Phases.Count - 1].Curve.HalfLife is { } halfLife)
            passing.Add($"falls by half every {Steps(halfLife)}");
        if (tenth is { } ten)
            passing.Add($"below 10 % of its peak from step {NumberFormat.Count(ten)}");
        if (hundredth is { } one)
            passing.Add($"below 1 % from step {NumberFormat.Count(one)}");
        if (passing.Count > 0)
            yield return $"<para>{Capitalized(string.Join(", ", passing))}.</para>";
    }

    private static IEnumerable<string> Formulas(Timeline timeline)
    {
        if (timeline.Phases.Count == 1 && timeline.PlannedEnd is null)
        {
            yield return timeline.Phases[0].Curve.Formula("step");
            yield break;
        }

        bool isFirst = true;
        foreach (Phase phase in timeline.Phases.Take(MostFormulas))
        {
            string range = phase.IsEndless
                ? $"from step {NumberFormat.Count(phase.Start)}"
                : $"steps {NumberFormat.Count(phase.Start)} to {NumberFormat.Count(phase.End - 1)}";
            string line = $"{Capitalized(range)}: {phase.Curve.Formula(phase.Clock)}";
            yield return isFirst ? line : $"<para>{line}</para>";
            isFirst = false;
        }

        if (timeline.Phases.Count > MostFormulas)
            yield return "<para>…</para>";
        if (timeline.PlannedEnd is { } end)
        {
            Phase last = timeline.Phases[timeline.Phases.Count - 1];
            string held = timeline.Plateau is not null ? "what it is by then" : last.Curve.IsKnown ? Short(timeline.Held) : last.Curve.Formula(NumberFormat.Count(last.End - last.Origin - 1));
            yield return $"<para>From step {NumberFormat.Count(end)}: {held}</para>";
        }
    }

    /// <summary>The values of a plateau after each reduction, and what leads to one.</summary>
    private static IEnumerable<string> Staircase(PlateauCurve plateau)
    {
        const int Shown = 4;
        ReductionsCurve reductions = plateau.Reductions;
        long count = Math.Min(reductions.Last, Samples - 1) + 1;
        double[] values = [.. Enumerable.Range(0, (int)count).Select(i => reductions.At(i))];
        BigFloat top = values.Max();
        IEnumerable<string> steps = values.Take(reductions.Last < Shown ? values.Length : Shown).Select(Short);
        if (reductions.Last > Shown)
            steps = steps.Append("…");
        if (reductions.Last >= Shown)
            steps = steps.Append(Short(reductions.At(reductions.Last)));
        string number = reductions.Last switch
        {
            0 => $"never reduced, since the change would be too {(double.IsInfinity(reductions.At(1)) ? "large" : "small")}",
            1 => "one reduction",
            var more => $"{NumberFormat.Count(more)} reductions",
        };
        yield return $"<para><c>{string.Concat(values.Select(value => Levels[Level(value, top)]))}</c> {string.Join(" → ", steps)}, {number}</para>";

        string side = plateau.Improvement.SeeksMaximum ? "above" : "below";
        string cooldown = plateau.Cooldown > 0 ? $" After a reduction comes a cooldown of {Count(plateau.Cooldown)}." : "";
        string when = plateau.Patience == 0 ? "a step brings" : $"more than {Count(plateau.Patience)} in a row bring";
        yield return $"<para>Reduced when {when} no metric {side} {plateau.Improvement.Bar}.{cooldown}</para>";
    }

    private static long? Under(Timeline timeline, BigFloat peak, double fraction) =>
        timeline.StaysUnderFrom(Fraction.Of(peak, fraction), long.MaxValue);

    private static long Last(Timeline timeline, long? horizon, long? hundredth)
    {
        if (horizon is { } steps)
            return Math.Max(1, steps - 1);
        long start = timeline.Phases[timeline.Phases.Count - 1].Start;
        return timeline.PlannedEnd ?? hundredth ?? (start < long.MaxValue - UnknownLength ? start + UnknownLength : long.MaxValue);
    }

    private static string Sparkline(Timeline timeline, long last, long peakStep)
    {
        int count = (int)Math.Min(Samples - 1, last) + 1;
        double[] values = [.. Enumerable.Range(0, count).Select(i => timeline.At(count == 1 ? 0 : Spread(last, i, count - 1)))];

        // Against the peak, even one between the samples, but not against one that lies beyond what is shown.
        BigFloat top = Finite(peakStep <= last ? timeline.At(peakStep) : values.Max());
        return string.Concat(values.Select(value => Levels[Level(Finite(value), top)]));
    }

    /// <summary>Eighths of the top, rounded down; 0 for a schedule that has rounded to 0 all along.</summary>
    private static int Level(BigFloat value, BigFloat top) =>
        value >= top ? (top.IsZero ? 0 : 7) : (int)(Interval.Divide(value, top, 64).Lower * 8L).Floor();

    /// <summary>The first step, the peak, and quarters of the way.</summary>
    private static IEnumerable<long> Telling(long peakStep, long last) =>
        new[] { 0, peakStep, Spread(last, 1, 4), Spread(last, 2, 4), Spread(last, 3, 4), last }
            .Where(step => step <= last).Distinct().OrderBy(step => step);

    /// <summary>last · part / whole, without overflow.</summary>
    private static long Spread(long last, int part, int whole) => last / whole * part + last % whole * part / whole;

    private static BigFloat Finite(double value) => double.IsInfinity(value) ? double.MaxValue : value;

    private static string Short(double value) =>
        double.IsInfinity(value) ? "∞" : NumberFormat.Significant(value, 3);

    private static string Steps(BigFloat count)
    {
        string number = count < 1000L || count > 1e15 ? NumberFormat.Significant(count, 3) : NumberFormat.Count((long)(count + 0.5).Floor());
        return number == "1" ? "step" : $"{number} steps";
    }

    private static string Count(long steps) => steps == 1 ? "1 step" : $"{NumberFormat.Count(steps)} steps";

    private static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
