using DecayGen;

namespace Consumer;

[Horizon(90, Unit = StepUnit.Epoch, StepsPerEpoch = 5004)]
[CosineDecay(0.1, 0.0, 90)]
internal sealed partial class Cosine;

[OneCycle(0.1, 90)]
internal readonly partial record struct Cycle;

[LinearWarmup(2)]
[Custom(nameof(Inverse), Steps = 20)]
[MultiStepDecay(0.1, 0.2, 30, 60)]
internal sealed partial class Own
{
    private static double Inverse(long step) => 1.0 / (step + 1);
}

internal static partial class Values
{
    [CosineDecay(0.85, 0.95, 90)]
    public static partial double Momentum(long step);

    [PiecewiseLinear(new[] { 1.0, 0.1 }, new long[] { 0, 90 })]
    public static partial float Epsilon(int step);
}
