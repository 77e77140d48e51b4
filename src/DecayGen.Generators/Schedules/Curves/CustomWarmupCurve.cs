using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>A straight line in so many steps from a value to where a curve begins that is known at run time only.</summary>
internal sealed class CustomWarmupCurve(double from, CustomCurve to, long steps) : Curve
{
    public override long? End => steps;

    public override bool IsKnown => false;

    public override Trend Trend => throw CustomCurve.Unknown();

    public override bool IsKnownAt(long step) => step == 0;

    public override Interval Value(long step, int precision) => step == 0 ? from : throw CustomCurve.Unknown();

    /// <summary>The only step that may be known.</summary>
    public override long PeakStep(long start, long end) => start;

    public override string Formula(string step)
    {
        string rise = from == 0 ? to.Formula("0") : $"{NumberFormat.Readable(from)} + ({to.Formula("0")} − {NumberFormat.Readable(from)})";
        return $"{rise} · {((Span)steps).Formula(step)}";
    }

    public override IEnumerable<Segment> Fold(long start, long end) =>
        [new Segment(start, Math.Min(end, steps), new CustomLineEvaluator(from, to.Method, steps))];
}
