using System.Collections.Concurrent;
using System.Numerics;

namespace DecayGen.Generators.Exact;

/// <summary>
/// Enclosures of logarithm, exponential and power, of about <c>precision</c> good relative bits. The series run on
/// integers scaled by 2^w that are only ever rounded down: the sum is a lower bound, and counting the roundings, in
/// units of 2^-w, gives the upper one.
/// </summary>
internal static class Elementary
{
    private const int Guard = 24;

    /// <summary>exp is left alone beyond 2^this: its result would have no exponent.</summary>
    private const int LargestLog2 = 29;

    /// <summary>Logarithms known by heart, of n/32 from 1 to 2: any other number is within 1/64 of one of these.</summary>
    private const int Steps = 32;

    private static readonly ConcurrentDictionary<(int Step, int Precision), Interval> _logarithms = new();
    private static readonly BigFloat _perLn2 = 1.4426950408889634;
    private static readonly BigFloat _half = 0.5;
    private static readonly BigFloat _step = 1.0 / Steps;
    private static readonly BigFloat _slack = BigFloat.PowerOfTwo(-20);

    public static Interval Ln2(int precision)
    {
        return LogOfStep(2 * Steps, precision);
    }

    /// <summary>ln x of a positive number; its relative error is small near 1, too, and ln 1 is exact.</summary>
    public static Interval Log(Interval x, int precision)
    {
        if (x.Lower.Sign <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(x), "The number must be positive.");
        }

        Interval lower = Log(x.Lower, precision);
        if (x.IsExact)
        {
            return lower;
        }

        // ln is concave: it rises by at most what it would along its tangent.
        Interval rise = Interval.Divide(x.Upper - x.Lower, x.Lower, precision);
        return rise.Upper < _slack
            ? new Interval(lower.Lower, (lower.Upper + rise.Upper).RoundUp(precision))
            : new Interval(lower.Lower, Log(x.Upper, precision).Upper);
    }

    /// <summary>The binary logarithm of a positive number; exact for powers of two.</summary>
    public static Interval Log2(BigFloat x, int precision)
    {
        return x.BitLength == 1
            ? x.Log2Floor
            : Interval.Divide(Log(x, precision + Guard), Ln2(precision + Guard), precision);
    }

    /// <summary>e^x; e^0 is exact.</summary>
    public static Interval Exp(Interval x, int precision)
    {
        Interval lower = Exp(x.Lower, precision);
        if (x.IsExact)
        {
            return lower;
        }

        // e^d is less than 1 + 2d for a small d.
        BigFloat width = x.Upper - x.Lower;
        return width < _slack
            ? new Interval(lower.Lower, (lower.Upper * (width.Scale(1) + 1)).RoundUp(precision))
            : new Interval(lower.Lower, Exp(x.Upper, precision).Upper);
    }

    /// <summary>x^u of a positive number.</summary>
    public static Interval Power(Interval x, Interval u, int precision)
    {
        // An absolute error of u·ln x is a relative one of the power: |u·ln x| costs as many bits as it has before its point.
        int logarithm = Math.Max(Doublings(x.Lower), Doublings(x.Upper));
        int factor = Math.Max(Size(u.Lower), Size(u.Upper));
        int working = precision + 8 + Math.Max(0, Bits.Length((ulong)logarithm) + factor);
        return Exp(Interval.Multiply(u, Log(x, working), working), precision);

        static int Doublings(BigFloat value) => Math.Abs(value.Log2Floor) + 1;
        static int Size(BigFloat value) => value.IsZero ? 0 : value.Log2Floor + 1;
    }

    private static Interval Log(BigFloat x, int precision)
    {
        // x = 2^k·y and y = s·(1 + z)/(1 - z), with a step s next to y: ln x = k·ln 2 + ln s + 2·atanh z, |z| < 2^-7.
        // The step next to 1 is 1 (2 becomes 1 of the next k), so there nothing but the series is left; elsewhere at most seven bits cancel.
        int working = precision + Guard;
        int scale = x.Log2Floor;
        BigFloat y = x.Scale(-scale);
        int step = (int)((y * Steps) + _half).Floor();
        if (step == 2 * Steps)
        {
            (step, scale, y) = (Steps, scale + 1, y.Scale(-1));
        }

        BigFloat nearby = BigFloat.FromInteger(step) * _step;
        Interval series = Twice(Atanh(Interval.Divide(y - nearby, y + nearby, working), working));
        Interval table = Interval.Add(LogOfStep(step, working), Interval.Multiply(scale, Ln2(working), working), working);
        return Interval.Add(series, table, precision);
    }

    private static Interval LogOfStep(int step, int precision)
    {
        // Callers ask for whatever their guard bits come to; whole words keep the cache small.
        return _logarithms.GetOrAdd(
            (step, (precision + 63) & ~63),
            static key =>
            {
                int working = key.Precision + Guard;
                return Twice(Atanh(Interval.Divide(key.Step - Steps, key.Step + Steps, working), working));
            });
    }

    /// <summary>z · (1 + z²/3 + z⁴/5 + …) for |z| of at most 1/3.</summary>
    private static Interval Atanh(Interval z, int working)
    {
        // The lesser |z|; z is sharp to a relative 2^-w, so its square is short by less than two units, every later power
        // by less than (2 + 2)/9 + 1, every term by less than two, and what follows the last one by less than two.
        BigFloat least = z.Lower.Sign < 0 ? -z.Upper : z.Lower;
        BigInteger square = Scaled(least * least, working);
        BigInteger power = square;
        BigInteger sum = BigInteger.One << working;
        int error = 2;
        for (int divisor = 3; power.IsZero is false; divisor += 2)
        {
            sum += power / divisor;
            error += 2;
            power = (power * square) >> working;
        }

        return Interval.Multiply(z, Unscaled(sum, error, -working), working);
    }

    private static Interval Exp(BigFloat x, int precision)
    {
        if (x.IsZero)
        {
            return 1;
        }

        if (x.Log2Floor >= LargestLog2)
        {
            throw new ArgumentOutOfRangeException(nameof(x), "The exponent is too large.");
        }

        // e^x = 2^k · (e^(r/2^h))^(2^h). The slack is more than the error of the constant: r = x - k·ln 2 stays within (0, 0.7).
        int halvings = 1 << (Bits.Length((ulong)precision) / 2);
        int working = precision + halvings + Guard;
        int doublings = (int)((x * _perLn2) - _slack).Floor();
        Interval whole = Interval.Multiply(doublings, Ln2(working + 32), working + 64);
        BigInteger argument = Scaled(x - whole.Upper, working) >> halvings;

        // The argument, at most 0.35, is short by less than two units, the first two terms by less than five, each later
        // one by less than two, and what follows the last one by less than five.
        BigInteger term = BigInteger.One << working;
        BigInteger sum = term;
        BigInteger error = 12;
        for (int divisor = 1; term.IsZero is false; divisor++)
        {
            term = ((term * argument) >> working) / divisor;
            sum += term;
            error += 2;
        }

        // Squaring s doubles the error, times s, and cuts off less than a unit; all the s together make less than 2.1.
        for (int squaring = 0; squaring < halvings; squaring++)
        {
            sum = (sum * sum) >> working;
        }

        Interval power = Unscaled(sum, (error + 1) << (halvings + 2), doublings - working);
        return new Interval(power.Lower.RoundDown(precision), power.Upper.RoundUp(precision));
    }

    private static Interval Twice(Interval x)
    {
        return new Interval(x.Lower.Scale(1), x.Upper.Scale(1));
    }

    private static BigInteger Scaled(BigFloat value, int bits)
    {
        return value.Scale(bits).Floor();
    }

    private static Interval Unscaled(BigInteger lower, BigInteger width, int power)
    {
        return new Interval(BigFloat.FromInteger(lower).Scale(power), BigFloat.FromInteger(lower + width).Scale(power));
    }
}
