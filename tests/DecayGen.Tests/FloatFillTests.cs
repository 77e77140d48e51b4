using DecayGen.Tests.Support;

namespace DecayGen.Tests;

/// <summary>Floats are computed with fewer digits, and values in the middle between two floats are evaluated once more. These are such values.</summary>
public class FloatFillTests
{
    /// <summary>In the middle between 2 and the next lower float: a double has its coarsest grid there.</summary>
    private const string Tie = "1.999999940395355224609375";

    private const int Count = 30_011;

    [Theory]
    // Up and down, m / 2^20 at step 123 · m; 1 / 123 is hardly nearer to its double than to the next one.
    [InlineData("LinearWarmup(8254390272), Constant(64.0)", 4114000000)]
    [InlineData("LinearDecay(64.0, 0.0, 8254390272)", 4140390272)]
    [InlineData("Cyclic(0.0, 64.0, 8254390272)", 4114000000)]
    [InlineData("Cyclic(0.0, 64.0, 8254390272)", 12394780544)]
    // Shares of a power of two out of 49, and halves.
    [InlineData("Cyclic(0.0, 97.999997079372406005859375, 49, Mode = CyclicMode.Triangular2)", 0)]
    [InlineData($"ExponentialDecay({Tie}, 0.5)", 0)]
    [InlineData($"ExponentialDecay({Tie}, 0.5, DecaySteps = 101)", 0)]
    // 1 - m / 2^25 at step m², and quotients and roots that are whole.
    [InlineData("SqrtDecay(1.0, 0.5, 281474976710656)", 9003000)]
    [InlineData($"InverseTimeDecay({Tie}, 0.00000095367431640625)", 1047576)]
    [InlineData($"InverseSqrtDecay({Tie}, 4194304)", 12581912)]
    public void TiesAreThoseOfAt(string attribute, long first)
    {
        Generated schedule = ScheduleCompiler.Compile($"[{attribute}]");
        Same.Fills(schedule, first, Count);
        Assert.Contains(Enumerable.Range(0, Count), i => IsTie(schedule.At(first + i)));
    }

    private static bool IsTie(double value) => (BitConverter.DoubleToInt64Bits(value) & 0x1FFF_FFFF) == 0x1000_0000;
}
