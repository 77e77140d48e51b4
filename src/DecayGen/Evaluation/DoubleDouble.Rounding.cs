using System.Runtime.CompilerServices;

#if DECAYGEN_GENERATORS
namespace DecayGen.Generators.Exact;
#else
namespace DecayGen.Evaluation;
#endif

/// <content>From two doubles to the one nearest to them.</content>
public readonly partial struct DoubleDouble
{
    /// <summary>What rows below the normal range of a double are multiplied with: 2^600.</summary>
    internal const double SmallScale = 4.149515568880993E+180;
    private const double SmallUnscale = 2.409919865102884E-181;

    // Half of the smallest double, 2^-1075, on the scale of 2^600.
    private const double HalfEpsilonScaled = 1.0250665447337477E-143;

    /// <summary>The double nearest to the sum.</summary>
    /// <returns>The sum, rounded once.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Rounded() => _value + _tail;

    /// <summary>The double nearest to 2^-600 times the sum, rounded once although it may be subnormal.</summary>
    /// <returns>The sum without its scale, rounded once.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double RoundedSmall()
    {
        double scaled = _value + _tail;
        double rest = _tail - (scaled - _value);
        double result = scaled * SmallUnscale;

        // Where the second rounding had to break a tie, the rest of the first one knows better.
        double off = scaled - result * SmallScale;
        if (off == HalfEpsilonScaled && rest > 0)
            result += double.Epsilon;
        if (off == -HalfEpsilonScaled && rest < 0)
            result -= double.Epsilon;
        return result;
    }

    /// <summary>
    /// The double nearest to a number that is known up to an error. Where the error leaves two to choose from, the number
    /// lies in the middle of both, as well as anybody can tell: the even one, as ties are rounded.
    /// </summary>
    /// <param name="error">Up to how much the sum may be off.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Nearest(double error)
    {
        double low = _value + (_tail - error);
        double high = _value + (_tail + error);
        return Even(low, high);
    }

    /// <summary>The double nearest to a number that is known up to a part of itself.</summary>
    /// <param name="error">That part.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double NearestOf(double error)
    {
        double low = _value + Fused(_value, -error, _tail);
        double high = _value + Fused(_value, error, _tail);
        return Even(low, high);
    }

    /// <summary>
    /// The double nearest to 2^<paramref name="exponent"/> times the number: rounded once, although it may be subnormal.
    /// </summary>
    internal double NearestScaled(int exponent)
    {
        double value = _value + _tail;
        double rest = _tail - (value - _value);
        int leading = (int)((BitConverter.DoubleToInt64Bits(value) >> 52) & 0x7FF) - 1023 + exponent;
        if (leading >= -1022 || value == 0.0)
            return Scale(value, exponent);
        if (leading < -1076)
            return 0.0;

        // The last bit of a subnormal is worth 2^-1074: adding and taking away 2^52 of them rounds to whole ones.
        double unit = PowerOfTwo(-1074 - exponent);
        double bias = (value < 0 ? -4503599627370496.0 : 4503599627370496.0) * unit;
        double rounded = value + bias - bias;
        double off = value - rounded;
        if (off == 0.5 * unit && rest > 0)
            rounded += unit;
        if (off == -0.5 * unit && rest < 0)
            rounded -= unit;
        return Scale(rounded, exponent);
    }

    /// <summary>Whether the double nearest to a number that is known up to an error is certain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryNearest(double error, out double nearest)
    {
        nearest = _value + (_tail - error);
        return nearest == _value + (_tail + error);
    }

    /// <summary>Whether the double nearest to a positive number that is known up to a part of itself is certain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryNearestOf(double error, out double nearest)
    {
        nearest = _value + Fused(_value, -error, _tail);
        return nearest == _value + Fused(_value, error, _tail);
    }

    /// <summary>Of two neighbours the even one, or what both are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Even(double low, double high) =>
        low == high || (BitConverter.DoubleToInt64Bits(low) & 1) == 0 ? low : high;

    /// <summary>value · 2^exponent, of any size.</summary>
    private static double Scale(double value, int exponent)
    {
        // From the normal range in one step: a first one into the subnormal range would round.
        for (; exponent > 1000; exponent -= 1000)
            value *= PowerOfTwo(1000);
        for (; exponent < -1000; exponent += 500)
            value *= PowerOfTwo(-500);
        return value * PowerOfTwo(exponent);
    }
}
