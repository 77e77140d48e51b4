using DecayGen;
using static TorchSharp.torch.optim;

namespace Consumer;

[LinearWarmup(5)]
[CosineDecay(0.1, 0.001, 85)]
internal sealed partial class Rate;

[ReduceOnPlateau(0.1)]
internal partial struct OnPlateau;

internal static partial class Values
{
    [CosineDecay(0.85, 0.95, 90)]
    public static partial double Momentum(long step);
}

internal static class Training
{
    private static OnPlateau _plateau;

    public static void Set(Optimizer optimizer, long step, double loss)
    {
        optimizer.SetLearningRate(Rate.At(step));
        optimizer.SetRelativeLearningRate(Rate.At(step), Rate.Peak);
        optimizer.SetMomentum(Values.Momentum(step));
        optimizer.SetBeta1(Values.Momentum(step));
        optimizer.SetWeightDecay(0.1 * Rate.At(step));
        optimizer.Apply(ref _plateau, loss);
    }

#if NET
    public static void Apply(Optimizer optimizer, long step)
    {
        optimizer.Apply<Rate>(step);
        optimizer.ApplyRelative<Rate>(step);
        ScheduleLR<Rate> scheduler = optimizer.ScheduleLR<Rate>().WithWeightDecay<Rate>();
        scheduler.step();
        optimizer.PlateauLR<OnPlateau>().step(1.0);
    }
#endif
}
