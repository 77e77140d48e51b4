using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>scale · √(dividend / (factor · (step + offset))).</summary>
internal sealed class InverseRootCurve(double scale, double dividend, long factor, double offset) : Curve
{
    public double Scale => scale;

    public double Dividend => dividend;

    public long Factor => factor;

    public double Offset => offset;

    public override Trend Trend => Trend.Falling;

    public override Interval Value(long step, int precision) => Quotient(step, precision).Value(precision + 8);

    public override Quotient Quotient(long step, int precision)
    {
        // A root of a fraction above 1 is the inverse of the root of the inverse.
        BigFloat divisor = (BigFloat)factor * (offset + (BigFloat)step);
        bool isInverted = divisor < dividend;
        Quotient root = isInverted ? Roots.Power(divisor, dividend, 0.5, precision + 16) : Roots.Power(dividend, divisor, 0.5, precision + 16);
        return isInverted
            ? new Quotient(Interval.Multiply(scale, root.Divisor, precision + 16), root.Dividend)
            : new Quotient(Interval.Multiply(scale, root.Dividend, precision + 16), root.Divisor);
    }

    public override string Formula(string step)
    {
        string sum = $"{step} + {NumberFormat.Readable(offset)}";
        return dividend == 1.0
            ? $"{NumberFormat.Readable(scale)} / √({NumberFormat.Count(factor)} · ({sum}))"
            : $"{NumberFormat.Readable(scale)} · √({NumberFormat.Readable(dividend)} / ({sum}))";
    }

    public override IEnumerable<Segment> Fold(long start, long end) => PowerFolding.Fold(this, start, end);

    protected override bool TryAt(long step, out double value)
    {
        DoubleDouble divisor = DoubleDouble.Of(step).Plus(offset).Times(DoubleDouble.Of(factor));
        return QuickValue.TryRound(default, new DoubleDouble(dividend, 0.0).Over(divisor).Root().Times(scale), 1.0, out value);
    }
}
