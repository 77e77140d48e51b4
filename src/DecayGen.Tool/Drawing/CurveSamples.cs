using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Tool.Drawing;

/// <summary>A step and its exact value.</summary>
internal readonly record struct Sample(long Step, double Value);

/// <summary>A corner of a line.</summary>
internal readonly record struct Corner(double Step, double Value);

/// <summary>
/// The steps that a curve is drawn through: all where they are few; else so many that nothing which can be seen is missed,
/// be it the tip of a cycle, a jump, or the step where a value reaches 0.
/// </summary>
internal sealed class CurveSamples
{
    /// <summary>Within one of very many parts of a run, a change by less than this part of the height cannot be told from a straight line.</summary>
    private const double Visible = 1.0 / 32;

    /// <summary>A jump by less than this part of the height looks upright anyway.</summary>
    private const double Edge = 1.0 / 512;

    private readonly ISampled _curve;
    private double _height;

    private CurveSamples(ISampled curve, IReadOnlyList<Sample> all, bool isComplete)
    {
        _curve = curve;
        All = all;
        IsComplete = isComplete;
    }

    /// <summary>The samples, by steps.</summary>
    public IReadOnlyList<Sample> All { get; }

    /// <summary>Whether every step is one.</summary>
    public bool IsComplete { get; }

    /// <summary>Samples the steps from 0 to a last one.</summary>
    /// <param name="curve">The values.</param>
    /// <param name="last">The last step, less than <see cref="long.MaxValue"/>.</param>
    /// <param name="most">Up to how many steps all are taken; beyond, the run is cut into half as many parts.</param>
    /// <param name="isLog">Whether heights are logarithms.</param>
    /// <param name="cancellation">Ends it.</param>
    public static CurveSamples Of(ISampled curve, long last, int most, bool isLog, CancellationToken cancellation)
    {
        if (last < most)
        {
            Sample[] all = [.. Steps(last).Select(Take)];
            return new CurveSamples(curve, all, isComplete: true) { _height = HeightOf(all, isLog, out _) };
        }

        // First where it turns, in every part of the run: of cycles that are too many to see, some in each.
        List<(Sample First, Sample Last)> stretches = [];
        int parts = most / 2;
        for (int i = 0; i < parts; i++)
        {
            (long start, long end) = (Share(last + 1, i, parts), Share(last + 1, i + 1, parts));
            foreach (Stretch stretch in curve.Stretches(start, end))
                stretches.Add((Take(stretch.Start), Take(stretch.Last)));
        }

        List<Sample> samples = [];
        double height = HeightOf(stretches.SelectMany(ends => new[] { ends.First, ends.Last }), isLog, out double lowest);

        // What goes up and down again and again has no more samples than what falls once: less of each turn can be seen.
        double visible = Math.Max(height * Visible, stretches.Sum(ends => Math.Min(Change(ends.First, ends.Last, isLog, lowest), height)) / most);
        foreach ((Sample first, Sample end) in stretches)
        {
            // Where the stretch before goes straight on, its end tells nothing.
            if (samples.Count > 1 && IsBetween(samples[^2].Value, samples[^1].Value, first.Value) && !IsVisible(samples[^2], first, isLog, lowest, visible))
                samples.RemoveAt(samples.Count - 1);
            samples.Add(first);
            Refine(first, end);
        }

        return new CurveSamples(curve, samples, isComplete: false) { _height = height };

        // Then between two ends for as long as the value changes visibly. It ends at neighbours, where it jumps.
        void Refine(Sample from, Sample to)
        {
            if (to.Step - from.Step > 1 && IsVisible(from, to, isLog, lowest, visible))
            {
                Sample middle = Take(from.Step + (to.Step - from.Step) / 2);
                Refine(from, middle);
                Refine(middle, to);
            }
            else if (to.Step > from.Step)
            {
                samples.Add(to);
            }
        }

        Sample Take(long step)
        {
            cancellation.ThrowIfCancellationRequested();
            return new Sample(step, curve.At(step));
        }
    }

    /// <summary>The line through the samples, upright where the curve jumps.</summary>
    public IEnumerable<Corner> Line(bool isLog)
    {
        double lowest = Lowest(All);
        for (int i = 0; i < All.Count; i++)
        {
            Sample sample = All[i];
            if (i > 0 && sample.Step == All[i - 1].Step + 1
                && IsVisible(All[i - 1], sample, isLog, lowest, _height * Edge)
                && _curve.Before(sample.Step) is var before && before != sample.Value)
            {
                yield return new Corner(sample.Step, before);
            }

            // What goes straight on needs no corner.
            if (i == 0 || i == All.Count - 1 || All[i - 1].Value != sample.Value || All[i + 1].Value != sample.Value)
                yield return new Corner(sample.Step, sample.Value);
        }
    }

    private static double HeightOf(IEnumerable<Sample> samples, bool isLog, out double lowest)
    {
        double[] finite = [.. samples.Select(sample => sample.Value).Where(double.IsFinite)];
        double low = lowest = Lowest(samples);
        double[] heights = [.. finite.Select(value => Height(value, isLog, low)).DefaultIfEmpty(0)];

        return Math.Min(heights.Max() - heights.Min(), double.MaxValue);
    }

    private static double Lowest(IEnumerable<Sample> samples) => samples.Select(sample => sample.Value).Where(value => value > 0).DefaultIfEmpty(1).Min();

    private static bool IsBetween(double first, double middle, double last) => Math.Min(first, last) <= middle && middle <= Math.Max(first, last);

    private static bool IsVisible(Sample from, Sample to, bool isLog, double lowest, double threshold) =>
        Change(from, to, isLog, lowest) > threshold;

    private static double Change(Sample from, Sample to, bool isLog, double lowest) =>
        from.Value == to.Value ? 0 : Math.Abs(Height(from.Value, isLog, lowest) - Height(to.Value, isLog, lowest));

    /// <summary>Zero, which has no logarithm, lies some way below the lowest value that has one.</summary>
    private static double Height(double value, bool isLog, double lowest) =>
        !isLog ? value : value > 0 ? Math.Log10(value) : Math.Log10(lowest) - 1;

    private static long Share(long whole, int part, int parts) => (long)((Int128)whole * part / parts);

    private static IEnumerable<long> Steps(long last)
    {
        for (long step = 0; step <= last; step++)
            yield return step;
    }
}
