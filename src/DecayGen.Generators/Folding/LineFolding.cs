using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Folding;

/// <summary>Folds the slope of a line, and the grid on which its ties lie.</summary>
internal static class LineFolding
{
    private const int Precision = 512;

    /// <summary>The smallest step of the grid for which there is room in a tail.</summary>
    private const int NoGrid = int.MinValue;

    /// <summary>A line is followed from its lower level, where its values have the smallest last bits: a falling one backwards.</summary>
    public static IEnumerable<Segment> Fold(BlendCurve curve, long start, long end)
    {
        if (curve.Trend == Trend.Constant)
            return [new Segment(start, end, new ConstantEvaluator(curve.From.Nearest))];

        if (curve.Span.Length > Segment.LastExact)
            return [Far(curve, start, end)];

        bool isFalling = curve.Trend == Trend.Falling;
        Span span = curve.Span;
        (Level lower, Level upper) = isFalling ? (curve.To, curve.From) : (curve.From, curve.To);
        Interval slope = Interval.Divide(Interval.Subtract(upper.Value(Precision), lower.Value(Precision), Precision), span.Length, Precision);
        Clock clock = isFalling ? Clock.Down(span.End) : Clock.Up(span.Start);
        BigFloat rest = isFalling ? span.End - clock.Zero : (BigFloat)clock.Zero - span.Start;
        Interval from = rest.IsZero ? lower.Value(Precision) : Interval.Add(lower.Value(Precision), Interval.Multiply(slope, rest, Precision), Precision);
        Interval to = upper.Value(Precision);
        long steps = span.Length < long.MaxValue ? (long)span.Length.Ceiling() : long.MaxValue;

        int unit = Unit(from.Lower, to.Lower, steps);
        LineEvaluator line = new(DoubleDouble.From(from), DoubleDouble.From(slope), Constant(unit));
        CallLaw law = new("Line.Between", clock with { Rest = default }, [line.From.Tail == 0.0 ? line.From.Value : (object)line.From, line.Slope]);
        Segment whole = new Segment(start, end, line) { Origin = isFalling ? 0 : clock.Zero, Turn = isFalling ? clock.Zero : null, Law = law };
        if (TableEvaluator.Fits(start, end))
            return [whole with { Evaluator = TableEvaluator.Of(curve, start, end), Origin = 0, Turn = null }];
        if (Lifted(line, to, steps) is not { } lifted)
            return IsCertain(curve, unit) ? [whole] : Verification.Split(whole, curve);

        // But for the step at which it starts.
        List<Segment> segments = [];
        long first = clock.Zero;
        if (first > start)
            segments.AddRange(Verification.Split(whole with { End = Math.Min(first, end), Evaluator = lifted }, curve));
        if (first >= start && first < end)
            segments.Add(new Segment(first, first + 1, new ConstantEvaluator(curve.At(first))) { Law = law });
        if (first < end - 1)
            segments.AddRange(Verification.Split(whole with { Start = Math.Max(first + 1, start), Evaluator = lifted }, curve));
        return segments;
    }

    /// <summary>So long a line that not all of its steps are doubles; it may end beyond all steps.</summary>
    private static Segment Far(BlendCurve curve, long start, long end)
    {
        bool runsDown = curve.Trend == Trend.Falling && curve.Span.End <= long.MaxValue;
        (Level from, Level to) = runsDown ? (curve.To, curve.From) : (curve.From, curve.To);
        Clock clock = runsDown ? Clock.Down(curve.Span.End) : Clock.Up(curve.Span.Start);
        Interval slope = Interval.Divide(Interval.Subtract(to.Value(Precision), from.Value(Precision), Precision), curve.Span.Length, Precision);
        DoubleDouble rest = clock.Rest;
        Interval first = Interval.Add(from.Value(Precision), Interval.Multiply(slope, (BigFloat)rest.Value + rest.Tail, Precision), Precision);
        object[] constants = [DoubleDouble.From(first), DoubleDouble.From(slope)];
        return new Segment(start, end, new CallEvaluator("Line.AtFar", constants))
        {
            Origin = runsDown ? 0 : clock.Zero,
            Turn = runsDown ? clock.Zero : null,
            Law = new CallLaw("Line.Between", clock with { Rest = default }, constants),
        };
    }

    /// <summary>
    /// A line that starts so little above 0 that no tail can hold it: every tie of the line from 0 is now just passed.
    /// The line from one unit of the grid rounds like it, but for its first step. Null where there is no need.
    /// </summary>
    private static LineEvaluator? Lifted(LineEvaluator line, Interval to, long steps)
    {
        if (line.From.Value <= 0 || line.Grid > 0 || !to.IsExact)
            return null;
        int unit = Unit(0.0, to.Lower, steps);
        return unit != NoGrid && steps < Verification.MostSteps * 256L && line.From.Value < BigFloat.PowerOfTwo(unit)
            ? line with { From = new DoubleDouble(BigFloat.PowerOfTwo(unit).ToDouble(), 0.0), Grid = Constant(unit) }
            : null;
    }

    /// <summary>
    /// Whether the grid decides all steps. Between doubles, after a whole number of steps, no value but a tie is within four units of a midpoint; and
    /// where the larger level is below 2^98 units, what is rounded to the grid is off by less than a quarter of one.
    /// </summary>
    private static bool IsCertain(BlendCurve curve, int unit) =>
        unit != NoGrid && curve.From.Exact is { } from && curve.To.Exact is { } to
        && curve.Span.WholeLength is { } length && (Math.Min(from, to) > 0 || length < Verification.MostSteps * 256L)
        && ((BigFloat)Math.Max(from, to)).Log2Floor - unit < 98;

    /// <summary>
    /// Midpoints between doubles are multiples of half an ulp of the smallest value; a value on a line between doubles
    /// differs from one by 0 or by at least that divided by the steps. Rounding to a quarter of this keeps ties ties, and makes no others.
    /// </summary>
    private static int Unit(BigFloat from, BigFloat to, long steps)
    {
        int steepness = ((BigFloat)steps).Log2Floor;
        int middle = Math.Max(-1074, Least(from, to, steps).Log2Floor - 52) - 1;
        int unit = middle - 3 - steepness;

        // Adding 1.5·2^52 units rounds to units; what is rounded, half an ulp of the largest value, must be less than 2^51 of them.
        int largest = Math.Max(from.Sign > 0 ? from.Log2Floor : -1074, to.Log2Floor) - 52;
        return largest < unit + 51 && unit >= -1074 && unit + 53 < 1023 ? unit : NoGrid;
    }

    private static BigFloat Least(BigFloat from, BigFloat to, long steps)
    {
        if (from.Sign > 0)
            return from < to ? from : to;

        // From 0 the first steps of a long line would take all the room; they are verified one by one.
        BigFloat first = BigFloat.DivideDown(to, steps, 53);
        return steps < Verification.MostSteps * 256L ? first : first * Verification.MostSteps;
    }

    private static double Constant(int unit) =>
        unit == NoGrid ? 0.0 : ((BigFloat)3L * BigFloat.PowerOfTwo(unit + 51)).ToDouble();
}
