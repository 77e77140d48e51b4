using System.Numerics;

namespace DecayGen.Generators.Exact;

/// <summary>
/// The shortest of 15, 16 and 17 digits with a power of ten of 128 bits, twenty times as fast as with whole numbers of any
/// size. Where its error, below a few units of 2^-56 of the last digit, might matter, it does not answer.
/// </summary>
internal static class QuickDigits
{
    private const int MostDigits = 17;
    private const int LeastScale = 300;
    private const int Error = 8;
    private const int FractionBits = 56;
    private const long Half = 1L << (FractionBits - 1);
    private const ulong Limit = 100_000_000_000_000_000;

    /// <summary>The powers of ten from 10^-<see cref="LeastScale"/> on, as far as they were asked for.</summary>
    private static readonly Power?[] _powers = new Power?[LeastScale + 350];

    /// <param name="mantissa">The number's mantissa, 53 bits long.</param>
    /// <param name="exponent">Its exponent.</param>
    /// <param name="digits">17 digits, of which the last may be zeros.</param>
    /// <param name="log10">What the first digit is worth, as a power of ten.</param>
    public static bool TryShortest(long mantissa, int exponent, out ulong digits, out int log10)
    {
        log10 = Digits(mantissa, exponent, out digits, out long fraction, out long half);

        // Exact numbers and ties are for others to tell from those next to them; so is the double below a power of two.
        if (fraction < Error || fraction > 2 * Half - Error || Math.Abs(fraction - Half) < Error || mantissa == 1L << 52)
            return false;
        for (uint step = 100; step > 1; step /= 10)
        {
            uint cut = (uint)(digits % step);
            ulong candidate = digits - cut + (cut >= step / 2 ? step : 0);
            long beyond = Math.Abs((long)(candidate - digits) * 2 * Half - fraction) - half;
            if (Math.Abs(beyond) < Error)
                return false;
            if (beyond < 0)
            {
                digits = candidate;
                return true;
            }
        }

        digits += fraction > Half ? 1UL : 0UL;
        return true;
    }

    /// <summary>So many digits, up to 17, of the number, rounded to nearest.</summary>
    public static bool TryRound(long mantissa, int exponent, int count, out ulong digits, out int log10)
    {
        log10 = Digits(mantissa, exponent, out digits, out long fraction, out _);
        if (fraction < Error || fraction > 2 * Half - Error || (count == MostDigits && Math.Abs(fraction - Half) < Error))
            return false;
        if (count == MostDigits)
        {
            digits += fraction > Half ? 1UL : 0UL;
            return true;
        }

        ulong step = 10;
        for (int cut = MostDigits - count; cut > 1; cut--)
            step *= 10;
        ulong rest = digits % step;
        digits = digits / step + (rest >= step / 2 ? 1UL : 0UL);
        return true;
    }

    /// <summary>17 digits and what follows; the result is what the first of them is worth, as a power of ten.</summary>
    private static int Digits(long mantissa, int exponent, out ulong digits, out long fraction, out long half)
    {
        // The guess, of log10 2 in units of 2^-32, is right, or one too small.
        int log10 = (int)(((52 + exponent) * 1_292_913_986L) >> 32);
        Split(mantissa, exponent, 16 - log10, out digits, out fraction, out half);
        if (digits >= Limit)
            Split(mantissa, exponent, 16 - ++log10, out digits, out fraction, out half);
        return log10;
    }

    /// <summary>mantissa · 2^exponent · 10^scale as whole part and fraction, and half of a mantissa's unit, both in units of 2^-56.</summary>
    private static void Split(long mantissa, int exponent, int scale, out ulong whole, out long fraction, out long half)
    {
        Power power = _powers[scale + LeastScale] ??= Power.Of(scale);

        // 64 bits times 128, of which the last 64 are left out.
        ulong wide = (ulong)mantissa << 11;
        Bits.Multiply(wide, power.Low, out ulong carry, out _);
        Bits.Multiply(wide, power.High, out ulong high, out ulong low);
        low += carry;
        if (low < carry)
            high++;

        // The point lies so many bits above the lower end of high.
        int point = -(exponent - 11 + power.Exponent + 128);
        whole = high >> point;
        ulong rest = point == 0 ? low : (high << (64 - point)) | (low >> point);
        fraction = (long)(rest >> (64 - FractionBits));
        int shift = 64 + point - FractionBits - 10;
        half = (long)(power.High >> shift);
    }

    /// <summary>10^n as High and Low times 2^Exponent, rounded down to 128 bits.</summary>
    private sealed record Power(ulong High, ulong Low, int Exponent)
    {
        public static Power Of(int n)
        {
            BigInteger five = BigInteger.Pow(5, Math.Abs(n));
            int length = Bits.Length(five);
            int shift = n >= 0 ? 128 - length : 127 + length;
            BigInteger mantissa = n < 0 ? (BigInteger.One << shift) / five : shift >= 0 ? five << shift : five >> -shift;
            if (Bits.Length(mantissa) > 128)
                (mantissa, shift) = (mantissa >> 1, shift - 1);
            return new Power((ulong)(mantissa >> 64), (ulong)(mantissa & ulong.MaxValue), n - shift);
        }
    }
}
