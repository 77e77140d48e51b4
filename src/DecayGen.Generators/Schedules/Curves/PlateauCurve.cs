using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>
/// A value that falls when a metric stops improving. When that will be is not known: over steps, the curve is what the value
/// is for as long as the metric improves.
/// </summary>
/// <param name="initial">The value before the first reduction.</param>
/// <param name="reductions">The value over the number of reductions.</param>
/// <param name="improvement">When a metric is better than the best one so far.</param>
/// <param name="patience">How many steps in a row may bring no improvement.</param>
/// <param name="cooldown">How many steps after a reduction do not count.</param>
internal sealed class PlateauCurve(double initial, ReductionsCurve reductions, Improvement improvement, long patience, long cooldown) : Curve
{
    public ReductionsCurve Reductions => reductions;

    public Improvement Improvement => improvement;

    public long Patience => patience;

    public long Cooldown => cooldown;

    public override Trend Trend => Trend.Constant;

    public override Interval Value(long step, int precision) => initial;

    public override string Formula(string step) => reductions.Formula("reductions");

    public override IEnumerable<Segment> Fold(long start, long end) => [new Segment(start, end, new ConstantEvaluator(initial))];
}
