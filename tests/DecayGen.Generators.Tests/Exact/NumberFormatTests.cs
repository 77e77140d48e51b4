using System.Globalization;
using DecayGen.Generators.Exact;
using Xunit;

namespace DecayGen.Generators.Tests.Exact;

public class NumberFormatTests
{
    [Fact]
    public void Literals_are_the_shortest_of_15_to_17_digits_that_read_back()
    {
        Random random = new(1);
        for (int round = 0; round < 100_000; round++)
        {
            Check(round % 4 == 0 ? Math.Round(random.NextDouble(), random.Next(1, 16)) : Doubles.Any(random));
        }
    }

    [Fact]
    public void Doubles_have_the_digits_of_exact_numbers()
    {
        Random random = new(2);
        for (int round = 0; round < 100_000; round++)
        {
            double x = round % 3 == 0 ? Math.Round(random.NextDouble(), random.Next(1, 16)) : round % 3 == 1 ? Doubles.Short(random) : Doubles.Any(random);
            int digits = random.Next(1, 19);
            Assert.Equal(NumberFormat.Significant((BigFloat)x, digits), NumberFormat.Significant(x, digits));
        }
    }

    [Fact]
    public void Literals_are_shortest_at_every_power_of_two_and_its_neighbours()
    {
        for (int exponent = -1074; exponent < 1024; exponent++)
        {
            double power = BigFloat.PowerOfTwo(exponent).ToDouble();
            Check(power);
            Check(Math.BitIncrement(power));
            Check(Math.BitDecrement(power));
        }

        for (int exponent = -323; exponent <= 308; exponent++)
        {
            double power = double.Parse("1E" + exponent, CultureInfo.InvariantCulture);
            Check(power);
            Check(Math.BitIncrement(power));
            Check(-Math.BitDecrement(power));
        }
    }

    [Theory]
    [InlineData(1.0, "1.0")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(0.01, "0.01")]
    [InlineData(100.0, "100.0")]
    [InlineData(1e-5, "0.00001")]
    [InlineData(9.5e-6, "9.5E-06")]
    [InlineData(1e-7, "1E-07")]
    [InlineData(123456789012345.0, "123456789012345.0")]
    [InlineData(999999999999999.0, "999999999999999.0")]
    [InlineData(1e15, "1E+15")]
    [InlineData(1234567890123456.0, "1.234567890123456E+15")]
    [InlineData(1e20, "1E+20")]
    [InlineData(1e-300, "1E-300")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(0.9999999999999999, "0.9999999999999999")]
    [InlineData(double.Epsilon, "4.94065645841247E-324")]
    [InlineData(double.MaxValue, "1.7976931348623157E+308")]
    [InlineData(0.0, "0.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(double.NaN, "double.NaN")]
    [InlineData(double.PositiveInfinity, "double.PositiveInfinity")]
    [InlineData(double.NegativeInfinity, "double.NegativeInfinity")]
    public void Literals_look_like_this(double x, string expected)
    {
        Assert.Equal(expected, NumberFormat.Literal(x));
    }

    [Theory]
    [InlineData(0.0, 4, "0")]
    [InlineData(1.0, 4, "1")]
    [InlineData(-0.012345, 3, "-0.0123")]
    [InlineData(1234567.0, 3, "1230000")]
    [InlineData(0.99996, 4, "1")]
    [InlineData(2.5, 1, "2")]
    [InlineData(3.5, 1, "4")]
    [InlineData(2.5000001, 1, "3")]
    [InlineData(1e-5, 3, "0.00001")]
    [InlineData(9.5e-6, 3, "9.5e-06")]
    [InlineData(9.9999e-6, 3, "0.00001")]
    [InlineData(999999999999999.0, 3, "1e+15")]
    [InlineData(-6.02214076e23, 5, "-6.0221e+23")]
    [InlineData(1e-300, 6, "1e-300")]
    [InlineData(0.1, 18, "0.100000000000000006")]
    public void Numbers_for_people_look_like_this(double x, int digits, string expected)
    {
        Assert.Equal(expected, NumberFormat.Significant(x, digits));
    }

    [Fact]
    public void Numbers_beyond_doubles_have_text_too()
    {
        Assert.Equal("2.727e-301030", NumberFormat.Significant(BigFloat.PowerOfTwo(-1_000_000) * 2.7, 4));
        Assert.Equal("9.9007e+301029", NumberFormat.Significant(BigFloat.PowerOfTwo(1_000_000), 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => NumberFormat.Significant(1, 19));
        Assert.Throws<ArgumentOutOfRangeException>(() => NumberFormat.Significant(1, 0));
    }

    [Fact]
    public void Percentages_and_counts()
    {
        Assert.Equal("12.5%", NumberFormat.Percent(0.125, 3));
        Assert.Equal("-0.1%", NumberFormat.Percent(-0.001, 4));
        Assert.Equal("100%", NumberFormat.Percent(1, 4));
        Assert.Equal("1,234,567", NumberFormat.Count(1_234_567));
        Assert.Equal("-9,223,372,036,854,775,808", NumberFormat.Count(long.MinValue));
        Assert.Equal("999", NumberFormat.Count(999));
    }

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    public void Text_is_the_same_under_every_culture(string name)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            Assert.NotEqual("-1.5", (-1.5).ToString("F1", CultureInfo.CurrentCulture));
            Assert.Equal("-1234.5", NumberFormat.Literal(-1234.5));
            Assert.Equal("-1.25E-07", NumberFormat.Literal(-1.25e-7));
            Assert.Equal("1E+22", NumberFormat.Literal(1e22));
            Assert.Equal("-1.25e-07", NumberFormat.Significant(-1.25e-7, 5));
            Assert.Equal("-1,234,567", NumberFormat.Count(-1_234_567));
            Assert.Equal("-12.5%", NumberFormat.Percent(-0.125, 3));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static void Check(double x)
    {
        string literal = NumberFormat.Literal(x);
        Assert.Equal(Doubles.BitsOf(x), Doubles.BitsOf(double.Parse(literal, CultureInfo.InvariantCulture)));
        string shortest = new[] { "E14", "E15", "E16" }
            .Select(format => x.ToString(format, CultureInfo.InvariantCulture))
            .First(text => double.Parse(text, CultureInfo.InvariantCulture) == x);
        Assert.Equal(DigitsOf(shortest), DigitsOf(literal));
    }

    private static string DigitsOf(string text)
    {
        string mantissa = text.Split('E')[0];
        return new string(mantissa.Where(char.IsAsciiDigit).ToArray()).TrimStart('0').TrimEnd('0');
    }
}
