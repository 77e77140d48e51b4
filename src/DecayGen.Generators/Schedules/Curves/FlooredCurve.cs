using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>max(floor, curve): a floor is folded to the step at which the curve passes it.</summary>
internal sealed class FlooredCurve(Curve curve, double floor) : Curve
{
    public Curve Curve => curve;

    public double Floor => floor;

    public override long? End => curve.End;

    public override Trend Trend => curve.Trend;

    public override Interval Value(long step, int precision) => Floored(curve.Value(step, precision));

    public override Interval LimitBefore(long step, int precision) => Floored(curve.LimitBefore(step, precision));

    public override Law? Law => curve.Law?.WithFloor(floor);

    public override BigFloat? HalfLife => curve.HalfLife;

    public override string Formula(string step) => $"max({NumberFormat.Readable(floor)}, {curve.Formula(step)})";

    public override long? GuessStep(BigFloat value) => curve.GuessStep(value);

    /// <summary>A curve over its floor, where it has one.</summary>
    public static Curve Of(Curve curve, double floor) => floor > 0 ? new FlooredCurve(curve, floor) : curve;

    public override IEnumerable<Segment> Fold(long start, long end)
    {
        // Where the curve rounds to the floor both are the same.
        bool falling = curve.Trend != Trend.Rising;
        long turn = StepSearch.First(start, end, step => curve.At(step) <= floor == falling, curve.GuessStep(floor));
        IEnumerable<Segment> above = falling ? curve.Fold(start, turn) : curve.Fold(turn, end);
        IEnumerable<Segment> curved = above.Select(segment => segment with { Law = segment.Law?.WithFloor(floor) });
        Segment flat = new(falling ? turn : start, falling ? end : turn, new ConstantEvaluator(floor))
        {
            Law = falling ? null : Law,
            Note = "The floor.",
        };
        IEnumerable<Segment> segments = falling ? curved.Append(flat) : curved.Prepend(flat);
        return segments.Where(segment => segment.Start < segment.End);
    }

    protected override bool TryAt(long step, out double value)
    {
        value = Math.Max(floor, curve.At(step));
        return true;
    }

    private Interval Floored(Interval value) =>
        value.Lower >= floor ? value : value.Upper <= floor ? floor : new Interval(floor, value.Upper);
}
