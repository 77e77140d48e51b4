using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>final + (initial − final) · (1 − step / n)^power, where n is the next multiple of steps that the step does not pass.</summary>
internal sealed class PolynomialCyclesCurve(double initial, double final, long steps, double power) : CycleCurve
{
    public double Initial => initial;

    public double Final => final;

    public long Steps => steps;

    public double Power => power;

    public override Interval Value(long step, int precision)
    {
        int working = precision + 32;
        BigFloat whole = (BigFloat)(CycleOf(step) + 1) * steps;
        Quotient share = Roots.Power(whole - step, whole, power, working);
        Interval below = Times(final, Interval.Subtract(share.Divisor, share.Dividend, working));
        return Interval.Divide(Interval.Add(below, Times(initial, share.Dividend), working), share.Divisor, precision + 8);

        Interval Times(Interval left, Interval right) => Interval.Multiply(left, right, working);
    }

    public override string Formula(string step)
    {
        string exponent = power == 1.0 ? "" : $"^{NumberFormat.Readable(power)}";
        string share = $"(1 − {step} / n){exponent}, n the next multiple of {NumberFormat.Count(steps)}";
        return final == 0
            ? $"{NumberFormat.Readable(initial)} · {share}"
            : $"{NumberFormat.Readable(final)} + ({NumberFormat.Readable(initial)} − {NumberFormat.Readable(final)}) · {share}";
    }

    public override IEnumerable<Segment> Fold(long start, long end) => PowerFolding.Fold(this, start, end);

    protected override bool TryAt(long step, out double value)
    {
        value = 0.0;
        DoubleDouble whole = DoubleDouble.Of(CycleOf(step) + 1).Times(DoubleDouble.Of(steps));
        DoubleDouble left = whole.Plus(-(double)step).Over(whole);
        return step < 1L << 53 && QuickValue.TryPower(left, power, out DoubleDouble share)
            && QuickValue.TryRound(final, DoubleDouble.Sum(initial, -final).Times(share), 2.0 * power, out value);
    }

    /// <summary>A cycle has its last step, at which it reaches the final value, at a multiple of its length.</summary>
    protected override long CycleOf(long step) => step == 0 ? 0 : (step - 1) / steps;

    protected override long StartOf(long cycle) => cycle == 0 ? 0 : Saturating.Add(Saturating.Multiply(cycle, steps), 1);

    protected override IEnumerable<Stretch> Stretches(long cycle) =>
        [new Stretch(StartOf(cycle), StartOf(cycle + 1), initial >= final ? Trend.Falling : Trend.Rising)];
}
