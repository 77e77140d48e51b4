using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Tests.Exact;

internal static class Doubles
{
    /// <summary>Finite doubles of every exponent and sign, all bit patterns equally likely.</summary>
    public static double Any(Random random)
    {
        double value;
        do
        {
            value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
        }
        while (!double.IsFinite(value));

        return value;
    }

    /// <summary>A double of few bits and moderate size, so that sums and products often are exact or tie.</summary>
    public static double Short(Random random)
    {
        return random.Next(-255, 256) * (double)BigFloat.PowerOfTwo(random.Next(-12, 12)).ToDouble();
    }

    public static long BitsOf(double value)
    {
        return BitConverter.DoubleToInt64Bits(value);
    }
}
