using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>The same value at every step.</summary>
internal sealed class ConstantCurve(double value) : Curve
{
    public override Trend Trend => Trend.Constant;

    public override Interval Value(long step, int precision) => value;

    public override string Formula(string step) => NumberFormat.Readable(value);

    public override IEnumerable<Segment> Fold(long start, long end)
    {
        yield return new Segment(start, end, new ConstantEvaluator(value));
    }
}
