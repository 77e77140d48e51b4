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

    /// <summary>Both fills are At for each element, and floats what that rounds to; the last step of all holds.</summary>
    public static void Fills(Generated schedule, long first, int count)
    {
        double[] values = schedule.Filled(first, count);
        float[] floats = schedule.FilledFloats(first, count);
        string fill = $"{schedule}.Fill({first}, {count})";
        string floatFill = $"{fill} of floats";
        for (int i = 0; i < count; i++)
        {
            double value = schedule.At(first > long.MaxValue - i ? long.MaxValue : first + i);
            Bits(value, values[i], fill, i);
            Bits((float)value, floats[i], floatFill, i);
        }
    }

    /// <summary>How many doubles apart.</summary>
    public static long Ulps(double left, double right) =>
        Math.Abs(BitConverter.DoubleToInt64Bits(left) - BitConverter.DoubleToInt64Bits(right));
}
