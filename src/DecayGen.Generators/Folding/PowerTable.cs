using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Folding;

/// <summary>The tables of powers whose exponent is known: what each part of them holds is said in <c>TabledPower</c>.</summary>
internal static class PowerTable
{
    /// <summary>Up to this exponent the terms of the series fall from the second one on, and nothing over- or underflows.</summary>
    private const double MostExponent = 8.0;
    private const int MostMagnitude = 200;

    private const int Precision = 160;
    private const int Parts = 64;
    private const int FirstTerm = 2;
    private const int LastTerm = 9;

    /// <summary>Reciprocals are so many parts of 1.</summary>
    private const int PerReciprocal = 128;

    /// <summary>x times its reciprocal is 1 + u, u at most this.</summary>
    private static readonly BigFloat _most = 3.0 / 256;

    /// <summary>Beyond this one step in ten or more would be in doubt: 2^-57.</summary>
    private const double MostError = 1.0 / (1L << 57);

    public static bool Has(double exponent) => Math.Abs(exponent) <= MostExponent && Error(exponent, 0L) <= MostError;

    /// <summary>Whether no power of a number over- or underflows.</summary>
    public static bool IsModest(Interval value)
    {
        BigFloat size = value.Lower.Sign < 0 ? -value.Lower : value.Lower;
        return !size.IsZero && Math.Abs(size.Log2Floor) < MostMagnitude;
    }

    /// <summary>The tables of amplitude · x^exponent, with powers of two from 2^octave to what x is at most.</summary>
    public static ConstantTable Of(Interval amplitude, double exponent, int octave, BigFloat most)
    {
        Interval twofold = Elementary.Power(2L, (BigFloat)exponent, Precision);
        Interval power = Interval.Multiply(amplitude, Elementary.Power(BigFloat.PowerOfTwo(octave), (BigFloat)exponent, Precision), Precision);
        List<double> octaves = [];
        for (int last = most.Log2Floor; octave <= last; octave++)
        {
            octaves.AddRange(Numbers(power));
            power = Interval.Multiply(power, twofold, Precision);
        }

        return new ConstantTable(
            ("coefficients of a binomial series, from the square on, as single numbers", [.. Coefficients(exponent, LastTerm).Select(coefficient => DoubleDouble.From(coefficient).Value)]),
            ("a reciprocal and its power for each 64th of an octave", [.. Enumerable.Range(0, Parts).SelectMany(part => Row(part, exponent))]),
            ("the power for each octave, times the amplitude", [.. octaves]));
    }

    /// <summary>Up to which part of itself a power is off, where x is off by a part of itself.</summary>
    /// <remarks>
    /// <para>
    /// In units of 2^-53 of themselves. Without fused instructions the term of u² is rounded 13 times on its way into the value: as a coefficient and as u²;
    /// where it is multiplied with u², with r^−exponent and with the octave's power; in the sums of the series (two), with the tails of u and of x, of both
    /// products (three), and with the error. Each later term is less than 1/20 of the one before and rounded once more: all together count as one more.
    /// </para>
    /// <para>
    /// What x has beyond a double, less than 2^-52 of it, is multiplied with three terms of the derivative. Terms that are left out make less than 5/4 of
    /// the first of them, all other errors less than 2^-90. The power is at least 9/10 of r^−exponent times that of its octave.
    /// </para>
    /// </remarks>
    public static double Error(double exponent, BigFloat argument)
    {
        List<BigFloat> terms = [];
        BigFloat power = _most;
        foreach (Interval coefficient in Coefficients(exponent, LastTerm + 1))
        {
            power *= _most;
            BigFloat term = coefficient.Lower * power;
            terms.Add(term.Sign < 0 ? -term : term);
        }

        BigFloat rounding = (terms[0] * 14L).Scale(-53);
        BigFloat slope = (terms[2] * 384L).Scale(-52);
        BigFloat rest = terms[LastTerm + 1 - FirstTerm] * 1.25;
        BigFloat error = rounding + slope + rest + Math.Abs(exponent) * argument + BigFloat.PowerOfTwo(-90);
        return (error * 1.125).ToDouble();
    }

    /// <summary>The coefficients of u², u³ … in (1 + u)^exponent.</summary>
    private static IEnumerable<Interval> Coefficients(double exponent, int last)
    {
        Interval coefficient = exponent;
        for (int n = FirstTerm; n <= last; n++)
        {
            coefficient = Interval.Divide(Interval.Multiply(coefficient, (BigFloat)exponent - (n - 1L), Precision), n, Precision);
            yield return coefficient;
        }
    }

    /// <summary>The reciprocal next to the middle of a part, and its power.</summary>
    private static IEnumerable<double> Row(int part, double exponent)
    {
        // The middle is (2 · Parts + 2 · part + 1) / (2 · Parts).
        int divisor = 2 * (Parts + part) + 1;
        double reciprocal = (4 * Parts * PerReciprocal / divisor + 1) / 2 / (double)PerReciprocal;
        return [reciprocal, 0.0, .. Numbers(Elementary.Power(reciprocal, -(BigFloat)exponent, Precision))];
    }

    private static double[] Numbers(Interval number)
    {
        DoubleDouble parts = DoubleDouble.From(number);
        return [parts.Value, parts.Tail];
    }
}
