using DecayGen.Evaluation;
using DecayGen.Tests.Oracle;
using DecayGen.Tests.Support;

namespace DecayGen.Tests.Evaluation;

/// <summary>The evaluators with tables made here: powers of 3/4 from 1, exact as long as they fit two doubles.</summary>
public class EvaluatorTests
{
    private const double Scale = 4.149515568880993E+180;

    [Theory]
    [InlineData(2, 3)]
    [InlineData(3, 2)]
    [InlineData(4, 2)]
    public void PlacesMultiplyToThePower(int places, int bits)
    {
        (double[] factors, double[] tails) = Tables(places, bits, rows: 5, 1.0);
        long end = 5L << ((places - 1) * bits);
        double[] filled = new double[end];
        PlaceValue.Fill(new Stretch(new Destination(filled.AsSpan()), 0), places, bits, factors, tails);
        for (long step = 0; step < end; step++)
        {
            double expected = new Decay(1, 0.75).At(step);
            Same.Bits(expected, PlaceValue.Many(step, places, bits, factors, tails).Rounded(), "Many", step);
            Same.Bits(expected, filled[step], "Fill", step);
            if (places == 2)
                Same.Bits(expected, PlaceValue.Two(step, bits, factors, tails).Rounded(), "Two", step);
            if (places == 3)
                Same.Bits(expected, PlaceValue.Three(step, bits, factors, tails).Rounded(), "Three", step);
        }
    }

    [Fact]
    public void ScaledRowsLoseTheirScale()
    {
        (double[] factors, double[] tails) = Tables(2, 3, rows: 5, Scale);
        double[] filled = new double[40];
        PlaceValue.FillSmall(new Stretch(new Destination(filled.AsSpan()), 0), 2, 3, factors, tails);
        for (long step = 0; step < 40; step++)
            Same.Bits(new Decay(1, 0.75).At(step), filled[step], "FillSmall", step);
    }

    [Theory]
    [InlineData(1.5, 0, 2)]
    [InlineData(2.5, 0, 2)]
    [InlineData(2.5, 1e-30, 3)]
    [InlineData(3.5, 0, 4)]
    [InlineData(3.5, -1e-30, 3)]
    [InlineData(0.5, 0, 0)]
    [InlineData(0.5, 1e-30, 1)]
    [InlineData(0.5, -1e-30, 0)]
    [InlineData(7.4999999999999991, 0, 7)]
    public void SmallTiesLookAtTheRest(double epsilons, double rest, long expected)
    {
        DoubleDouble sum = new(Math.ScaleB(epsilons, 600 - 1074), Math.ScaleB(rest, 600 - 1074));
        Assert.Equal(expected, BitConverter.DoubleToInt64Bits(sum.RoundedSmall()));
    }

    [Fact]
    public void NormalValuesKeepTheirBitsWithoutTheScale()
    {
        Random random = new(8);
        for (int i = 0; i < 10_000; i++)
        {
            double value = Math.ScaleB(1 + random.NextDouble(), -random.Next(300, 1022));
            Same.Bits(value, new DoubleDouble(value * Scale, value * Scale * 1e-17).RoundedSmall(), "RoundedSmall", value);
        }
    }

    [Fact]
    public void TheGridKeepsTiesEven()
    {
        // A fifth of 2^53 + 1 with a tail a little too large: 2^53 + 1 is halfway between two doubles, and even is 2^53.
        double grid = Math.ScaleB(1.5, 52 - 4);
        Assert.Equal(9007199254740992.0, Line.At(5, 0, 1801439850948198.5, 0.1 + 1e-16, grid));
        Assert.Equal(9007199254740994.0, Line.At(5, 0, 1801439850948198.5, 0.1 + 1e-16, 0));
        Assert.Equal(5.0, Line.At(4, 1, 1, 0, grid));
    }

    [Fact]
    public void ExponentialsKeepTheirRange()
    {
        Assert.Equal(0.0, Exponential.Between(1e300, 1, -1, 0));
        Assert.Equal(0.0, Exponential.Between(1080, 1, -1, 0));
        Assert.Equal(double.PositiveInfinity, Exponential.Between(1e300, 1, 1, 0));
        Assert.Equal(double.PositiveInfinity, Exponential.Between(1024, 1, 1, 0));
        Assert.Equal(double.Epsilon, Exponential.Between(1074, 1, -1, 0));
        Assert.Equal(Math.ScaleB(1, 1023), Exponential.Between(2097, double.Epsilon, 1, 0));
        Assert.Equal(double.MaxValue / 2, Exponential.Between(1, double.MaxValue, -1, 0));
        Assert.InRange(Exponential.Between(0.5, double.MaxValue, -1, 0), 1.2711610061536e308, 1.2711610061537e308);
    }

    [Fact]
    public void AFillerGoesOnWhereItStands()
    {
        double[] values = new double[10];
        Filler filler = new(5, values);
        filler.Constant(4, 1);
        Table.Fill(filler.Up(5, 8), [1, 2, 3]);
        filler.Constant(9, 4);
        Table.Fill(filler.Up(3, 11), [0, 0, 0, 0, 0, 0, 5, 6]);
        filler.Rest(7);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 7, 7, 7], values);
        Filler late = new(long.MaxValue - 1, values);
        Assert.True(late.IsBefore(long.MaxValue, out long step));
        Assert.Equal(long.MaxValue - 1, step);
        late.Add(8);
        Assert.False(late.IsBefore(long.MaxValue, out step));
        Assert.True(late.HasRest(out step));
        Assert.Equal(long.MaxValue, step);
        Assert.Equal(8, values[0]);
        Assert.Equal("firstStep", Assert.Throws<ArgumentOutOfRangeException>(() => new Filler(-1, new float[1]).HasRest(out _)).ParamName);
    }

    private static (double[] Factors, double[] Tails) Tables(int places, int bits, int rows, double scale)
    {
        List<double> factors = [];
        List<double> tails = [];
        for (int place = 0; place < places; place++)
        {
            bool isTop = place == places - 1;
            for (int i = 0; i < (isTop ? rows : 1 << bits); i++)
            {
                // 3^n · 4^-n, the tail in whole numbers; both parts rounded.
                int n = i << (place * bits);
                System.Numerics.BigInteger power = System.Numerics.BigInteger.Pow(3, n);
                double head = (double)Dyadic.Nearest(power, 0);
                System.Numerics.BigInteger lacking = power - new System.Numerics.BigInteger(head);
                double tail = lacking.Sign * Dyadic.Nearest(System.Numerics.BigInteger.Abs(lacking), 0);
                factors.Add(Math.ScaleB(head, -2 * n) * (isTop ? scale : 1));
                tails.Add(Math.ScaleB(tail, -2 * n) * (isTop ? scale : 1));
            }
        }

        return ([.. factors], [.. tails]);
    }
}
