using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Tool.Drawing;

/// <summary>A number of both schedules.</summary>
internal readonly record struct ComparedNumber(string Name, string A, string B);

/// <summary>How two schedules compare.</summary>
/// <param name="Rows">Their numbers.</param>
/// <param name="Notes">What else is to be said: units, where they differ most.</param>
internal sealed record Comparison(IReadOnlyList<ComparedNumber> Rows, IReadOnlyList<string> Notes)
{
    /// <summary>Up to how many steps all are looked at.</summary>
    private const int Samples = 1_000_000;

    /// <summary>Compares all values of a run; of one that is longer than a million steps, those that show where the curves go.</summary>
    public static Comparison Of(Subject first, Subject second, CancellationToken cancellation)
    {
        Sampling sampling = new(Samples, IsLog: false);
        Trace a = Trace.Of(first, sampling, cancellation) ?? throw NoValues(first);
        Trace b = Trace.Of(second, sampling, cancellation) ?? throw NoValues(second);
        Dictionary<string, string> left = Lines(a);
        Dictionary<string, string> right = Lines(b);
        ComparedNumber[] rows =
        [
            new("run", Run(a), Run(b)),
            .. left.Keys.Union(right.Keys).Select(name => new ComparedNumber(name, left.GetValueOrDefault(name, "–"), right.GetValueOrDefault(name, "–"))),
        ];
        return new Comparison(rows, [.. a.Unit == b.Unit ? Differences(a, b) : Units(a, b)]);
    }

    private static Dictionary<string, string> Lines(Trace trace)
    {
        Dictionary<string, string> lines = Numbers.Of(trace).Lines(trace).ToDictionary(line => line.Name, line => line.Text);
        if (!trace.IsPlateau)
        {
            RunSum sum = RunSum.Of(trace);
            lines["mean"] = sum.About + Overview.Short(sum.Mean);
            lines["sum"] = sum.About + Overview.Short(sum.Sum);
        }

        return lines;
    }

    private static string Run(Trace trace) => trace.IsPlateau
        ? $"{NumberFormat.Count(trace.Last - 1)} reductions"
        : $"{trace.Unit} 0 to {NumberFormat.Count(trace.Last)}";

    private static IEnumerable<string> Units(Trace a, Trace b)
    {
        yield return a.IsPlateau || b.IsPlateau
            ? $"{(a.IsPlateau ? "A" : "B")} is driven by a metric, and counts reductions; {(a.IsPlateau ? "B" : "A")} counts {(a.IsPlateau ? b : a).Unit}s. Their values cannot be set against each other."
            : $"A counts {a.Unit}s, and B counts {b.Unit}s: {a.Unit} 10 of A is not {b.Unit} 10 of B, and values at the same number do not belong together.";
    }

    /// <summary>Where they are equal, where they part, where they are furthest apart.</summary>
    private static IEnumerable<string> Differences(Trace a, Trace b)
    {
        (long Step, double A, double B)[] values = a.Samples.IsComplete && b.Samples.IsComplete
            ? [.. a.Samples.All.Zip(b.Samples.All, (left, right) => (left.Step, left.Value, right.Value))]
            : [.. a.Samples.All.Concat(b.Samples.All).Select(sample => sample.Step).Distinct().Order().Select(step => (step, a.Curve.At(step), b.Curve.At(step)))];
        (long Step, double A, double B, double Apart) most = (0, 0, 0, 0);
        long? parted = null;
        foreach ((long step, double left, double right) in values)
        {
            if (left == right)
                continue;
            parted ??= step;
            if (Math.Abs(left - right) > most.Apart)
                most = (step, left, right, Math.Abs(left - right));
        }

        string looked = values.Length > a.Last ? "" : $" of the {NumberFormat.Count(values.Length)} that were looked at";
        if (parted is not { } from)
        {
            yield return $"Equal to the last bit at all {a.Unit}s{looked}.";
            yield break;
        }

        double large = Math.Max(most.A, most.B);
        double small = Math.Min(most.A, most.B);
        string times = small > 0 && double.IsFinite(large) ? $" ({Overview.Short(large / small)} times as much)" : "";
        yield return $"They differ most at {a.At(most.Step)}{looked}: A is {Overview.Short(most.A)}, B is {Overview.Short(most.B)}{(large == most.A ? "; A is above" : "; B is above")} by {Overview.Short(most.Apart)}{times}.";
        if (from > 0)
            yield return from == 1 ? $"They are equal at {a.At(0)}." : $"They are equal before {a.At(from)}.";
    }

    private static UserError NoValues(Subject subject) => new($"{subject.Name} has no values: {subject.Schedule.WhyNoValues}.");
}
