using System.Numerics;
using DecayGen.Generators.Exact;
using Xunit;

namespace DecayGen.Generators.Tests.Exact;

public class RootsTests
{
    [Theory]
    [MemberData(nameof(AlgebraicVectors.SquareRoots), MemberType = typeof(AlgebraicVectors))]
    public void Sqrt_encloses_what_mpmath_says(double x, string expected)
    {
        foreach (int precision in Enclosures.Precisions)
            Enclosures.EnclosesTightly(Roots.Sqrt(x, precision), expected, precision);
    }

    [Theory]
    [MemberData(nameof(AlgebraicVectors.Powers), MemberType = typeof(AlgebraicVectors))]
    public void Power_encloses_what_mpmath_says(long numerator, long denominator, double exponent, string expected)
    {
        foreach (int precision in Enclosures.Precisions)
            Enclosures.EnclosesTightly(Roots.Power(numerator, denominator, exponent, precision).Value(precision), expected, precision);
    }

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(0.25, 0.5)]
    [InlineData(9.0, 3.0)]
    [InlineData(2.25, 1.5)]
    [InlineData(8192.0 * 8192.0, 8192.0)]
    public void Perfect_squares_have_exact_roots(double square, double root)
    {
        Interval actual = Roots.Sqrt(square, 60);
        Assert.True(actual.IsExact);
        Assert.Equal((BigFloat)root, actual.Lower);
    }

    [Fact]
    public void Whole_roots_are_found_and_nothing_else()
    {
        Random random = new(1);
        for (int round = 0; round < 2_000; round++)
        {
            BigInteger root = new BigInteger(random.NextInt64()) * random.NextInt64() >> random.Next(126);
            BigInteger square = root * root;
            Assert.Equal(root, Roots.WholeSqrt(square));
            if (root > 1)
            {
                Assert.Null(Roots.WholeSqrt(square - 1));
                Assert.Null(Roots.WholeSqrt(square + 1));
            }
        }
    }

    [Fact]
    public void Sqrt_of_an_interval_spans_the_roots_of_its_bounds()
    {
        Interval root = Roots.Sqrt(new Interval(4L, 9L), 30);
        Assert.Equal((BigFloat)2, root.Lower);
        Assert.True(root.Upper >= 3);
        Assert.True(Roots.Sqrt(new Interval(0L, 4L), 30) is var fromZero && fromZero.Lower.IsZero && fromZero.Upper == 2L);

        Interval narrow = Roots.Sqrt(Interval.Divide(2L, 3L, 100), 100);
        Assert.True(Interval.Multiply(narrow, narrow, 300) is var square && Fraction.Of(square.Lower) <= Third() && Third() <= Fraction.Of(square.Upper));

        static Fraction Third() => new(2, 3);
    }

    [Theory]
    [InlineData(1, 4, 0.5, 1, 2)]
    [InlineData(8, 18, 1.5, 8, 27)]
    [InlineData(16, 81, 0.75, 8, 27)]
    [InlineData(1, 3, 3.0, 1, 27)]
    [InlineData(5, 7, 1.0, 5, 7)]
    [InlineData(0, 7, 0.3, 0, 1)]
    [InlineData(7, 7, 0.3, 1, 1)]
    public void Rational_powers_are_exact(long numerator, long denominator, double exponent, long dividend, long divisor)
    {
        Quotient power = Roots.Power(numerator, denominator, exponent, 20);
        Assert.True(power.IsExact);
        Assert.Equal(power.Dividend.Lower * divisor, power.Divisor.Lower * dividend);
    }

    [Theory]
    [InlineData(1L, 2L, 1e300)]
    [InlineData(1L, long.MaxValue, 1e18)]
    [InlineData(long.MaxValue - 1, long.MaxValue, 1.7976931348623157e308)]
    public void Powers_below_everything_are_nearly_nothing(long numerator, long denominator, double exponent)
    {
        Interval power = Roots.Power(numerator, denominator, exponent, 96).Value(96);
        Assert.True(power.Lower.Sign >= 0 && power.Upper.ToDouble() == 0);
    }

    [Fact]
    public void Negative_numbers_have_no_root() => Assert.Throws<ArgumentOutOfRangeException>(() => Roots.Sqrt(-1L, 20));
}
