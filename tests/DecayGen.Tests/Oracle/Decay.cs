using System.Globalization;
using System.Numerics;

namespace DecayGen.Tests.Oracle;

/// <summary>An exponential decay as an attribute, and its true values: max(Floor, Initial · Rate^(t / DecaySteps)).</summary>
internal sealed record Decay(double Initial, double Rate)
{
    private readonly Lazy<BigInteger> _ln = new(() => Series.Ln(Rate));

    public double DecaySteps { get; init; } = 1.0;

    public bool Staircase { get; init; }

    public double Floor { get; init; }

    public long Steps { get; init; } = long.MaxValue;

    public override string ToString()
    {
        string text = FormattableString.Invariant($"[ExponentialDecay({Initial:R}, {Rate:R}");
        if (DecaySteps != 1.0)
            text += string.Create(CultureInfo.InvariantCulture, $", DecaySteps = {DecaySteps:R}");
        if (Staircase)
            text += ", Staircase = true";
        if (Floor > 0)
            text += string.Create(CultureInfo.InvariantCulture, $", Floor = {Floor:R}");
        if (Steps < long.MaxValue)
            text += string.Create(CultureInfo.InvariantCulture, $", Steps = {Steps}");
        return text + (Rate >= 1 || Floor > Initial ? ", AllowGrowth = true)]" : ")]");
    }

    /// <summary>The double nearest to the true value.</summary>
    public double At(long step)
    {
        if (step >= Steps)
            return Staircase ? Stair(Math.BitDecrement((double)Steps)) : Between(Steps);
        return Staircase ? Stair(step) : Between(step);
    }

    /// <summary>The double nearest to the true value between steps.</summary>
    public double At(double step)
    {
        if (step >= Steps)
            return At(Steps);
        (long mantissa, int exponent) = Dyadic.Parts(step);
        return Staircase ? Stair(step) : Power(mantissa << Math.Max(exponent, 0), BigInteger.One << Math.Max(-exponent, 0), DecaySteps);
    }

    /// <summary>The values from step 0 on, by one multiplication for each.</summary>
    public double[] First(int count)
    {
        double[] values = new double[count];
        Dictionary<double, Real> factors = new() { [1] = Staircase || DecaySteps == 1.0 ? Real.Of(Rate) : Exponential(1, 1, DecaySteps) };
        Real value = Real.Of(Initial);
        double stair = 0;
        for (int step = 0; step < count; step++)
        {
            if (step >= Steps)
            {
                Array.Fill(values, At(Steps), step, count - step);
                break;
            }

            double next = Staircase ? Math.Floor(step / DecaySteps) : step;
            if (next > stair)
            {
                if (!factors.TryGetValue(next - stair, out Real factor))
                    factors[next - stair] = factor = Exponential(new BigInteger(next - stair), 1, 1.0);
                value *= factor;
                stair = next;
            }

            values[step] = value.Nearest() is { } nearest ? Math.Max(nearest, Floor) : At(step);
            if (Steps == long.MaxValue && (values[step] == 0 || double.IsInfinity(values[step])))
            {
                Array.Fill(values, values[step], step, count - step);
                break;
            }
        }

        return values;
    }

    private double Between(long step) => Power(step, BigInteger.One, DecaySteps);

    /// <summary>As Keras does it: the quotient of doubles, then its whole part.</summary>
    private double Stair(double step) => Power(new BigInteger(Math.Floor(step / DecaySteps)), BigInteger.One, 1.0);

    private double Power(BigInteger numerator, BigInteger denominator, double divisor)
    {
        Real value = Real.Of(Initial) * Exponential(numerator, denominator, divisor);
        return Math.Max(Floor, value.Nearest() ?? Exact(numerator, denominator, divisor));
    }

    private Real Exponential(BigInteger numerator, BigInteger denominator, double divisor)
    {
        (BigInteger up, BigInteger down) = Exponent(numerator, denominator, divisor);
        return Series.Exp(_ln.Value, up, down);
    }

    private static (BigInteger Up, BigInteger Down) Exponent(BigInteger numerator, BigInteger denominator, double divisor)
    {
        (long mantissa, int exponent) = Dyadic.Parts(divisor);
        numerator <<= Math.Max(-exponent, 0);
        denominator = denominator * mantissa << Math.Max(exponent, 0);
        BigInteger common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return (numerator / common, denominator / common);
    }

    /// <summary>What no number of digits decides: a value that is a double, or halfway between two.</summary>
    private double Exact(BigInteger numerator, BigInteger denominator, double divisor)
    {
        (BigInteger up, BigInteger down) = Exponent(numerator, denominator, divisor);
        (long mantissa, int exponent) = Dyadic.Parts(Rate);
        (long initial, int initialExponent) = Dyadic.Parts(Initial);
        Assert.True(exponent % down == 0, $"{this} is undecided at {numerator}/{denominator}.");
        BigInteger root = mantissa;
        if (!root.IsOne && !down.IsOne)
        {
            root = new BigInteger(Math.Round(Math.Pow(mantissa, 1.0 / (double)down)));
            Assert.Equal(mantissa, BigInteger.Pow(root, (int)down));
        }

        return Dyadic.Nearest(initial * BigInteger.Pow(root, (int)up), initialExponent + exponent / (int)down * (int)up);
    }
}
