using System.Numerics;

namespace DecayGen.Generators.Exact;

/// <summary>
/// The leading decimal digits of a positive number: <see cref="Digits"/>, an integer of the digits asked for, and a
/// remainder, together the number times 10^(digits - 1 - <see cref="Exponent"/>).
/// </summary>
internal readonly struct DecimalDigits
{
    /// <summary>One digit more, the most a wrong guess of the exponent adds, still fits a word.</summary>
    private const int MostDigits = 18;

    /// <summary>All that doubles need at 17 digits.</summary>
    private static readonly BigInteger[] _powersOfFive = PowersOfFive(345);

    private readonly BigInteger _remainder;
    private readonly BigInteger _divisor;
    private readonly BigInteger _unit;

    public DecimalDigits(BigInteger mantissa, int exponent, int count)
    {
        if (count is < 1 or > MostDigits)
        {
            throw new ArgumentOutOfRangeException(nameof(count), $"The number of digits must be from 1 to {MostDigits}.");
        }

        // log10 2 in units of 2^-32, rounded down: the guess is right, or one too small.
        int log2 = Bits.Length(mantissa) - 1 + exponent;
        int log10 = (int)((log2 * 1_292_913_986L) >> 32);

        // x·10^s = m·5^s·2^(e+s), as a fraction.
        int scale = count - 1 - log10;
        int twos = exponent + scale;
        _unit = PowerOfFive(Math.Max(scale, 0)) << Math.Max(twos, 0);
        _divisor = PowerOfFive(Math.Max(-scale, 0)) << Math.Max(-twos, 0);
        Digits = (ulong)BigInteger.DivRem(mantissa * _unit, _divisor, out _remainder);
        if (Digits >= PowerOfTen(count))
        {
            _remainder += Digits % 10 * _divisor;
            _divisor *= 10;
            Digits /= 10;
            log10++;
        }

        Exponent = log10;
    }

    public ulong Digits { get; }

    public int Exponent { get; }

    /// <summary>The number to the nearest multiple of <paramref name="step"/>, a power of ten, in the last digit; ties to even.</summary>
    public ulong Round(uint step)
    {
        ulong kept = Digits / step;
        ulong cut = Digits % step;
        int half = step == 1 ? (_remainder << 1).CompareTo(_divisor)
            : cut != step / 2 ? cut.CompareTo(step / 2)
            : _remainder.Sign;
        return (half > 0 || (half == 0 && kept % 2 != 0) ? kept + 1 : kept) * step;
    }

    /// <summary>
    /// Whether <paramref name="digits"/> is nearer to this number than to its neighbours, which are one unit of its
    /// mantissa away, or the lower one half a unit; <paramref name="isEven"/>: whether ties are its own.
    /// </summary>
    public bool ReadsBack(ulong digits, bool isEven, bool isLowerNeighbourNear)
    {
        BigInteger distance = ((long)(digits - Digits) * _divisor) - _remainder;
        int halves = distance.Sign < 0 && isLowerNeighbourNear ? 2 : 1;
        int comparison = (BigInteger.Abs(distance) << halves).CompareTo(_unit);
        return comparison < 0 || (comparison == 0 && isEven);
    }

    private static BigInteger PowerOfFive(int exponent)
    {
        return exponent < _powersOfFive.Length ? _powersOfFive[exponent] : BigInteger.Pow(5, exponent);
    }

    private static ulong PowerOfTen(int exponent)
    {
        return (ulong)_powersOfFive[exponent] << exponent;
    }

    private static BigInteger[] PowersOfFive(int count)
    {
        BigInteger[] powers = new BigInteger[count];
        powers[0] = BigInteger.One;
        for (int exponent = 1; exponent < count; exponent++)
        {
            powers[exponent] = powers[exponent - 1] * 5;
        }

        return powers;
    }
}
