using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>initial · e^(−step / timeConstant), which no double is nor the middle of two, but at step 0.</summary>
internal sealed class TimeConstantCurve(double initial, double timeConstant) : GeometricCurve(initial)
{
    private readonly Known<Interval> _ratios = new();
    private Interval? _log2;

    public double TimeConstant => timeConstant;

    protected override Trend TrendOfRatio => Trend.Falling;

    public override Interval Log2 =>
        _log2 ??= Interval.Divide(Interval.Divide(-1L, Elementary.Ln2(256), 256), timeConstant, 256);

    public override string Formula(string step) =>
        $"{NumberFormat.Readable(Initial)} · e^(−{step} / {NumberFormat.Readable(timeConstant)})";

    protected override Interval Power(long step, int precision) =>
        step == 0 ? 1L : Interval.Power(Ratio(precision), step, precision);

    private Interval Ratio(int precision) =>
        _ratios.At(precision, bits => Elementary.Exp(Interval.Divide(-1L, timeConstant, bits + 16), bits + 8));
}
