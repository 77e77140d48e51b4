using System.Numerics;

namespace DecayGen.Generators.Exact;

/// <summary>
/// A positive number of 192 bits, for long rows of products: the number is at least High, Middle and Low times 2^Exponent, and more than that by
/// less than <see cref="_error"/> · 2^-190 of itself. As with <see cref="Interval"/>, what is exact and fits stays so.
/// </summary>
internal readonly partial struct Wide
{
    private const int Bits = 192;
    private const int ErrorBits = 190;

    private readonly ulong _high;
    private readonly ulong _middle;
    private readonly ulong _low;
    private readonly int _exponent;
    private readonly double _error;

    private Wide(ulong high, ulong middle, ulong low, int exponent, double error)
    {
        _high = high;
        _middle = middle;
        _low = low;
        _exponent = exponent;
        _error = error;
    }

    /// <summary>floor(log2 x).</summary>
    public int Log2Floor => _exponent + Bits - 1;

    /// <param name="x">A positive number, so sharp that its bounds have most of their bits in common.</param>
    public static Wide Of(Interval x)
    {
        BigFloat lower = x.Lower.RoundDown(Bits);
        int shift = Bits - lower.BitLength;
        BigInteger mantissa = lower.Mantissa << shift;
        double error = lower == x.Upper ? 0.0 : Interval.Divide(x.Upper - lower, lower, 64).Upper.Scale(ErrorBits).ToDouble() + 1.0;
        return new Wide(Word(128), Word(64), Word(0), lower.Exponent - shift, error);

        ulong Word(int at) => (ulong)((mantissa >> at) & ulong.MaxValue);
    }

    public Wide Times(Wide other)
    {
        // Six words, of which the upper three stay: nine products of two words.
        Exact.Bits.Multiply(_low, other._low, out ulong w1, out ulong w0);
        ulong w2 = 0, w3 = 0, w4 = 0, w5 = 0;
        Add(_middle, other._low, ref w1, ref w2, ref w3);
        Add(_low, other._middle, ref w1, ref w2, ref w3);
        Add(_high, other._low, ref w2, ref w3, ref w4);
        Add(_middle, other._middle, ref w2, ref w3, ref w4);
        Add(_low, other._high, ref w2, ref w3, ref w4);
        Add(_high, other._middle, ref w3, ref w4, ref w5);
        Add(_middle, other._high, ref w3, ref w4, ref w5);
        ulong none = 0;
        Add(_high, other._high, ref w4, ref w5, ref none);

        int exponent = _exponent + other._exponent + Bits;
        if (w5 >> 63 == 0)
        {
            (w5, w4, w3, w2) = ((w5 << 1) | (w4 >> 63), (w4 << 1) | (w3 >> 63), (w3 << 1) | (w2 >> 63), w2 << 1);
            exponent--;
        }

        double error = _error + other._error;
        return new Wide(w5, w4, w3, exponent, error > 0.0 || (w2 | w1 | w0) != 0 ? error + 2.0 : 0.0);
    }

    /// <summary>This number times 2^<paramref name="power"/>.</summary>
    public Wide Scale(int power) => new(_high, _middle, _low, _exponent + power, _error);

    /// <summary>Both bounds.</summary>
    public Interval ToInterval()
    {
        BigFloat lower = BigFloat.FromInteger(((BigInteger)_high << 128) + ((BigInteger)_middle << 64) + _low).Scale(_exponent);
        return _error == 0.0 ? lower : new Interval(lower, lower + lower * (BigFloat)_error * BigFloat.PowerOfTwo(-ErrorBits));
    }

    private static void Add(ulong left, ulong right, ref ulong low, ref ulong high, ref ulong carry)
    {
        Exact.Bits.Multiply(left, right, out ulong productHigh, out ulong productLow);
        low += productLow;
        productHigh += low < productLow ? 1UL : 0UL;
        high += productHigh;
        carry += high < productHigh ? 1UL : 0UL;
    }
}
