using System.Runtime.CompilerServices;

#if DECAYGEN_GENERATORS
namespace DecayGen.Generators.Exact;
#else
namespace DecayGen.Evaluation;
#endif

/// <content>e^y of numbers twice as precise as a double.</content>
public static partial class Exponential
{
    private const double PerPart = 46.16624130844683;

    // ln 2 / 32: 23 bits, which the number of parts multiplies exactly, and the rest.
    private const double Part = 0.02166084572672844;
    private const double PartRest = 3.6657698515882337E-09;
    private const double PartRestTail = 9.568252300058288E-26;

    // 1/n!; the tails of the first ones.
    private static ReadOnlySpan<double> ExponentialSeries =>
    [
        1.0, 1.0, 0.5, 0.16666666666666666, 0.041666666666666664, 0.008333333333333333, 0.001388888888888889,
        0.0001984126984126984, 2.48015873015873E-05, 2.7557319223985893E-06, 2.755731922398589E-07,
        2.505210838544172E-08, 2.08767569878681E-09, 1.6059043836821613E-10,
    ];

    private static ReadOnlySpan<double> ExponentialSeriesTails =>
    [
        0.0, 0.0, 0.0, 9.25185853854297E-18, 2.3129646346357427E-18, 1.1564823173178714E-19, -5.300543954373577E-20,
        1.7209558293420705E-22,
    ];

    /// <summary>e^y = the result · 2^doublings, to 2^-64 of itself.</summary>
    /// <param name="y">Within ±2^20.</param>
    /// <param name="doublings">The power of two that the result lacks.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleDouble Quick(DoubleDouble y, out int doublings)
    {
        DoubleDouble x = Reduce(y, out doublings, out int at);
        double r = x.Value;
        double square = r * r;
        double low = DoubleDouble.Fused(square, DoubleDouble.Fused(r, 0.008333333333333333, 0.041666666666666664), DoubleDouble.Fused(r, 0.16666666666666666, 0.5));
        double high = DoubleDouble.Fused(r, 0.0001984126984126984, 0.001388888888888889);
        double curve = square * DoubleDouble.Fused(square * square, high, low);
        double root = Roots[at];
        double growth = root * r;
        double rest = DoubleDouble.ProductTail(root, r, growth) + DoubleDouble.Fused(root, DoubleDouble.Fused(DoubleDouble.Fused(0.5, square, r), x.Tail, x.Tail + curve), DoubleDouble.Fused(RootTails[at], r, RootTails[at]));
        DoubleDouble sum = DoubleDouble.FastSum(root, growth);
        return new DoubleDouble(sum.Value, sum.Tail + rest);
    }

    /// <summary>e^y = the result · 2^doublings, to 2^-98 of itself, or to as much as y is off.</summary>
    /// <inheritdoc cref="Quick"/>
    internal static DoubleDouble Accurate(DoubleDouble y, out int doublings)
    {
        DoubleDouble x = Reduce(y, out doublings, out int at);
        return new DoubleDouble(Roots[at], RootTails[at]).Times(Series.Sum(DoubleDouble.FastSum(x.Value, x.Tail), ExponentialSeries, ExponentialSeriesTails));
    }

    /// <summary>e^y = 2^doublings · 2^((at − 16) / 32) · e^x, x less than 2^-6.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble Reduce(DoubleDouble y, out int doublings, out int at)
    {
        double parts = Math.Round(y.Value * PerPart);
        int count = (int)parts;
        doublings = (count + 16) >> 5;
        at = count - 32 * doublings + 16;
        double rest = parts * PartRest;
        DoubleDouble x = DoubleDouble.Sum(y.Value - parts * Part, -rest);
        double tail = y.Tail - (DoubleDouble.ProductTail(parts, PartRest, rest) + parts * PartRestTail);
        return new DoubleDouble(x.Value, x.Tail + tail);
    }
}
