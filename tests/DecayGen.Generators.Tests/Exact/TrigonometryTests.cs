using System.Numerics;
using DecayGen.Generators.Exact;
using Xunit;

namespace DecayGen.Generators.Tests.Exact;

public class TrigonometryTests
{
    [Fact]
    public void Pi_is_enclosed_by_its_counted_errors_alone()
    {
        foreach (int precision in Enclosures.Precisions)
            Enclosures.EnclosesTightly(Trigonometry.Pi(precision), AlgebraicVectors.Pi, precision);
    }

    [Theory]
    [MemberData(nameof(AlgebraicVectors.Angles), MemberType = typeof(AlgebraicVectors))]
    public void Sine_and_cosine_enclose_what_mpmath_says(long numerator, long denominator, string sine, string cosine)
    {
        foreach (int precision in Enclosures.Precisions)
        {
            Enclosures.EnclosesTightly(Trigonometry.SinPi(numerator, denominator, precision), sine, precision);
            Enclosures.EnclosesTightly(Trigonometry.CosPi(numerator, denominator, precision), cosine, precision);
        }
    }

    [Theory]
    [InlineData(0, 7, 0.0, 1.0)]
    [InlineData(5, 30, 0.5, null)]
    [InlineData(7, 21, null, 0.5)]
    [InlineData(9, 18, 1.0, 0.0)]
    [InlineData(2, 3, null, -0.5)]
    [InlineData(5, 6, 0.5, null)]
    [InlineData(1, 1, 0.0, -1.0)]
    [InlineData(7, 6, -0.5, null)]
    [InlineData(4, 3, null, -0.5)]
    [InlineData(3, 2, -1.0, 0.0)]
    [InlineData(11, 6, -0.5, null)]
    [InlineData(2, 1, 0.0, 1.0)]
    [InlineData(13, 6, 0.5, null)]
    [InlineData(-1, 6, -0.5, null)]
    [InlineData(-1, 1, 0.0, -1.0)]
    public void Rational_values_are_exact(int numerator, int denominator, double? sine, double? cosine)
    {
        Check(sine, Trigonometry.SinPi(numerator, denominator, 20));
        Check(cosine, Trigonometry.CosPi(numerator, denominator, 20));

        static void Check(double? expected, Interval actual)
        {
            Assert.Equal(expected is not null, actual.IsExact);
            if (expected is { } value)
                Assert.Equal((BigFloat)value, actual.Lower);
        }
    }

    [Fact]
    public void Squares_of_sine_and_cosine_make_one_at_any_precision()
    {
        foreach (int precision in new[] { 50, 96, 500, 2000 })
        {
            for (int n = 1; n < 97; n++)
            {
                Interval sine = Trigonometry.SinPi(n, 97, precision);
                Interval cosine = Trigonometry.CosPi(n, 97, precision);
                Interval sum = Interval.Add(Interval.Multiply(sine, sine, precision), Interval.Multiply(cosine, cosine, precision), precision);
                Assert.True(sum.Lower <= 1 && sum.Upper >= 1 && (sum.Upper - sum.Lower).Log2Floor < 4 - precision);
            }
        }
    }

    [Fact]
    public void A_denominator_is_positive() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Trigonometry.SinPi(BigInteger.One, BigInteger.Zero, 20));
}
