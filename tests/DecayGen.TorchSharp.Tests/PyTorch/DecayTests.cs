using DecayGen.TorchSharp.Tests.Support;
using static TorchSharp.torch.optim.lr_scheduler;

namespace DecayGen.TorchSharp.Tests.PyTorch;

/// <summary>The schedulers that make the rate smaller, by a factor or along a curve.</summary>
public sealed class DecayTests : SchedulerTests
{
    [Fact]
    public void StepLR_agrees()
    {
        AssertAgree<EveryThree>("StepLR(o, 3)", o => StepLR(o, 3));
        AssertAgree<EveryThirty>("StepLR(o, 30, gamma=0.5)", o => StepLR(o, 30, gamma: 0.5));
    }

    [Fact]
    public void LambdaLR_agrees()
    {
        AssertAgree<Geometric>("LambdaLR(o, lambda t: 0.95 ** t)", o => LambdaLR(o, t => Math.Pow(0.95, t)));
        AssertAgree<Inverse>("LambdaLR(o, lambda t: 1 / (1 + 0.1 * t))", o => LambdaLR(o, t => 1 / (1 + 0.1 * t)));
    }

    [Fact]
    public void MultiplicativeLR_agrees()
    {
        AssertAgree<Geometric>("MultiplicativeLR(o, lambda t: 0.95)", o => MultiplicativeLR(o, t => 0.95), ulps: 8);
        AssertAgree<EveryTen>("MultiplicativeLR(o, lambda t: 0.5 if t % 10 == 0 else 1)", o => MultiplicativeLR(o, t => t % 10 == 0 ? 0.5 : 1));
    }

    [Fact]
    public void MultiStepLR_agrees()
    {
        AssertAgree<ThirtyEighty>("MultiStepLR(o, [30, 80])", o => MultiStepLR(o, [30, 80]));
        AssertAgree<TwoFiveSeven>("MultiStepLR(o, [2, 5, 7], gamma=0.3)", o => MultiStepLR(o, [2, 5, 7], gamma: 0.3));
    }

    /// <summary>Here a milestone that is there twice is an error, DECAY014, and a factor of its own says what is meant.</summary>
    [Fact]
    public void MultiStepLR_takes_a_milestone_that_is_given_twice_once_in_TorchSharp()
    {
        const string call = "MultiStepLR(o, [3, 3])";
        AssertFollows<Twice>(call);
        Assert.Equal([0.1, 0.1, 0.1, 0.1 * 0.1, 0.1 * 0.1, 0.1 * 0.1], OfTorchSharp(call, o => MultiStepLR(o, [3, 3]))[0]);
    }

    [Fact]
    public void PolynomialLR_agrees()
    {
        AssertAgree<Line>("PolynomialLR(o, 10)", o => PolynomialLR(o, 10));
        AssertAgree<Square>("PolynomialLR(o, 90, power=2.0)", o => PolynomialLR(o, 90, power: 2), ulps: 64);
        AssertAgree<Power>("PolynomialLR(o, 90, power=0.9)", o => PolynomialLR(o, 90, power: 0.9), ulps: 64);
    }

    [Fact]
    public void ExponentialLR_agrees()
    {
        AssertAgree<Geometric>("ExponentialLR(o, 0.95)", o => ExponentialLR(o, 0.95), ulps: 16);
        AssertAgree<Slow>("ExponentialLR(o, 0.999)", o => ExponentialLR(o, 0.999), ulps: 16);
    }

    [Fact]
    public void CosineAnnealingLR_agrees()
    {
        AssertAgree<Cosine>("CosineAnnealingLR(o, 50)", o => CosineAnnealingLR(o, 50), until: 51, size: 0.1);
    }

    /// <summary>A floor that is not 0 is the same for all groups in PyTorch, and in proportion to their initial rates here.</summary>
    [Fact]
    public void CosineAnnealingLR_with_a_floor_agrees_where_groups_begin_alike()
    {
        const string call = "CosineAnnealingLR(o, 90, eta_min=0.001)";
        Recording recording = Recording.Of(call);
        double[][] theirs = OfTorchSharp(call, o => CosineAnnealingLR(o, 90, eta_min: 0.001));
        Course.AssertNear(recording.Rates, theirs, ulps: 4, "TorchSharp", size: 0.1);

        double[][] absolute = Course.OfSchedule<CosineToFloor>(recording.InitialRates, 91, isRelative: false);
        Course.AssertNear([recording.Rates[0], recording.Rates[0]], absolute, ulps: 4, "here", size: 0.1);
        double[][] relative = Course.OfSchedule<CosineToFloor>(recording.InitialRates, 91, isRelative: true);
        Course.AssertNear([recording.Rates[0]], relative[..1], ulps: 4, "here", size: 0.1);
        Assert.Equal((0.001, 0.0002), (recording.Rates[1][90], relative[1][90]));
    }

    [Fact]
    public void CosineAnnealingLR_rises_again_past_its_end_and_here_it_stays()
    {
        const string call = "CosineAnnealingLR(o, 50)";
        double[] torch = Recording.Of(call).Rates[0];
        Course.AssertNear([torch], OfTorchSharp(call, o => CosineAnnealingLR(o, 50)), ulps: 4, "TorchSharp", size: 0.1);
        Assert.Equal(0.1, torch[100], 12);
        Assert.All(Course.OfSchedule<Cosine>([0.1], torch.Length, isRelative: false)[0][50..], rate => Assert.Equal(0, rate));
    }

    [Fact]
    public void ConstantLR_agrees()
    {
        AssertAgree<Third>("ConstantLR(o)", o => ConstantLR(o));
        AssertAgree<Tenth>("ConstantLR(o, factor=0.1, total_iters=12)", o => ConstantLR(o, factor: 0.1, total_iters: 12));
    }

    [Fact]
    public void LinearLR_agrees()
    {
        AssertAgree<FromThird>("LinearLR(o)", o => LinearLR(o));
        AssertAgree<FromHalf>("LinearLR(o, start_factor=0.5, total_iters=4)", o => LinearLR(o, start_factor: 0.5, total_iters: 4));
        AssertAgree<ToTenth>("LinearLR(o, start_factor=1.0, end_factor=0.1, total_iters=50)", o => LinearLR(o, start_factor: 1.0, end_factor: 0.1, total_iters: 50), ulps: 8);
    }
}

[StepDecay(0.1, 0.1, 3)]
internal sealed partial class EveryThree;

[StepDecay(0.05, 0.5, 30)]
internal sealed partial class EveryThirty;

[StepDecay(0.1, 0.5, 10)]
internal sealed partial class EveryTen;

[ExponentialDecay(0.1, 0.95)]
internal sealed partial class Geometric;

[ExponentialDecay(0.01, 0.999)]
internal sealed partial class Slow;

[InverseTimeDecay(0.1, 0.1)]
internal sealed partial class Inverse;

[MultiStepDecay(0.1, 0.1, 30, 80)]
internal sealed partial class ThirtyEighty;

[MultiStepDecay(0.1, 0.3, 2, 5, 7)]
internal sealed partial class TwoFiveSeven;

[PiecewiseConstant(new[] { 0.1, 0.1 * 0.1 * 0.1 }, new[] { 3L })]
internal sealed partial class Twice;

[PolynomialDecay(0.1, 0, 10, 1)]
internal sealed partial class Line;

[PolynomialDecay(0.1, 0, 90, 2)]
internal sealed partial class Square;

[PolynomialDecay(0.1, 0, 90, 0.9)]
internal sealed partial class Power;

[CosineDecay(0.1, 0, 50)]
internal sealed partial class Cosine;

[CosineDecay(0.1, 0.001, 90)]
internal sealed partial class CosineToFloor;

[Constant(0.1 * (1.0 / 3), Steps = 5)]
[Constant(0.1)]
internal sealed partial class Third;

[Constant(0.3 * 0.1, Steps = 12)]
[Constant(0.3)]
internal sealed partial class Tenth;

[LinearWarmup(5, From = 0.1 * (1.0 / 3))]
[Constant(0.1)]
internal sealed partial class FromThird;

[LinearWarmup(4, From = 0.05 * 0.5)]
[Constant(0.05)]
internal sealed partial class FromHalf;

[LinearDecay(0.1, 0.1 * 0.1, 50)]
internal sealed partial class ToTenth;
