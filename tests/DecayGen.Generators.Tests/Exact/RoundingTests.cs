using DecayGen.Generators.Exact;
using Xunit;

namespace DecayGen.Generators.Tests.Exact;

public class RoundingTests
{
    [Theory]
    [MemberData(nameof(ElementaryVectors.NearestPowers), MemberType = typeof(ElementaryVectors))]
    public void Powers_round_as_mpmath_rounds_them(double x, double u, long expected)
    {
        Assert.Equal(expected, Doubles.BitsOf(Rounding.Nearest(precision => Elementary.Power(x, u, precision))));
    }

    [Fact]
    public void Integer_powers_round_to_the_double_nearest_to_the_fraction()
    {
        Random random = new(1);
        for (int round = 0; round < 300; round++)
        {
            double x = random.NextDouble();
            int exponent = random.Next(1, 60);
            double nearest = Rounding.Nearest(precision => Interval.Power(x, exponent, precision));
            Fraction power = new(1, 1);
            for (int factor = 0; factor < exponent; factor++)
            {
                power *= Fraction.Of(x);
            }

            Fraction error = (power - Fraction.Of(nearest)).Abs();
            Assert.True(error <= (power - Fraction.Of(Math.BitIncrement(nearest))).Abs());
            Assert.True(error <= (power - Fraction.Of(Math.BitDecrement(nearest))).Abs());
            Assert.Equal(nearest, Rounding.Nearest(precision => Elementary.Power(x, exponent, precision)));
        }
    }

    [Fact]
    public void Precision_grows_until_the_value_is_told_from_a_tie()
    {
        List<int> precisions = [];
        BigFloat tie = (BigFloat)1 + BigFloat.PowerOfTwo(-53);
        double above = Rounding.Nearest(precision =>
        {
            precisions.Add(precision);
            return Interval.Add(tie, BigFloat.PowerOfTwo(-700), precision);
        });

        Assert.Equal(Math.BitIncrement(1.0), above);
        Assert.Equal([96, 192, 384, 768], precisions);
        Assert.Equal(1.0, Rounding.Nearest(_ => tie));
    }

    [Fact]
    public void A_tie_that_is_never_exact_is_reported()
    {
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => Rounding.Nearest(precision =>
        {
            BigFloat tie = (BigFloat)1 + BigFloat.PowerOfTwo(-53);
            BigFloat width = BigFloat.PowerOfTwo(-precision);
            return new Interval(tie - width, tie + width);
        }));
        Assert.Contains("12288 bits", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interval_decides_only_if_all_of_it_rounds_alike()
    {
        BigFloat half = BigFloat.PowerOfTwo(-53);
        Assert.True(Rounding.TryNearest(new Interval(1 - half.Scale(-1), (BigFloat)1 + half), out double one));
        Assert.Equal(1.0, one);
        Assert.False(Rounding.TryNearest(new Interval(1, (BigFloat)1 + half + half.Scale(-50)), out _));
        Assert.False(Rounding.TryNearest(new Interval(-BigFloat.PowerOfTwo(-2000), BigFloat.PowerOfTwo(-2000)), out _));
    }

    [Fact]
    public void Quotients_are_those_of_the_hardware()
    {
        Random random = new(2);
        for (int round = 0; round < 10_000; round++)
        {
            long dividend = random.NextInt64() >> random.Next(0, 63);
            double divisor = round % 2 == 0 ? Math.Abs(Doubles.Any(random)) : random.Next(1, 1000) / 8.0;
            if (divisor > 0)
            {
                Assert.Equal(dividend / divisor, Rounding.Quotient(dividend, divisor));
            }
        }

        Assert.Equal((double)((1L << 53) + 1) / 3, Rounding.Quotient((1L << 53) + 1, 3));
        Assert.Equal(long.MaxValue / 0.7, Rounding.Quotient(long.MaxValue, 0.7));
        Assert.Equal(double.PositiveInfinity, Rounding.Quotient(1, double.Epsilon));
        Assert.Equal(1 / double.MaxValue, Rounding.Quotient(1, double.MaxValue));
        Assert.Equal(0.0, Rounding.Quotient(0, 3));
    }

    [Fact]
    public void Fused_multiply_add_is_that_of_the_hardware()
    {
        Random random = new(3);
        double[] edges = [0.0, -0.0, 1, -1, double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue, 0.5, 2.2250738585072014E-308];
        for (int round = 0; round < 20_000; round++)
        {
            (double a, double b, double c) = (round % 5) switch
            {
                0 => (Doubles.Any(random), Doubles.Any(random), Doubles.Any(random)),
                1 => (random.NextDouble(), random.NextDouble(), -random.NextDouble()),
                // Subnormal results, ties among them.
                2 => (Doubles.Short(random), 1e-310 * random.NextDouble(), Doubles.Short(random) * 1e-312),
                // All but the error of a product cancels.
                3 => Cancelling(random.NextDouble(), random.NextDouble()),
                _ => (random.GetItems(edges, 1)[0], random.GetItems(edges, 1)[0], random.GetItems(edges, 1)[0]),
            };
            Assert.Equal(
                Doubles.BitsOf(Math.FusedMultiplyAdd(a, b, c)),
                Doubles.BitsOf(Rounding.FusedMultiplyAdd(a, b, c)));
        }

        static (double A, double B, double C) Cancelling(double a, double b) => (a, b, -(a * b));
    }

    [Fact]
    public void A_double_double_holds_the_value_and_what_it_misses()
    {
        Assert.Equal(new DoubleDouble(0.25, 0), DoubleDouble.From(0.25));
        Assert.Equal(new DoubleDouble(1, 1e-30), DoubleDouble.From((BigFloat)1 + 1e-30));
        Assert.Equal(new DoubleDouble(2, 0), DoubleDouble.From(new Interval(1, 3)));
        Assert.Equal(new DoubleDouble(double.NegativeInfinity, 0), DoubleDouble.From(-BigFloat.PowerOfTwo(1024)));

        DoubleDouble third = DoubleDouble.From(Interval.Divide(1, 3, 200));
        Fraction missing = (new Fraction(1, 3) - Fraction.Of((BigFloat)third.Value + third.Tail)).Abs();
        Assert.Equal(1.0 / 3, third.Value);
        Assert.True(missing <= Fraction.Of(BigFloat.PowerOfTwo(-108)));
    }
}
