using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>initial / (1 + rate · step / decaySteps)^power.</summary>
internal sealed class InverseTimeCurve(double initial, double rate, double decaySteps, double power) : Curve
{
    public double Initial => initial;

    public double Rate => rate;

    public double DecaySteps => decaySteps;

    public double Power => power;

    public override Trend Trend => Trend.Falling;

    public override Interval Value(long step, int precision)
    {
        BigFloat grown = decaySteps + ((BigFloat)rate * step);
        Quotient share = Roots.Power(decaySteps, grown, power, precision + 16);
        return Interval.Divide(Interval.Multiply(initial, share.Dividend, precision + 16), share.Divisor, precision + 8);
    }

    public override string Formula(string step)
    {
        string time = decaySteps == 1.0 ? step : $"{step} / {NumberFormat.Readable(decaySteps)}";
        string exponent = power == 1.0 ? "" : $"^{NumberFormat.Readable(power)}";
        return $"{NumberFormat.Readable(initial)} / (1 + {NumberFormat.Readable(rate)} · {time}){exponent}";
    }

    public override IEnumerable<Segment> Fold(long start, long end) => PowerFolding.Fold(this, start, end);

    protected override bool TryAt(long step, out double value)
    {
        value = 0.0;
        DoubleDouble grown = new DoubleDouble(rate, 0.0).Times(DoubleDouble.Of(step)).Over(decaySteps).Plus(1.0);
        return QuickValue.TryPower(grown, -power, out DoubleDouble share)
            && QuickValue.TryRound(default, share.Times(initial), 2.0 * power, out value);
    }
}
