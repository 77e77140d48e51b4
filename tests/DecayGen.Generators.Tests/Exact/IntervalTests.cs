using System.Numerics;
using DecayGen.Generators.Exact;
using Xunit;

namespace DecayGen.Generators.Tests.Exact;

public class IntervalTests
{
    [Fact]
    public void Arithmetic_encloses_every_combination_of_bounds()
    {
        Random random = new(1);
        for (int round = 0; round < 4_000; round++)
        {
            (Interval x, Interval y) = (Any(random), Any(random));
            int precision = random.Next(4, 40);
            Interval sum = Interval.Add(x, y, precision);
            Interval difference = Interval.Subtract(x, y, precision);
            Interval product = Interval.Multiply(x, y, precision);
            foreach (BigFloat a in new[] { x.Lower, x.Upper })
            {
                foreach (BigFloat b in new[] { y.Lower, y.Upper })
                {
                    Encloses(sum, Fraction.Of(a + b));
                    Encloses(difference, Fraction.Of(a - b));
                    Encloses(product, Fraction.Of(a * b));
                    if (y.Lower.Sign * y.Upper.Sign > 0)
                    {
                        Encloses(Interval.Divide(x, y, precision), Fraction.Of(a) / Fraction.Of(b));
                    }
                }
            }
        }
    }

    [Fact]
    public void Bounds_are_the_tightest_of_their_precision()
    {
        Interval third = Interval.Divide(1, 3, 10);
        Assert.Equal((BigFloat)(682 / 2048.0), third.Lower);
        Assert.Equal((BigFloat)(683 / 2048.0), third.Upper);

        Interval negative = Interval.Divide(1, -3, 10);
        Assert.Equal((-third.Upper, -third.Lower), (negative.Lower, negative.Upper));

        // [-1/3, 1/3] over [2, 4], and over [-4, -2], is [-1/6, 1/6].
        Interval around = new(-third.Upper, third.Upper);
        foreach (Interval divisor in new[] { new Interval(2, 4), new Interval(-4, -2) })
        {
            Interval sixth = Interval.Divide(around, divisor, 10);
            Assert.Equal((around.Lower * 0.5, around.Upper * 0.5), (sixth.Lower, sixth.Upper));
        }

        Interval signs = Interval.Multiply(new Interval(-2, 3), new Interval(-5, 7), 10);
        Assert.Equal(((BigFloat)(-15), (BigFloat)21), (signs.Lower, signs.Upper));
    }

    [Fact]
    public void What_fits_stays_exact()
    {
        Assert.True(Interval.Multiply(0.75, -3, 4).IsExact);
        Assert.False(Interval.Multiply(0.75, -3, 3).IsExact);
        Assert.True(Interval.Add(1, 0.0625, 5).IsExact);
        Assert.False(Interval.Add(1, 0.0625, 4).IsExact);
        Assert.True(Interval.Divide(21, 7, 2).IsExact);
        Assert.True(Interval.Divide(0, 7, 2).IsExact);
        Assert.True(Interval.Power(0.75, 20, 32).IsExact);
        Assert.False(Interval.Power(0.75, 20, 31).IsExact);
    }

    [Theory]
    [InlineData(0.95, 1)]
    [InlineData(0.95, 97)]
    [InlineData(3.0, 1000)]
    [InlineData(0.1, 12345)]
    [InlineData(1.0000001, 99_999)]
    public void Power_encloses_to_its_precision(double x, int exponent)
    {
        Fraction power = Fraction.Of(x);
        power = new Fraction(BigInteger.Pow(power.Numerator, exponent), BigInteger.Pow(power.Denominator, exponent));
        foreach (int precision in new[] { 20, 96, 192 })
        {
            Interval enclosure = Interval.Power(x, exponent, precision);
            Encloses(enclosure, power);
            Assert.True((enclosure.Upper - enclosure.Lower).IsZero
                || (enclosure.Upper - enclosure.Lower).Log2Floor <= enclosure.Upper.Log2Floor - precision + 2);
        }
    }

    [Fact]
    public void Power_of_an_interval_spans_the_powers_of_its_bounds()
    {
        Interval cube = Interval.Power(new Interval(2, 5), 3, 20);
        Assert.Equal(((BigFloat)8, (BigFloat)125), (cube.Lower, cube.Upper));
        Assert.Equal((BigFloat)1, Interval.Power(new Interval(0, 5), 0, 20).Upper);
        Assert.True(Interval.Power(2, 0, 20).IsExact);
        Assert.Throws<ArgumentOutOfRangeException>(() => Interval.Power(-1, 2, 20));
        Assert.Throws<ArgumentOutOfRangeException>(() => Interval.Power(1, -2, 20));
    }

    [Fact]
    public void A_divisor_that_may_be_zero_is_refused()
    {
        Assert.Throws<DivideByZeroException>(() => Interval.Divide(1, 0, 20));
        Assert.Throws<DivideByZeroException>(() => Interval.Divide(1, new Interval(-1, 1), 20));
        Assert.Throws<DivideByZeroException>(() => Interval.Divide(1, new Interval(-1, 0), 20));
        Assert.Throws<DivideByZeroException>(() => Interval.Divide(0, new Interval(0, 1), 20));
    }

    private static Interval Any(Random random)
    {
        BigFloat bound = Doubles.Short(random);
        return random.Next(3) == 0 ? bound : new Interval(bound, bound + Math.Abs(Doubles.Short(random)));
    }

    private static void Encloses(Interval interval, Fraction value)
    {
        Assert.True(Fraction.Of(interval.Lower) <= value && value <= Fraction.Of(interval.Upper));
    }
}
