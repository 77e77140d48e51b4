using System.Runtime.CompilerServices;

namespace DecayGen.Evaluation;

/// <summary>
/// A straight line between two values. It is followed from the lower one, where values have the smallest last bits: a falling one backwards.
/// </summary>
internal readonly struct Piece
{
    /// <summary>Whole steps are doubles, too, up to here.</summary>
    private const long LastExact = 1L << 53;

    /// <summary>Up to which part of itself a value is off before it is rounded: 2^-98, some times what can be.</summary>
    private const double Error = 3.1554436208840472E-30;

    private readonly long _start;
    private readonly long _end;
    private readonly double _lower;
    private readonly double _upper;
    private readonly bool _isFalling;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Piece(long start, long end, double from, double to)
    {
        _start = start;
        _end = end;
        _isFalling = to < from;
        _lower = _isFalling ? to : from;
        _upper = _isFalling ? from : to;
    }

    private long Length => _end - _start;

    /// <summary>The double nearest to the value at a step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(long step)
    {
        long clock = _isFalling ? _end - step : step - _start;
        return Length > LastExact ? Far(clock) : At((double)clock);
    }

    /// <summary>The value between whole steps, at most one unit in the last place off.</summary>
    public double Between(double step)
    {
        DoubleDouble clock = _isFalling ? DoubleDouble.Of(_end).Plus(-step) : DoubleDouble.Of(_start).Scaled(-1.0).Plus(step);
        DoubleDouble slope = Slope();
        return Line.Between(clock, _lower, slope.Value, slope.Tail);
    }

    /// <summary>Fills in a stretch, by the same clock as the milestones.</summary>
    public void Fill(Stretch stretch)
    {
        stretch = _isFalling ? stretch.Backwards(_end - stretch.Clock) : stretch.Since(_start);
        DoubleDouble slope = Slope();
        if (Length > LastExact)
            Line.FillFar(stretch, _lower, 0.0, slope.Value, slope.Tail);
        else if (Grid() is var grid && grid > 0.0)
            Line.Fill(stretch, _lower, slope.Value, slope.Tail, grid);
        else
            FillSingly(stretch);
    }

    private void FillSingly(Stretch stretch)
    {
        for (int i = 0; i < stretch.Length; i++)
            stretch.Set(i, At((double)stretch.ClockAt(i)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double At(double clock)
    {
        double length = Length;
        DoubleDouble slope = DoubleDouble.FastSum(_upper, -_lower).Over(length);
        DoubleDouble sum = DoubleDouble.Raised(_lower, slope.Value, clock);
        DoubleDouble value = new(sum.Value, DoubleDouble.Fused(slope.Tail, clock, sum.Tail));
        return value.TryNearest(sum.Value * Error, out double nearest) ? nearest : WarmupLine.At(clock, _lower, _upper, length);
    }

    private double Far(long clock)
    {
        DoubleDouble slope = Slope();
        return Line.AtFar(clock, _lower, 0.0, slope.Value, slope.Tail);
    }

    private DoubleDouble Slope() => DoubleDouble.FastSum(_upper, -_lower).Over(DoubleDouble.Of(Length));

    /// <summary>
    /// The grid for <see cref="Line.At(long, double, double, double, double)"/>: 1.5 · 2^52 units; 0 where the line is too long, or too steep, for one.
    /// </summary>
    /// <remarks>
    /// Midpoints between doubles are multiples of half an ulp of the smallest value; any other value of the line differs from one by at least that
    /// divided by the length. A unit, 2^-3 of half of such an ulp over the length, moves nothing across, as long as what is rounded to it is off by less
    /// than half of one.
    /// </remarks>
    private double Grid()
    {
        double length = PowerBelow(Length);
        double upper = PowerBelow(_upper);

        // From 0 on, the first step has the smallest value that is rounded.
        double least = _lower > 0.0 ? PowerBelow(_lower) : upper / (2.0 * length);
        double unit = least / length * 1.3877787807814457E-17;
        return upper < unit * 3.1691265005705735E+29 ? unit * 6755399441055744.0 : 0.0;
    }

    /// <summary>The largest power of two that is not above a number.</summary>
    private static double PowerBelow(double number) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(number) & (0x7FFL << 52));
}
