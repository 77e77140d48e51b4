using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Folding;

/// <summary>What cycles of lines and of cosines have in common.</summary>
internal static class CycleTables
{
    /// <summary>Amplitudes below this power of two have products whose tails are subnormal.</summary>
    public const int Faint = -900;

    /// <summary>4 KB of amplitudes.</summary>
    public const int MostAmplitudes = 256;

    /// <summary>4 KB of shares of an amplitude.</summary>
    public const int MostShares = 256;

    /// <summary>The amplitude of each cycle.</summary>
    public static ConstantTable Amplitudes(Interval first, Interval ratio, int count)
    {
        List<double> numbers = [];
        Interval amplitude = first;
        for (int cycle = 0; cycle < count; cycle++)
        {
            DoubleDouble parts = DoubleDouble.From(amplitude);
            numbers.AddRange([parts.Value, parts.Tail]);
            amplitude = Interval.Multiply(amplitude, ratio, 192);
        }

        return new ConstantTable(("the amplitude of each cycle", [.. numbers]));
    }

    /// <summary>The power of two that the last bit of a value is worth.</summary>
    public static int LastBit(double value) => value == 0 ? -1074 : Math.Max(-1074, ((BigFloat)value).Log2Floor - 52);

    /// <summary>Segments that follow one another up to their ends, as far as steps [start, end) reach.</summary>
    public static IEnumerable<Segment> Cut(long start, long end, params (long End, Evaluator Evaluator, Law? Law)[] parts)
    {
        foreach ((long last, Evaluator evaluator, Law? law) in parts)
        {
            long to = Math.Min(last, end);
            if (start < to)
                yield return new Segment(start, to, evaluator) { Law = law };
            start = Math.Max(start, to);
        }
    }
}
