using DecayGen.Generators.Exact;
using Xunit;

namespace DecayGen.Generators.Tests.Exact;

public class WideTests
{
    [Fact]
    public void Rows_of_products_split_as_the_enclosures_of_intervals_do()
    {
        Random random = new(1);
        int answered = 0;
        for (int round = 0; round < 200; round++)
        {
            Interval x = Positive(random, round % 3);
            Interval ratio = Positive(random, round % 5);
            (Wide product, Wide times) = (Wide.Of(x), Wide.Of(ratio));
            for (int i = 0; i < 100; i++)
            {
                if (product.TrySplit(out DoubleDouble parts))
                {
                    Assert.Equal(DoubleDouble.From(x), parts);
                    answered++;
                }

                Assert.True(product.ToInterval() is var bounds && bounds.Lower <= x.Upper && x.Lower <= bounds.Upper);
                Assert.Equal(x.IsExact, bounds.IsExact);
                Assert.Equal(bounds.Lower.Log2Floor, product.Log2Floor);
                product = product.Times(times);
                x = Interval.Multiply(x, ratio, 192);
            }
        }

        Assert.InRange(answered, 15_000, 20_000);
    }

    [Fact]
    public void Exact_numbers_split_whatever_their_tail_is()
    {
        Random random = new(2);
        for (int round = 0; round < 20_000; round++)
        {
            // Tails that are nothing, near, far, and ties of the upper part and of the lower one.
            BigFloat number = ((BigFloat)random.NextInt64(1, 1L << 53)).Scale(random.Next(60, 130));
            number += (BigFloat)(random.Next(3) - 1) * ((BigFloat)random.NextInt64(1, 1L << random.Next(1, 54))).Scale(random.Next(0, 8));
            number += random.Next(3) - 1L;
            if (number.BitLength > 192 || number.Sign <= 0)
                continue;
            Assert.True(Wide.Of(number).Scale(-100).TrySplit(out DoubleDouble parts));
            Assert.Equal(DoubleDouble.From(number.Scale(-100)), parts);
        }
    }

    [Fact]
    public void Numbers_beyond_the_range_of_tails_are_left_to_others()
    {
        Assert.False(Wide.Of(BigFloat.PowerOfTwo(-900)).TrySplit(out _));
        Assert.False(Wide.Of(BigFloat.PowerOfTwo(900)).TrySplit(out _));
        Assert.True(Wide.Of(BigFloat.PowerOfTwo(-900)).Scale(600).TrySplit(out _));
    }

    /// <summary>Of few bits, so that products stay exact for a while; of a double; irrational.</summary>
    private static Interval Positive(Random random, int kind) => kind switch
    {
        0 => random.Next(1, 64) / 32.0,
        1 => 0.5 + random.NextDouble(),
        _ => Roots.Sqrt(0.5 + random.NextDouble(), 192),
    };
}
