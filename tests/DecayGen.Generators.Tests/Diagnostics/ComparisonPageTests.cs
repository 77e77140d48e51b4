using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules;
using Xunit;
using Attributes = DecayGen.Generators.Tests.Schedules.Attributes;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>What docs/comparison.md says about multiplying on from step to step.</summary>
public class ComparisonPageTests
{
    private static readonly double[] _rates = [0.9, 0.99, 0.999, 0.9999];
    private static readonly long[] _steps = [10, 100, 1000, 10_000, 50_000];

    [Fact]
    public void What_multiplying_on_costs_is_what_it_comes_to() => GeneratedText.VerifySection("docs/comparison.md", "drift",
    [
        $"| rate | {string.Join(" | ", _steps.Select(step => $"step {NumberFormat.Count(step)}"))} |",
        $"| --- |{string.Concat(_steps.Select(_ => " --- |"))}",
        .. _rates.Select(rate => $"| {NumberFormat.Readable(rate)} | {string.Join(" | ", _steps.Select(step => Off(rate, step)))} |"),
    ]);

    private static string Off(double rate, long step)
    {
        Timeline exact = Attributes.Timeline($"[ExponentialDecay(0.1, {NumberFormat.Readable(rate)})]");
        double recurrence = 0.1;
        for (long i = 0; i < step; i++)
            recurrence *= rate;
        double value = exact.At(step);
        if (value < 1e-300)
            return "–";
        long units = Math.Abs(BitConverter.DoubleToInt64Bits(recurrence) - BitConverter.DoubleToInt64Bits(value));
        return units == 0 ? "0" : $"{NumberFormat.Count(units)}, {NumberFormat.Significant((BigFloat)Math.Abs(recurrence / value - 1), 1)}";
    }
}
