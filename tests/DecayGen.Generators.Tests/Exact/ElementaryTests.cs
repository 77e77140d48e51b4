using DecayGen.Generators.Exact;
using Xunit;

namespace DecayGen.Generators.Tests.Exact;

public class ElementaryTests
{
    /// <summary>The vectors have 100 digits: 332 bits. The last precision asks for most of them, the first for less than a double has.</summary>
    private static readonly int[] _precisions = [24, 96, 192, 300];

    [Theory]
    [MemberData(nameof(ElementaryVectors.Logarithms), MemberType = typeof(ElementaryVectors))]
    public void Log_encloses_what_mpmath_says(double x, string expected)
    {
        (Fraction low, Fraction high) = Fraction.Parse(expected);
        foreach (int precision in _precisions)
        {
            EnclosesTightly(Elementary.Log(x, precision), low, high, precision);
        }
    }

    [Theory]
    [MemberData(nameof(ElementaryVectors.Exponentials), MemberType = typeof(ElementaryVectors))]
    public void Exp_encloses_what_mpmath_says(double x, string expected)
    {
        (Fraction low, Fraction high) = Fraction.Parse(expected);
        foreach (int precision in _precisions)
        {
            EnclosesTightly(Elementary.Exp(x, precision), low, high, precision);
        }
    }

    [Theory]
    [MemberData(nameof(ElementaryVectors.Powers), MemberType = typeof(ElementaryVectors))]
    public void Power_encloses_what_mpmath_says(double x, double u, string expected)
    {
        (Fraction low, Fraction high) = Fraction.Parse(expected);
        foreach (int precision in _precisions)
        {
            EnclosesTightly(Elementary.Power(x, u, precision), low, high, precision);
        }
    }

    [Fact]
    public void Ln2_is_half_the_logarithm_of_4_and_tight_at_every_precision()
    {
        foreach (int precision in new[] { 10, 64, 100, 1000, 4096 })
        {
            Interval ln2 = Elementary.Ln2(precision);
            Assert.True((ln2.Upper - ln2.Lower).Log2Floor <= -precision);
            Assert.Equal(0x3FE62E42FEFA39EF, Doubles.BitsOf(Elementary.Ln2(100).Lower.ToDouble()));
            Interval twice = Elementary.Log(4, precision);
            Assert.True(twice.Lower <= ln2.Upper.Scale(1) && ln2.Lower.Scale(1) <= twice.Upper);
        }
    }

    [Fact]
    public void Ln2_is_enclosed_by_its_counted_errors_alone()
    {
        // Unlike the functions, ln 2 keeps its guard bits: no final rounding outward covers up for a miscount.
        (Fraction low, Fraction high) = Fraction.Parse(
            "6.931471805599453094172321214581765680755001343602552541206800094933936219696947156058633269964186875e-1");
        for (int precision = 64; precision <= 256; precision += 64)
        {
            Interval ln2 = Elementary.Ln2(precision);
            Assert.True(Fraction.Of(ln2.Lower) <= high && low <= Fraction.Of(ln2.Upper));
        }
    }

    [Fact]
    public void Log_and_exp_undo_each_other_at_high_precision()
    {
        foreach (int precision in new[] { 500, 1500, 4096 })
        {
            foreach (double x in new[] { 0.95, 1e-300, 3.0, 1 - 1e-16 })
            {
                Interval back = Elementary.Exp(Elementary.Log(x, precision + 20), precision);
                Assert.True(back.Lower <= x && x <= back.Upper);
                Assert.True((back.Upper - back.Lower).Log2Floor <= ((BigFloat)x).Log2Floor - precision + 3);
            }
        }
    }

    [Fact]
    public void Steps_of_the_logarithm_join_without_a_gap()
    {
        // Products of neighbours across the table's steps: ln(a·b) = ln a + ln b, and all bounds must agree.
        for (int n = 60; n < 260; n++)
        {
            BigFloat a = (BigFloat)n * BigFloat.PowerOfTwo(-7);
            BigFloat b = a + BigFloat.PowerOfTwo(-40);
            Interval product = Elementary.Log(a * b, 150);
            Interval sum = Interval.Add(Elementary.Log(a, 150), Elementary.Log(b, 150), 200);
            Assert.True(product.Lower <= sum.Upper && sum.Lower <= product.Upper);
            Assert.True((product.Upper - product.Lower).Log2Floor <= product.Upper.Log2Floor - 147);
        }
    }

    [Fact]
    public void Zero_and_one_are_exact()
    {
        Assert.True(Elementary.Exp(0, 50) is { IsExact: true } one && one.Lower == 1);
        Assert.True(Elementary.Log(1, 50) is { IsExact: true } zero && zero.Lower.IsZero);
        Assert.True(Elementary.Power(1, 0.3, 50) is { IsExact: true } power && power.Lower == 1);
        Assert.True(Elementary.Power(3, 0, 50) is { IsExact: true } nothing && nothing.Lower == 1);
    }

    [Fact]
    public void Intervals_are_enclosed_from_end_to_end()
    {
        Interval x = new(0.25, 3);
        Assert.Equal(Elementary.Log(0.25, 60).Lower, Elementary.Log(x, 60).Lower);
        Assert.Equal(Elementary.Log(3, 60).Upper, Elementary.Log(x, 60).Upper);
        Assert.Equal(Elementary.Exp(0.25, 60).Lower, Elementary.Exp(x, 60).Lower);
        Assert.Equal(Elementary.Exp(3, 60).Upper, Elementary.Exp(x, 60).Upper);

        Interval power = Elementary.Power(x, new Interval(-2, 1), 60);
        Assert.True(power.Lower > 0.11111 && power.Lower < 0.11112);
        Assert.True(power.Upper >= 16 && power.Upper < 16.001);
    }

    [Fact]
    public void Arguments_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Elementary.Log(0, 50));
        Assert.Throws<ArgumentOutOfRangeException>(() => Elementary.Log(new Interval(-1, 1), 50));
        Assert.Throws<ArgumentOutOfRangeException>(() => Elementary.Exp(1e9, 50));
    }

    private static void EnclosesTightly(Interval interval, Fraction low, Fraction high, int precision)
    {
        Assert.True(Fraction.Of(interval.Lower) <= high);
        Assert.True(low <= Fraction.Of(interval.Upper));

        Fraction width = Fraction.Of((interval.Upper - interval.Lower).Scale(precision - 3));
        Assert.True(width <= high.Abs());
    }
}
