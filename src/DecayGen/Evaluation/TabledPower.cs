using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace DecayGen.Evaluation;

/// <summary>
/// final + amplitude · x^exponent for exponents that are known when code is generated: by tables, without a logarithm and an exponential.
/// Called by generated code.
/// </summary>
/// <remarks>
/// <para>
/// x is 2^octave · m, where m is from 1 to 2. For each 64th of an octave there is a number r of seven bits next to 1/m, so that r · m is 1 + u, exactly,
/// and u less than 3/256. Then x^exponent is 2^(octave · exponent) · r^−exponent · (1 + u)^exponent. The first two are known, the
/// last is 1 + exponent · u + u² · (…), whose last term is so small that doubles make 64 bits of the whole.
/// </para>
/// <para>
/// The tables are one, all numbers followed by what they lack: r, which lacks nothing, and r^−exponent for each 64th; 2^(octave · exponent) times
/// the amplitude for each octave. In front are the coefficients of u² to u⁹.
/// </para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TabledPower
{
    // The rows of the 64ths have four numbers each.
    private const int RowsFrom = 8;
    private const int RowMask = 63 << 2;
    private const int OctavesFrom = RowsFrom + RowMask + 4;

    // How much of the series pairs of doubles take, and where it ends.
    private const int PreciseTerms = 9;
    private const int Terms = 20;

    /// <summary>final + amplitude · clock^exponent, rounded once.</summary>
    /// <param name="clock">The step by the clock of the curve, from 1 to 2^53.</param>
    /// <param name="exponent">The exponent.</param>
    /// <param name="error">Up to which part of itself the power is off.</param>
    /// <param name="final">What is added; not negative, and nor is the amplitude.</param>
    /// <param name="powers">The tables.</param>
    /// <returns>The double nearest to the value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double At(long clock, double exponent, double error, double final, ReadOnlySpan<double> powers)
    {
        double x = clock;
        DoubleDouble sum = Sum(final, OfPart(x, exponent, powers), OfOctave(x, 0, powers));
        return sum.TryNearestOf(error, out double nearest) ? nearest : Settled(x, 0, exponent, Power.ProductError, final, powers);
    }

    /// <summary>Fills in a stretch, as <see cref="At"/> evaluates it.</summary>
    /// <inheritdoc cref="At"/>
    public static void Fill(Stretch stretch, double exponent, double error, double final, ReadOnlySpan<double> powers) =>
        Filling.Fill(stretch, new TabledPowerLaw(default, 0, exponent, error, final), powers);

    /// <summary>amplitude · (start + clock)^exponent, rounded once.</summary>
    /// <param name="clock">The step by the clock of the curve, up to 2^53.</param>
    /// <param name="start">What the clock begins at, more than 0.</param>
    /// <param name="startTail">What start lacks.</param>
    /// <param name="octave">The lowest octave that the tables have.</param>
    /// <param name="exponent">The exponent.</param>
    /// <param name="error">Up to which part of itself the power is off.</param>
    /// <param name="powers">The tables.</param>
    /// <returns>The double nearest to the value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double AtSum(long clock, double start, double startTail, int octave, double exponent, double error, ReadOnlySpan<double> powers)
    {
        DoubleDouble sum = DoubleDouble.Sum(start, clock);
        DoubleDouble x = new(sum.Value, sum.Tail + startTail);
        DoubleDouble part = OfPart(x, exponent, powers);
        ReadOnlySpan<double> whole = OfOctave(x.Value, octave, powers);
        return part.Times(whole[0], whole[1]).TryNearestOf(error, out double nearest) ? nearest : Settled(x, octave, exponent, Power.ProductError, 0.0, powers);
    }

    /// <summary>Fills in a stretch, as <see cref="AtSum"/> evaluates it.</summary>
    /// <inheritdoc cref="AtSum"/>
    public static void FillSum(Stretch stretch, double start, double startTail, int octave, double exponent, double error, ReadOnlySpan<double> powers) =>
        Filling.Fill(stretch, new TabledPowerLaw(new DoubleDouble(start, startTail), octave, exponent, error, 0.0), powers);

    /// <summary>final + amplitude · ((1 + cos(π · (1 − left / length))) / 2)^exponent, rounded once.</summary>
    /// <param name="left">How many steps are left to the bottom, from 1 to the length.</param>
    /// <param name="length">How many steps there are from top to bottom.</param>
    /// <param name="places">How many places the angles have: two or three.</param>
    /// <param name="bits">All places but the topmost have 2^bits angles.</param>
    /// <param name="angles">The angles, as <see cref="Cosine"/> has them, of a cosine that falls from 1 to 0.</param>
    /// <param name="octave">The lowest octave that the tables have.</param>
    /// <param name="exponent">The exponent, more than 0.</param>
    /// <param name="error">Up to which part of itself the power is off.</param>
    /// <param name="final">What is added; not negative, and nor is the amplitude.</param>
    /// <param name="powers">The tables.</param>
    /// <returns>The double nearest to the value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double AtCosine(long left, long length, int places, int bits, ReadOnlySpan<double> angles, int octave, double exponent, double error, double final, ReadOnlySpan<double> powers)
    {
        DoubleDouble share = places == 2 ? Cosine.Sum(length - left, bits, angles) : Cosine.Sum(length - left, 0.5, 0.0, bits, angles);
        DoubleDouble x = DoubleDouble.FastSum(share.Value, share.Tail);
        DoubleDouble sum = Sum(final, OfPart(x, exponent, powers), OfOctave(x.Value, octave, powers));
        return sum.TryNearestOf(error, out double nearest) ? nearest : SettledCosine(left, length, octave, exponent, final, powers);
    }

    /// <summary>Fills in a stretch, as <see cref="AtCosine"/> evaluates it.</summary>
    /// <inheritdoc cref="AtCosine"/>
    public static void FillCosine(Stretch stretch, long length, int places, int bits, ReadOnlySpan<double> angles, int octave, double exponent, double error, double final, ReadOnlySpan<double> powers)
    {
        // The power of the octave of 1 is the amplitude.
        ReadOnlySpan<double> amplitude = OfOctave(1.0, octave, powers);
        DoubleDouble perLength = new DoubleDouble(1.0, 0.0).Over(DoubleDouble.Of(length));
        Filling.Fill(stretch, new SwingLaw(perLength, new DoubleDouble(amplitude[0], amplitude[1]), final, exponent));
    }

    /// <summary>final + part · whole.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble Sum(double final, DoubleDouble part, ReadOnlySpan<double> whole)
    {
        DoubleDouble sum = DoubleDouble.Raised(final, whole[0], part.Value);
        return new DoubleDouble(sum.Value, DoubleDouble.Fused(whole[0], part.Tail, DoubleDouble.Fused(whole[1], part.Value, sum.Tail)));
    }

    /// <summary>The power of what x is in its octave. The tail may be as large as u².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleDouble OfPart(double x, double exponent, ReadOnlySpan<double> powers)
    {
        int row = Row(x);
        double u = DoubleDouble.ProductLessOne(x, Reciprocal(x, powers[row]));
        double rise = exponent * u;
        return Risen(powers[row + 2], powers[row + 3], rise, Rest(u, rise, exponent, powers));
    }

    /// <inheritdoc cref="OfPart(double, double, ReadOnlySpan{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleDouble OfPart(DoubleDouble x, double exponent, ReadOnlySpan<double> powers)
    {
        int row = Row(x.Value);
        double reciprocal = Reciprocal(x.Value, powers[row]);
        double u = DoubleDouble.ProductLessOne(x.Value, reciprocal);
        double rise = exponent * u;

        // The tail counts as much as the series is steep.
        double second = exponent * (exponent - 1.0);
        double third = second * (exponent - 2.0) * 0.5;
        double slope = DoubleDouble.Fused(u, DoubleDouble.Fused(u, third, second), exponent);
        double rest = DoubleDouble.Fused(x.Tail * reciprocal, slope, Rest(u, rise, exponent, powers));
        return Risen(powers[row + 2], powers[row + 3], rise, rest);
    }

    /// <summary>What (1 + u)^exponent is beyond 1 + rise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Rest(double u, double rise, double exponent, ReadOnlySpan<double> powers)
    {
        double square = u * u;
        double low = DoubleDouble.Fused(u, powers[1], powers[0]);
        double middle = DoubleDouble.Fused(u, powers[3], powers[2]);
        double high = DoubleDouble.Fused(square, DoubleDouble.Fused(u, powers[7], powers[6]), DoubleDouble.Fused(u, powers[5], powers[4]));
        double curve = DoubleDouble.Fused(square, DoubleDouble.Fused(square, high, middle), low);
        return DoubleDouble.Fused(square, curve, DoubleDouble.ProductTail(exponent, u, rise));
    }

    /// <summary>power · (1 + rise + rest), where rise is between ±1/4 and rest is small.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble Risen(double power, double powerTail, double rise, double rest)
    {
        DoubleDouble risen = DoubleDouble.Adjusted(power, power, rise);
        double tail = DoubleDouble.Fused(power, rest, DoubleDouble.Fused(powerTail, rise, powerTail));
        return new DoubleDouble(risen.Value, risen.Tail + tail);
    }

    /// <summary>Where the row of a number's 64th begins: a mask, so that no bounds are left to be checked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Row(double x) => RowsFrom + ((int)(BitConverter.DoubleToInt64Bits(x) >> 44) & RowMask);

    /// <summary>r / 2^octave.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Reciprocal(double x, double r) => r * BitConverter.Int64BitsToDouble((2046L << 52) - (BitConverter.DoubleToInt64Bits(x) & -(1L << 52)));

    /// <summary>The power, times the amplitude, to about 62 bits.</summary>
    internal static DoubleDouble Quick(DoubleDouble x, int octave, double exponent, ReadOnlySpan<double> powers)
    {
        ReadOnlySpan<double> whole = OfOctave(x.Value, octave, powers);
        return OfPart(x, exponent, powers).Times(whole[0], whole[1]);
    }

    /// <summary>The power of a number's octave, times the amplitude.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ReadOnlySpan<double> OfOctave(double x, int lowest, ReadOnlySpan<double> powers) =>
        powers.Slice(((int)(BitConverter.DoubleToInt64Bits(x) >> 52) - 1023 - lowest) * 2 + OctavesFrom, 2);

    /// <summary>The value with the series in pairs of doubles, as far as these tell.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double Settled(DoubleDouble x, int octave, double exponent, double error, double final, ReadOnlySpan<double> powers) =>
        Power.Nearest(Accurate(x, octave, exponent, powers), final, error);

    /// <summary>The power, times the amplitude, as far as pairs of doubles tell.</summary>
    internal static DoubleDouble Accurate(DoubleDouble x, int octave, double exponent, ReadOnlySpan<double> powers)
    {
        int row = Row(x.Value);
        double reciprocal = Reciprocal(x.Value, powers[row]);
        DoubleDouble u = DoubleDouble.Sum(DoubleDouble.ProductLessOne(x.Value, reciprocal), x.Tail * reciprocal);

        // 1 + u · exponent/1 · (1 + u · (exponent − 1)/2 · (1 + u · (exponent − 2)/3 · (…)))
        double end = 1.0;
        for (int n = Terms; n > PreciseTerms; n--)
            end = 1.0 + u.Value * ((exponent + 1.0 - n) / n) * end;
        DoubleDouble series = end;
        for (int n = PreciseTerms; n > 0; n--)
            series = u.Times(DoubleDouble.Sum(exponent, 1.0 - n)).Times(series).Over(n).Plus(1.0);

        ReadOnlySpan<double> whole = OfOctave(x.Value, octave, powers);
        DoubleDouble factor = new DoubleDouble(whole[0], whole[1]).Times(new DoubleDouble(powers[row + 2], powers[row + 3]));
        return factor.Times(series);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double SettledCosine(long left, long length, int octave, double exponent, double final, ReadOnlySpan<double> powers)
    {
        // The square of a sine keeps its bits down to the bottom.
        DoubleDouble sine = Sine.Accurate(DoubleDouble.Of(left).Over(DoubleDouble.Of(length)));
        return Settled(sine.Times(sine), octave, exponent, (1.0 + 2.0 * exponent) * Power.ProductError, final, powers);
    }
}
