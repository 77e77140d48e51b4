using System.Numerics;
using DecayGen.TorchSharp.Tests.Support;
using static TorchSharp.torch.optim;

namespace DecayGen.TorchSharp.Tests;

/// <summary>The learning rate of all groups: the same for all, or in proportion.</summary>
public sealed class RateTests
{
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.1, 0.01)]
    [InlineData(0.1, 0.03, 7.5)]
    public void All_groups_get_the_value(params double[] initial)
    {
        FakeOptimizer optimizer = new(initial);
        for (int step = 0; step < 50; step++)
        {
            Assert.Equal(Rate.At(step), optimizer.Apply<Rate>(step));
            Assert.All(optimizer.Rates, rate => Assert.Equal(Rate.At(step), rate));
        }

        Assert.Equal(initial, optimizer.Groups.Select(group => group.InitialLearningRate));
    }

    /// <summary>The double nearest to the true share, which whole numbers of any size can tell.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.1, 0.01)]
    [InlineData(0.3, 0.07, 7.5)]
    public void All_groups_get_their_share_rounded_once(params double[] initial)
    {
        FakeOptimizer optimizer = new(initial);
        for (int step = 0; step < 50; step++)
        {
            Assert.Equal(Rate.At(step), optimizer.ApplyRelative<Rate>(step));
            for (int group = 0; group < initial.Length; group++)
                AssertNearest(initial[group], Rate.At(step), Rate.Peak, optimizer.Rates[group]);
        }
    }

    [Fact]
    public void A_group_that_begins_at_the_peak_gets_the_very_value()
    {
        FakeOptimizer optimizer = new(Rate.Peak, 2 * Rate.Peak);
        for (int step = 0; step < 50; step++)
        {
            optimizer.ApplyRelative<Rate>(step);
            Assert.Equal([Rate.At(step), 2 * Rate.At(step)], optimizer.Rates);
        }
    }

    [Fact]
    public void Groups_that_are_added_later_are_scheduled()
    {
        FakeOptimizer optimizer = new(0.1);
        optimizer.ApplyRelative<Rate>(7);
        optimizer.Add(0.2);
        optimizer.ApplyRelative<Rate>(8);
        Assert.Equal([Rate.At(8), 2 * Rate.At(8)], optimizer.Rates);
        optimizer.Add(0.05);
        optimizer.Apply<Rate>(9);
        Assert.Equal([Rate.At(9), Rate.At(9), Rate.At(9)], optimizer.Rates);
    }

    [Fact]
    public void Values_from_elsewhere()
    {
        FakeOptimizer optimizer = new(0.1, 0.03);
        optimizer.SetLearningRate(0.5);
        Assert.Equal([0.5, 0.5], optimizer.Rates);
        optimizer.SetRelativeLearningRate(0.25, peak: 0.5);
        Assert.Equal([0.05, 0.015], optimizer.Rates);
        optimizer.SetLearningRate(0);
        Assert.Equal([0.0, 0.0], optimizer.Rates);
    }

    [Fact]
    public void A_negative_step_is_named()
    {
        FakeOptimizer optimizer = new(0.1);
        Assert.Equal("step", Assert.Throws<ArgumentOutOfRangeException>(() => optimizer.Apply<Rate>(-1)).ParamName);
        Assert.Equal("step", Assert.Throws<ArgumentOutOfRangeException>(() => optimizer.ApplyRelative<Rate>(-1)).ParamName);
        Assert.Equal("step", Assert.Throws<ArgumentOutOfRangeException>(() => optimizer.ScheduleLR<Rate>(-1)).ParamName);
        Assert.Equal("step", Assert.Throws<ArgumentOutOfRangeException>(() => optimizer.RelativeScheduleLR<Rate>(-1)).ParamName);
        Assert.Equal([0.1], optimizer.Rates);
    }

    public static TheoryData<string, Action<Optimizer>> Calls { get; } = new()
    {
        { "Apply", optimizer => optimizer.Apply<Rate>(0) },
        { "ApplyRelative", optimizer => optimizer.ApplyRelative<Rate>(0) },
        { "ApplyMomentum", optimizer => optimizer.ApplyMomentum<Momentum>(0) },
        { "ApplyBeta1", optimizer => optimizer.ApplyBeta1<Momentum>(0) },
        { "ApplyWeightDecay", optimizer => optimizer.ApplyWeightDecay<Decay>(0) },
        { "Apply, plateau", optimizer => optimizer.Apply(new OnPlateau(), 1) },
        { "ApplyRelative, plateau", optimizer => optimizer.ApplyRelative(new OnPlateau(), 1) },
        { "SetLearningRate", optimizer => optimizer.SetLearningRate(1) },
        { "SetRelativeLearningRate", optimizer => optimizer.SetRelativeLearningRate(1, 1) },
        { "SetMomentum", optimizer => optimizer.SetMomentum(0) },
        { "SetBeta1", optimizer => optimizer.SetBeta1(0) },
        { "SetWeightDecay", optimizer => optimizer.SetWeightDecay(0) },
        { "ScheduleLR", optimizer => optimizer.ScheduleLR<Rate>() },
        { "RelativeScheduleLR", optimizer => optimizer.RelativeScheduleLR<Rate>() },
        { "PlateauLR", optimizer => optimizer.PlateauLR<OnPlateau>() },
        { "RelativePlateauLR", optimizer => optimizer.RelativePlateauLR<OnPlateau>() },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void An_optimizer_that_is_missing_or_has_no_groups_is_told(string call, Action<Optimizer> make)
    {
        Assert.Equal("optimizer", Assert.Throws<ArgumentNullException>(() => make(null!)).ParamName);
        foreach (Optimizer without in new Optimizer[] { new FakeOptimizer(), new NoGroups() })
            Assert.EndsWith("has no parameter groups: nothing would be scheduled.", Assert.Throws<NotSupportedException>(() => make(without)).Message, StringComparison.Ordinal);
        Assert.NotEmpty(call);
    }

    [Fact]
    public void Groups_need_not_be_a_list()
    {
        OwnGroups optimizer = new(0.1, 0.2);
        optimizer.ApplyRelative<Rate>(9);
        Assert.Equal([Rate.At(9), 2 * Rate.At(9)], optimizer.Rates);
    }

    /// <summary>|share · peak − initial · value| is not more than half an ulp of the share times the peak, in whole multiples of 2^−2200.</summary>
    private static void AssertNearest(double initial, double value, double peak, double share)
    {
        BigInteger error = BigInteger.Abs(Whole(share) * Whole(peak) - Whole(initial) * Whole(value));
        Assert.True(2 * error <= Whole(Math.BitIncrement(share) - share) * Whole(peak), $"{initial} · {value} / {peak} is not {share}.");

        static BigInteger Whole(double number)
        {
            long bits = BitConverter.DoubleToInt64Bits(number);
            long exponent = Math.Max(1, bits >> 52);
            return new BigInteger((bits & ((1L << 52) - 1)) | (bits >> 52 == 0 ? 0 : 1L << 52)) << (int)exponent;
        }
    }

    private sealed class NoGroups() : Optimizer(0);

    private sealed class OwnGroups(params double[] rates) : Optimizer(0)
    {
        private readonly FakeOptimizer _groups = new(rates);

        public double[] Rates => _groups.Rates;

        public override IEnumerable<ILearningRateController> ParamGroups => _groups.Groups.Where(group => group is not null);
    }
}
