using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Folding;

/// <content>Cosines with an exponent: a power, by tables, of a cosine that falls from 1 to 0.</content>
internal static partial class CosineFolding
{
    /// <summary>What is left of 16 KB beside the tables of a power.</summary>
    private const int MostAngles = MostNumbers - 384;

    private const int MostPowerPlaces = 3;

    /// <summary>Sums of products of angles are off by less than this power of two.</summary>
    private const int AngleError = -100;

    private static IEnumerable<Segment> Powers(CosineCurve curve, long start, long end)
    {
        long length = curve.Span.LastStep;
        (int places, int bits) = Radix(length, MostAngles);
        Interval height = Interval.Subtract(curve.From.Value(Precision), curve.To.Value(Precision), Precision);
        if (curve.Trend != Trend.Falling || places > MostPowerPlaces || !PowerTable.Has(curve.Exponent) || !PowerTable.IsModest(height))
            return [Arc(curve, start, end)];

        // Angles know their cosine to a part of 1, and so the less of itself the nearer it is to 0.
        long low = places == 2 ? 1 : length >> LowSteps;
        long to = Math.Min(end, Math.Max(start, length - low + 1));
        Segment arc = Arc(curve, start, to);
        Segment power = arc with { Evaluator = Power(curve, height, length, low, places, bits), Smaller = () => arc.Evaluator };
        return [.. start < to ? [power] : Array.Empty<Segment>(), .. to < end ? [Arc(curve, to, end)] : Array.Empty<Segment>()];
    }

    private static CallEvaluator Power(CosineCurve curve, Interval height, long length, long low, int places, int bits)
    {
        // The least share is the square of the sine of low / length of a quarter turn, and the sine is not less than low / length.
        int octave = BigFloat.DivideDown((BigFloat)low * low, (BigFloat)length * length, Precision).Log2Floor;
        Rotation rotation = new(0L, length);
        ConstantTable angles = places == 2 ? Angles(rotation, 0.5, 0.5, bits, length) : Turns(rotation, 0.5, places, bits, length);
        ConstantTable powers = PowerTable.Of(height, curve.Exponent, octave, 1L);
        double error = PowerTable.Error(curve.Exponent, BigFloat.PowerOfTwo(AngleError - octave));
        return new CallEvaluator("TabledPower.AtCosine", length, places, bits, angles, octave, curve.Exponent, error, curve.To.Nearest, powers);
    }
}
