using System.Numerics;
using DecayGen.Generators.Exact;
using Xunit;

namespace DecayGen.Generators.Tests.Exact;

public class BigFloatTests
{
    [Fact]
    public void Doubles_survive_the_round_trip()
    {
        Random random = new(1);
        for (int round = 0; round < 20_000; round++)
        {
            double x = Doubles.Any(random);
            Assert.Equal(Doubles.BitsOf(x), Doubles.BitsOf(((BigFloat)x).ToDouble()));
        }
    }

    [Fact]
    public void Products_and_sums_round_as_hardware_does()
    {
        Random random = new(2);
        for (int round = 0; round < 20_000; round++)
        {
            (double x, double y) = round % 2 == 0
                ? (Doubles.Any(random), Doubles.Any(random))
                : (Doubles.Short(random) + 1, Doubles.Short(random) + (random.NextDouble() * 1e-9));
            BigFloat product = (BigFloat)x * y;
            BigFloat sum = (BigFloat)x + y;
            Assert.Equal(x * y, product.ToDouble());
            Assert.Equal(x + y, sum.ToDouble());
            Assert.Equal(x - y, ((BigFloat)x - y).ToDouble());
        }
    }

    [Fact]
    public void Long_integers_convert_as_the_compiler_converts_them()
    {
        Random random = new(3);
        foreach (long n in new[] { 0, 1, -1, long.MaxValue, long.MinValue, (1L << 53) + 1, (1L << 53) + 3, (1L << 62) + 512 }.Concat(
            Enumerable.Range(0, 10_000).Select(_ => random.NextInt64(long.MinValue, long.MaxValue))))
        {
            Assert.Equal((double)n, ((BigFloat)n).ToDouble());
            Assert.Equal((BigInteger)n, ((BigFloat)n).Floor());
        }
    }

    [Fact]
    public void Midpoints_go_to_the_even_neighbour_and_all_else_to_the_nearer()
    {
        Random random = new(4);
        for (int round = 0; round < 20_000; round++)
        {
            double below = Math.Abs(round % 4 == 0 ? random.Next(0, 1000) * double.Epsilon : Doubles.Any(random));
            double above = Math.BitIncrement(below);
            if (double.IsInfinity(above))
            {
                continue;
            }

            BigFloat middle = ((BigFloat)below + above) * 0.5;
            BigFloat little = BigFloat.PowerOfTwo(-1300);
            double even = Doubles.BitsOf(below) % 2 == 0 ? below : above;
            Assert.Equal(even, middle.ToDouble());
            Assert.Equal(-even, (-middle).ToDouble());
            Assert.Equal(below, (middle - little).ToDouble());
            Assert.Equal(above, (middle + little).ToDouble());
        }
    }

    [Fact]
    public void Overflow_begins_half_a_step_beyond_the_greatest_double()
    {
        BigFloat limit = BigFloat.PowerOfTwo(1024) - BigFloat.PowerOfTwo(970);
        Assert.Equal(double.MaxValue, (limit - BigFloat.PowerOfTwo(-50)).ToDouble());
        Assert.Equal(double.PositiveInfinity, limit.ToDouble());
        Assert.Equal(double.NegativeInfinity, (-limit).ToDouble());
        Assert.Equal(double.PositiveInfinity, BigFloat.PowerOfTwo(1_000_000).ToDouble());
    }

    [Fact]
    public void Underflow_ends_at_half_of_the_smallest_double()
    {
        BigFloat half = BigFloat.PowerOfTwo(-1075);
        Assert.Equal(0, Doubles.BitsOf(half.ToDouble()));
        Assert.Equal(Doubles.BitsOf(-0.0), Doubles.BitsOf((-half).ToDouble()));
        Assert.Equal(double.Epsilon, (half + BigFloat.PowerOfTwo(-3000)).ToDouble());
        Assert.Equal(0, Doubles.BitsOf((half - BigFloat.PowerOfTwo(-3000)).ToDouble()));
        Assert.Equal(0, Doubles.BitsOf(BigFloat.PowerOfTwo(-1_000_000).ToDouble()));
        Assert.Equal(2 * double.Epsilon, (half * 3).ToDouble());
    }

    [Fact]
    public void Equal_numbers_have_equal_parts()
    {
        BigFloat x = BigFloat.FromInteger(BigInteger.Pow(2, 200) * 3);
        Assert.Equal(BigFloat.PowerOfTwo(200) * 3, x);
        Assert.Equal((BigFloat)3, x * BigFloat.PowerOfTwo(-200));
        Assert.Equal((BigFloat.PowerOfTwo(200) * 3).GetHashCode(), x.GetHashCode());
        Assert.Equal(default, x - x);
        Assert.True(x == x + 0 && x != -x);
        Assert.Equal((3, 200, 2, 201), ((int)x.Mantissa, x.Exponent, x.BitLength, x.Log2Floor));
        Assert.Equal((BigFloat)(-3), BigFloat.FromInteger(-BigInteger.Pow(2, 100) * 3) * BigFloat.PowerOfTwo(-100));
    }

    [Fact]
    public void Order_is_that_of_the_numbers()
    {
        Random random = new(5);
        for (int round = 0; round < 10_000; round++)
        {
            (double x, double y) = round % 2 == 0 ? (Doubles.Any(random), Doubles.Any(random)) : (Doubles.Short(random), Doubles.Short(random));
            Assert.Equal(x < y, (BigFloat)x < y);
            Assert.Equal(x > y, (BigFloat)x > y);
            Assert.Equal(x <= y, (BigFloat)x <= y);
            Assert.Equal(x >= y, (BigFloat)x >= y);
        }
    }

    [Fact]
    public void Rounding_encloses_within_one_step()
    {
        Random random = new(6);
        for (int round = 0; round < 5_000; round++)
        {
            BigFloat x = (BigFloat)Doubles.Any(random) * Doubles.Short(random);
            int bits = random.Next(1, 70);
            (BigFloat down, BigFloat up) = (x.RoundDown(bits), x.RoundUp(bits));
            if (x.BitLength <= bits)
            {
                Assert.Equal((x, x), (down, up));
                continue;
            }

            Assert.True(down < x && x < up && down.BitLength <= bits && up.BitLength <= bits);
            Assert.Equal(BigFloat.PowerOfTwo(x.Log2Floor - bits + 1), up - down);
        }
    }

    [Fact]
    public void Division_encloses_the_quotient_and_is_exact_where_it_fits()
    {
        Random random = new(7);
        for (int round = 0; round < 5_000; round++)
        {
            (BigFloat x, BigFloat y) = (Doubles.Short(random), Doubles.Any(random));
            int bits = random.Next(1, 130);
            BigFloat down = BigFloat.DivideDown(x, y, bits);
            BigFloat up = BigFloat.DivideUp(x, y, bits);
            Fraction quotient = Fraction.Of(x) / Fraction.Of(y);
            Assert.True(Fraction.Of(down) <= quotient && quotient <= Fraction.Of(up));
            Assert.True(down.BitLength <= bits && up.BitLength <= bits);
            Assert.True(down == up || (up - down) <= BigFloat.PowerOfTwo(x.Log2Floor - y.Log2Floor - bits + 1));
            Assert.Equal(x, BigFloat.DivideDown(x * y, y, 70));
            Assert.Equal(x, BigFloat.DivideUp(x * y, y, 70));
        }
    }

    [Theory]
    [InlineData(2.5, 2, 3)]
    [InlineData(-2.5, -3, -2)]
    [InlineData(-0.001, -1, 0)]
    [InlineData(0.999, 0, 1)]
    [InlineData(-4.0, -4, -4)]
    [InlineData(96.0, 96, 96)]
    [InlineData(-4294967296.5, -4294967297, -4294967296)]
    public void Floor_and_ceiling(double x, long floor, long ceiling)
    {
        Assert.Equal((BigInteger)floor, ((BigFloat)x).Floor());
        Assert.Equal((BigInteger)ceiling, ((BigFloat)x).Ceiling());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Only_finite_doubles_are_numbers(double x)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => (BigFloat)x);
    }

    [Fact]
    public void Bit_counts_agree_with_the_framework()
    {
        Random random = new(8);
        for (int length = 0; length < 300; length++)
        {
            BigInteger value = BigInteger.Pow(2, length) + (length % 3 == 0 ? 0 : random.Next(0, 2) * BigInteger.Pow(2, length / 2));
            Assert.Equal((int)BigInteger.Abs(value).GetBitLength(), Bits.Length(value));
            Assert.Equal(Bits.Length(value), Bits.Length(-value));
            int zeros = Bits.TrailingZeros(-value);
            Assert.True((value >> zeros << zeros) == value && !(value >> zeros).IsEven);
        }
    }
}
