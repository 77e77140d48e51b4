namespace DecayGen.Tests.Support;

/// <summary>Equality to the last bit, with a message that says where.</summary>
internal static class Same
{
    public static void Bits(double expected, double actual, string what, object step)
    {
        if (BitConverter.DoubleToInt64Bits(expected) != BitConverter.DoubleToInt64Bits(actual))
            Assert.Fail(FormattableString.Invariant($"{what} at {step:R}: {actual:R} instead of {expected:R}, {Ulps(expected, actual)} ulp."));
    }

    public static void Bits(float expected, float actual, string what, object step) => Bits((double)expected, actual, what, step);

    /// <summary>How many doubles apart.</summary>
    public static long Ulps(double left, double right) =>
        Math.Abs(BitConverter.DoubleToInt64Bits(left) - BitConverter.DoubleToInt64Bits(right));
}
