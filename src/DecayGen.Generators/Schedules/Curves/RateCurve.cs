using System.Numerics;
using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>initial · rate^(step / decaySteps).</summary>
internal class RateCurve(double initial, double rate, double decaySteps) : GeometricCurve(initial)
{
    private const int TieBits = 54;

    /// <summary>Half of the smallest double is 2^this.</summary>
    private const int BelowSmallest = -1075;

    private readonly RationalPower _power = RationalPower.Of(rate, decaySteps);
    private readonly Known<Interval> _roots = new();
    private Interval? _log2;

    public double Rate => rate;

    public double DecaySteps => decaySteps;

    protected override Trend TrendOfRatio => rate < 1 ? Trend.Falling : rate > 1 ? Trend.Rising : Trend.Constant;

    public override Interval Log2 => _log2 ??= Interval.Divide(Elementary.Log2(rate, 256), decaySteps, 256);

    /// <summary>Only where the power is a whole one, and either few bits long or a power of two that makes the value subnormal.</summary>
    public override IEnumerable<long> Ties
    {
        get
        {
            BigFloat value = Initial;
            if (_power.Base.BitLength == 1)
            {
                BigInteger perPeriod = _power.Base.Log2Floor * _power.Exponent;
                BigInteger below = BelowSmallest - value.Exponent;
                return perPeriod.IsZero || !(below % perPeriod).IsZero ? [] : Whole([below / perPeriod]);
            }

            // Odd factors only ever lengthen the mantissa.
            int count = 0;
            while (count * _power.Exponent <= TieBits && Interval.Power(_power.Base, count * _power.Exponent, 4096).Lower.BitLength <= TieBits)
                count++;
            return Whole(Enumerable.Range(0, count).Select(period => (BigInteger)period));
        }
    }

    public override string Formula(string step)
    {
        string exponent = decaySteps == 1.0 ? step : $"({step} / {NumberFormat.Readable(decaySteps)})";
        return $"{NumberFormat.Readable(Initial)} · {NumberFormat.Readable(rate)}^{exponent}";
    }

    protected override Interval Power(long step, int precision)
    {
        // Every period steps the power is that of a whole exponent, in which a tie can lie; between, it is irrational.
        BigInteger periods = BigInteger.DivRem(step, _power.Period, out BigInteger rest);
        Interval ratio = Interval.Power(_power.Base, periods * _power.Exponent, precision);
        return rest.IsZero ? ratio : Interval.Multiply(ratio, Interval.Power(Root(precision), rest, precision), precision);
    }

    private IEnumerable<long> Whole(IEnumerable<BigInteger> periods) =>
        periods.Select(period => period * _power.Period).Where(step => step.Sign >= 0 && step < long.MaxValue).Select(step => (long)step);

    private Interval Root(int precision) => _roots.At(
        precision,
        bits => Elementary.Power(_power.Base, Interval.Divide(BigFloat.FromInteger(_power.Exponent), BigFloat.FromInteger(_power.Period), bits + 16), bits + 8));
}
