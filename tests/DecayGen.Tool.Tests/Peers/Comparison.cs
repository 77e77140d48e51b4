namespace DecayGen.Tool.Tests.Peers;

internal static class Comparison
{
    /// <summary>Where values differ by more than rounding: PyTorch multiplies the last value on, so that what is left near 0 is relative to the peak.</summary>
    public static IEnumerable<string> Differences(string name, IReadOnlyList<double> expected, Func<long, double> actual)
    {
        double peak = expected.Max();
        return expected.Select((value, step) => (Value: value, Step: step))
            .Where(pair => !(Math.Abs(actual(pair.Step) - pair.Value) <= 1e-10 * Math.Abs(pair.Value) + 1e-13 * peak))
            .Take(3)
            .Select(pair => FormattableString.Invariant($"{name} at {pair.Step}: {actual(pair.Step):R} here, {pair.Value:R} there"));
    }
}
