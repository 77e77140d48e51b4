using DecayGen;

public partial class Optimizer
{
    [Constant(0.9)] public static partial double Momentum(long step);
    [LinearWarmup(100), InverseSqrtDecay(0.001, 100)] internal static partial double Lr(int step);
    [CosineDecay(0.04, 0.4, 1000, AllowGrowth = true)] private static partial float WeightDecay(double step);
    [Custom("Bounded")] protected internal static partial double Clip(long step);

    protected static double Bounded(long step)
    {
        double value = 1.0;
        while (step-- > 0 && value > 0.1)
            value *= 0.9;
        return value;
    }

    public (double Rate, double Momentum, float Decay) At(long step) => (Lr((int)step), Momentum(step), WeightDecay(step));

    public double Sum()
    {
        double sum = 0;
        for (int batch = 0; batch < 10; batch++)
            for (int epoch = 0; epoch < 10; epoch++)
                sum += Momentum(batch) + Lr(epoch) + Clip(batch * epoch);
        return sum;
    }
}
