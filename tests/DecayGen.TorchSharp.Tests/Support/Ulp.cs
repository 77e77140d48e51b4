namespace DecayGen.TorchSharp.Tests.Support;

/// <summary>How far numbers are apart.</summary>
internal static class Ulp
{
    /// <summary>Asserts that two numbers are not further apart than so many units in the last place of a number of a size.</summary>
    public static void AssertNear(double expected, double actual, double size, double ulps, string what)
    {
        double distance = Distance(expected, actual, size);
        if (!(distance <= ulps))
            Assert.Fail(FormattableString.Invariant($"{what}: {actual:R} instead of {expected:R}, {distance:F1} ulp instead of up to {ulps}."));
    }

    public static double Distance(double left, double right, double size) => Math.Abs(left - right) / (Math.BitIncrement(Math.Abs(size)) - Math.Abs(size));
}
