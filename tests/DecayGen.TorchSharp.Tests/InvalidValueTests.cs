using DecayGen.TorchSharp.Tests.Support;
using static TorchSharp.torch.optim.lr_scheduler;

namespace DecayGen.TorchSharp.Tests;

/// <summary>TorchSharp's setters take anything. What is no rate throws before any group has it, and before a scheduler has moved.</summary>
public sealed class InvalidValueTests
{
    private const int BadStep = Broken.LastGoodStep + 1;

    public static TheoryData<double> NoRates { get; } = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, -1, -double.Epsilon];

    [Theory]
    [MemberData(nameof(NoRates))]
    public void Of_a_schedule(double value)
    {
        Broken.Value = value;
        FakeSgd optimizer = new(0.1, 0.2);
        string message = Assert.Throws<InvalidOperationException>(() => optimizer.Apply<Broken>(BadStep)).Message;
        Assert.Equal(FormattableString.Invariant($"Broken is {value} at step {BadStep}, which is negative or not finite: the optimizer keeps what it has."), message);
        Assert.Throws<InvalidOperationException>(() => optimizer.ApplyRelative<Broken>(BadStep));
        Assert.Throws<InvalidOperationException>(() => optimizer.ApplyMomentum<Broken>(BadStep));
        Assert.Throws<InvalidOperationException>(() => optimizer.Apply<BrokenCustom>(BadStep));
        Assert.Throws<InvalidOperationException>(() => optimizer.ScheduleLR<BrokenCustom>(BadStep));
        Assert.Equal([0.1, 0.2], optimizer.Rates);
        Assert.Equal([0.0, 0.0], optimizer.GroupMomenta);
    }

    [Theory]
    [MemberData(nameof(NoRates))]
    public void Of_the_caller(double value)
    {
        FakeSgd optimizer = new(0.1, 0.2);
        Assert.Equal("rate", Assert.Throws<ArgumentOutOfRangeException>(() => optimizer.SetLearningRate(value)).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentOutOfRangeException>(() => optimizer.SetRelativeLearningRate(value, 1)).ParamName);
        Assert.Equal("peak", Assert.Throws<ArgumentOutOfRangeException>(() => optimizer.SetRelativeLearningRate(1, value)).ParamName);
        Assert.Equal("momentum", Assert.Throws<ArgumentOutOfRangeException>(() => optimizer.SetMomentum(value)).ParamName);
        Assert.Equal([0.1, 0.2], optimizer.Rates);
        Assert.Equal([0.0, 0.0], optimizer.GroupMomenta);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.1)]
    [InlineData(1)]
    [InlineData(double.PositiveInfinity)]
    public void Of_a_beta(double value)
    {
        Broken.Value = value;
        FakeAdam optimizer = new(0.1, 0.2);
        Assert.EndsWith(
            "which is not from 0 to less than 1: the optimizer keeps what it has.",
            Assert.Throws<InvalidOperationException>(() => optimizer.ApplyBeta1<Broken>(BadStep)).Message,
            StringComparison.Ordinal);
        Assert.Equal("beta1", Assert.Throws<ArgumentOutOfRangeException>(() => optimizer.SetBeta1(value)).ParamName);
        Assert.Equal([(0.9, 0.999), (0.9, 0.999)], optimizer.GroupBetas);
    }

    /// <summary>The second group's share would be infinite, so that the first keeps its rate, too.</summary>
    [Fact]
    public void Of_one_group_only()
    {
        FakeOptimizer optimizer = new(0.1, double.MaxValue);
        string message = Assert.Throws<InvalidOperationException>(() => optimizer.SetRelativeLearningRate(2, 1)).Message;
        Assert.Equal("Parameter group 1 begins with a rate of 1.7976931348623157E+308; its share at 2 of a peak of 1 is Infinity. The optimizer keeps its rates.", message);
        Assert.Throws<InvalidOperationException>(() => optimizer.SetRelativeLearningRate(0, 0));
        Assert.Equal([0.1, double.MaxValue], optimizer.Rates);
    }

    [Theory]
    [MemberData(nameof(NoRates))]
    public void Of_a_plateau(double value)
    {
        FakeOptimizer optimizer = new(0.1, 0.2);
        BrokenPlateau schedule = new();
        optimizer.ApplyRelative(schedule, 0.05);
        PlateauState state = schedule.State;
        Assert.Throws<InvalidOperationException>(() => optimizer.Apply(schedule, value));
        Assert.Throws<InvalidOperationException>(() => optimizer.ApplyRelative(schedule, value));
        Assert.Equal(state, schedule.State);

        BrokenPlateauStruct other = new() { State = state };
        Assert.Throws<InvalidOperationException>(() => optimizer.Apply(ref other, value));
        Assert.Throws<InvalidOperationException>(() => optimizer.ApplyRelative(ref other, value));
        Assert.Equal(state, other.State);
        Assert.Equal([0.05, 0.1], optimizer.Rates);
    }

    [Theory]
    [MemberData(nameof(NoRates))]
    public void Of_a_plateau_in_a_scheduler(double value)
    {
        FakeOptimizer optimizer = new(0.1, 0.2);
        PlateauLR<BrokenPlateau> scheduler = optimizer.RelativePlateauLR<BrokenPlateau>();
        scheduler.step(0.05);
        PlateauState state = scheduler.State;
        Assert.Throws<InvalidOperationException>(() => scheduler.step(value));
        Assert.Throws<InvalidOperationException>(() => scheduler.State = new PlateauState { Best = value });
        Assert.Throws<InvalidOperationException>(() => optimizer.PlateauLR<BrokenPlateau>(new PlateauState { Best = value }));
        Assert.Equal((state, 0.05), (scheduler.State, scheduler.Value));
        Assert.Equal([0.05, 0.1], optimizer.Rates);
        Assert.Equal([0.05, 0.1], scheduler.get_last_lr());
    }

    [Theory]
    [MemberData(nameof(NoRates))]
    public void Of_a_schedule_in_a_scheduler(double value)
    {
        Broken.Value = value;
        FakeSgd optimizer = new(0.1, 0.2);
        AssertStays(optimizer, optimizer.RelativeScheduleLR<Broken>(Broken.LastGoodStep).WithMomentum<Momentum>());
    }

    /// <summary>The rate is fine, and waits for the momentum.</summary>
    [Theory]
    [MemberData(nameof(NoRates))]
    public void Of_a_momentum_in_a_scheduler(double value)
    {
        Broken.Value = value;
        FakeSgd optimizer = new(0.1, 0.2);
        AssertStays(optimizer, optimizer.ScheduleLR<Rate>(Broken.LastGoodStep).WithMomentum<Broken>());

        double[] momenta = optimizer.GroupMomenta;
        ScheduleLR<Rate> other = optimizer.ScheduleLR<Rate>(BadStep);
        Assert.Throws<InvalidOperationException>(other.WithMomentum<Broken>);
        Assert.Equal(momenta, optimizer.GroupMomenta);
        other.step();
        Assert.Equal(Rate.At(BadStep + 1), optimizer.Rates[0]);
    }

    private static void AssertStays(FakeSgd optimizer, LRScheduler scheduler)
    {
        (double[] rates, double[] momenta) = (optimizer.Rates, optimizer.GroupMomenta);
        Assert.Throws<InvalidOperationException>(scheduler.step);
        Assert.Throws<InvalidOperationException>(() => scheduler.step(epoch: BadStep + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => scheduler.step(epoch: -1));
        Assert.Equal(rates, optimizer.Rates);
        Assert.Equal(rates, scheduler.get_last_lr());
        Assert.Equal(momenta, optimizer.GroupMomenta);

        // It is where it was: going there again changes nothing.
        scheduler.step(epoch: Broken.LastGoodStep);
        Assert.Equal(rates, optimizer.Rates);
    }
}
