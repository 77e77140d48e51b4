using DecayGen;

namespace Consumer;

[LinearWarmup(4)]
[ExponentialDecay(0.01, 0.95)]
internal static partial class WarmedUp;

[LinearWarmup(3000, From = 1e-5)]
[CosineDecay(0.1, 0.001, 100_000)]
internal static partial class LongWarmup;

[LinearWarmup(1000, Overlap = true)]
[PolynomialDecay(0.1, 0.0, 20_000, 0.9)]
internal static partial class Overlapping;

[LinearWarmup(5)]
[Constant(0.1, Steps = 65)]
[SqrtDecay(0.1, 0.0, 20)]
internal static partial class WarmupStableDecay;

[LinearWarmup(10)]
[Custom(nameof(Inverse), Steps = 20)]
[InverseSqrtDecay(0.05, 1000)]
internal static partial class Own
{
    private static double Inverse(long step) => 1.0 / (step + 1);
}

[Horizon(90, Unit = StepUnit.Epoch, StepsPerEpoch = 5004)]
[LinearWarmup(5)]
[CosineDecay(0.1, 0.0, 85)]
internal static partial class OfEpochs;

[Horizon(450_000, Unit = StepUnit.Step, StepsPerEpoch = 5004)]
[ExponentialDecay(0.1, 0.99999)]
internal static partial class OfSteps;

[LinearWarmup(5)]
[ReduceOnPlateau(0.1, Factor = 0.7, Patience = 5)]
internal sealed partial class OfLoss;

[ReduceOnPlateau(
    0.1, Factor = 0.9, Patience = 3, Mode = PlateauMode.Max, ThresholdMode = ThresholdMode.Absolute, Threshold = 0.001, Cooldown = 3, Floor = 1e-30, MinimumChange = 1e-40)]
internal sealed partial class OfAccuracy;

internal static partial class Values
{
    [CosineDecay(0.85, 0.95, 90)]
    public static partial double Momentum(long step);

    [CosineDecay(0.04, 0.4, 9000, Exponent = 0.7)]
    public static partial double WeightDecay(double step);

    [PiecewiseLinear(new[] { 1.0, 0.1 }, new long[] { 0, 90 })]
    public static partial float Epsilon(int step);

    [ExponentialDecay(1.0, 0.9999)]
    public static partial float Temperature(double step);
}
