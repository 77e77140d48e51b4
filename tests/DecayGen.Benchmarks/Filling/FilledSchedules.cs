namespace DecayGen.Benchmarks.Filling;

// A hundred million steps each, or without an end, with the formula beside it as one writes it by hand.
[CosineRestarts(0.1, 0.001, 400)]
public readonly partial struct CycleFill;

public readonly struct CycleByHand : IFormula
{
    public static double At(long step) => 0.001 + 0.099 * (1 + Math.Cos(Math.PI * (step % 400) / 400)) / 2;
}

[ExponentialDecay(0.1, 0.99999995)]
public readonly partial struct GeometricFill;

public readonly struct GeometricByHand : IFormula
{
    public static double At(long step) => 0.1 * Math.Pow(0.99999995, step);
}

[LinearDecay(0.1, 0.001, 100_000_000)]
public readonly partial struct LinearFill;

public readonly struct LinearByHand : IFormula
{
    public static double At(long step) => 0.1 + (0.001 - 0.1) * step / 100_000_000;
}

[StepDecay(0.1, 0.999, 30_000)]
public readonly partial struct StairsFill;

public readonly struct StairsByHand : IFormula
{
    public static double At(long step) => 0.1 * Math.Pow(0.999, step / 30_000);
}

[CosineDecay(0.1, 0.001, 100_000_000)]
public readonly partial struct CosineFill;

public readonly struct LongCosineByHand : IFormula
{
    public static double At(long step) => 0.001 + 0.099 * (1 + Math.Cos(Math.PI * step / 100_000_000)) / 2;
}

[CosineRestarts(0.1, 0.001, 50, CycleGrowth = 2)]
public readonly partial struct RestartsFill;

public readonly struct RestartsByHand : IFormula
{
    public static double At(long step)
    {
        // As timm has it: the cycle by a logarithm.
        double cycle = Math.Floor(Math.Log2(step / 50.0 + 1));
        double length = 50 * Math.Pow(2, cycle);
        return 0.001 + 0.099 * (1 + Math.Cos(Math.PI * (step - 50 * (Math.Pow(2, cycle) - 1)) / length)) / 2;
    }
}

[CosineRestarts(0.1, 0.001, 20_000)]
public readonly partial struct LongRestartsFill;

public readonly struct LongRestartsByHand : IFormula
{
    public static double At(long step) => 0.001 + 0.099 * (1 + Math.Cos(Math.PI * (step % 20_000) / 20_000)) / 2;
}

[Cyclic(0.001, 0.1, 20_000)]
public readonly partial struct TriangleFill;

public readonly struct TriangleByHand : IFormula
{
    public static double At(long step)
    {
        double cycle = Math.Floor(1 + step / 40_000.0);
        double x = Math.Abs(step / 20_000.0 - 2 * cycle + 1);
        return 0.001 + 0.099 * Math.Max(0, 1 - x);
    }
}

[SqrtDecay(0.1, 0.001, 100_000_000)]
public readonly partial struct SqrtFill;

public readonly struct LongSqrtByHand : IFormula
{
    public static double At(long step) => 0.001 + 0.099 * (1 - Math.Sqrt(step / 100_000_000.0));
}

[InverseTimeDecay(0.1, 0.0001)]
public readonly partial struct InverseTimeFill;

public readonly struct LongInverseTimeByHand : IFormula
{
    public static double At(long step) => 0.1 / (1 + 0.0001 * step);
}

[InverseSqrtDecay(0.1, 4_000)]
public readonly partial struct InverseSqrtFill;

public readonly struct LongInverseSqrtByHand : IFormula
{
    public static double At(long step) => 0.1 * Math.Sqrt(4_000.0 / (4_000 + step));
}

[PolynomialDecay(0.1, 0.001, 100_000_000, 0.9)]
public readonly partial struct PowerFill;

public readonly struct LongPowerByHand : IFormula
{
    public static double At(long step) => 0.001 + 0.099 * Math.Pow(1 - step / 100_000_000.0, 0.9);
}

[CosineDecay(0.1, 0.001, 100_000_000, Exponent = 1.5)]
public readonly partial struct CosinePowerFill;

public readonly struct LongCosinePowerByHand : IFormula
{
    public static double At(long step) => 0.001 + 0.099 * Math.Pow((1 + Math.Cos(Math.PI * step / 100_000_000)) / 2, 1.5);
}
