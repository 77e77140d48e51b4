using System.Globalization;
using System.Text;

namespace DecayGen.Tool.Drawing.Page;

/// <summary>A curve as an SVG path in a square of a thousand units, without corners that nobody would miss.</summary>
internal static class Outline
{
    public const int Side = 1000;

    /// <summary>How far the path may be from a corner that is left out: a fraction of a pixel.</summary>
    private const double Off = 0.4;

    public static string Path(Trace trace, CountAxis x, ValueAxis y, bool isLog)
    {
        StringBuilder path = new();
        foreach ((double left, double top) in Simplify(trace.Samples.Line(isLog).Select(corner => (x.Place(corner.Step) * Side, (1 - y.Place(corner.Value)) * Side))))
            path.Append(path.Length == 0 ? 'M' : 'L').Append(Unit(left)).Append(' ').Append(Unit(top));
        return path.ToString();
    }

    /// <summary>
    /// The corners between which straight lines pass all others closely. From a corner that is kept one looks ahead through a
    /// gap that every corner narrows, until one lies outside of it.
    /// </summary>
    public static IEnumerable<(double X, double Y)> Simplify(IEnumerable<(double X, double Y)> corners)
    {
        (double X, double Y)? kept = null;
        (double X, double Y) before = default;
        (double lowest, double highest) = (0, 0);
        foreach ((double X, double Y) corner in corners)
        {
            if (kept is null)
            {
                yield return corner;
                Keep(corner);
            }
            else if (Slope(corner, 0) is var slope && !(slope >= lowest && slope <= highest))
            {
                yield return before;
                Keep(before);
            }

            (lowest, highest) = (Math.Max(lowest, Slope(corner, -Off)), Math.Min(highest, Slope(corner, Off)));
            before = corner;
        }

        if (kept is { } last && last != before)
            yield return before;

        void Keep((double X, double Y) corner)
        {
            kept = corner;
            (lowest, highest) = (double.NegativeInfinity, double.PositiveInfinity);
        }

        // Upright lines are never left out: theirs is no number, or infinite.
        double Slope((double X, double Y) corner, double off) => (corner.Y + off - kept!.Value.Y) / (corner.X - kept.Value.X);
    }

    private static string Unit(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
