namespace DecayGen.Tool.Drawing;

/// <summary>All values of a run together.</summary>
/// <param name="Sum">Their sum.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="IsExact">Whether all have been added up; else lines between samples stand for what lies between them.</param>
internal readonly record struct RunSum(double Sum, double Mean, bool IsExact)
{
    /// <summary>What stands before a number that is not exact.</summary>
    public string About => IsExact ? "" : "≈ ";

    public static RunSum Of(Trace trace)
    {
        IReadOnlyList<Sample> samples = trace.Samples.All;
        (double sum, double lost) = (0, 0);
        Add(samples[0].Value);
        for (int i = 1; i < samples.Count; i++)
        {
            // The steps after one sample up to the next: with all steps, just the next.
            double steps = samples[i].Step - samples[i - 1].Step;
            Add(samples[i].Value);
            Add((samples[i - 1].Value + samples[i].Value) / 2 * (steps - 1));
        }

        return new RunSum(sum + lost, (sum + lost) / (trace.Last + 1.0), trace.Samples.IsComplete);

        // What a large sum loses of a small value is kept aside.
        void Add(double value)
        {
            double next = sum + value;
            lost += Math.Abs(sum) >= Math.Abs(value) ? sum - next + value : value - next + sum;
            sum = next;
        }
    }
}
