namespace DecayGen.Benchmarks;

/// <summary>The same formulas as one writes them by hand, with Math: not exact.</summary>
public interface IFormula
{
    static abstract double At(long step);
}

public readonly struct CosineByHand : IFormula
{
    public static double At(long step) => 0.001 + 0.099 * (1 + Math.Cos(Math.PI * step / 20_000)) / 2;
}

public readonly struct CyclicByHand : IFormula
{
    public static double At(long step)
    {
        double cycle = Math.Floor(1 + step / 400.0);
        double x = Math.Abs(step / 200.0 - 2 * cycle + 1);
        return 0.001 + 0.099 * Math.Max(0, 1 - x);
    }
}

public readonly struct PolynomialByHand : IFormula
{
    public static double At(long step) => 0.001 + 0.099 * Math.Pow(1 - step / 20_000.0, 0.9);
}

public readonly struct SquareByHand : IFormula
{
    public static double At(long step) => 0.001 + 0.099 * Math.Pow(1 - step / 20_000.0, 2);
}

public readonly struct CosinePowerByHand : IFormula
{
    public static double At(long step) => 0.001 + 0.099 * Math.Pow((1 + Math.Cos(Math.PI * step / 20_000)) / 2, 1.5);
}

public readonly struct SqrtByHand : IFormula
{
    public static double At(long step) => 0.001 + 0.099 * (1 - Math.Sqrt(step / 20_000.0));
}

public readonly struct InverseTimeByHand : IFormula
{
    public static double At(long step) => 0.1 / (1 + 0.01 * step);
}

public readonly struct InversePowerByHand : IFormula
{
    public static double At(long step) => 0.1 / Math.Pow(1 + 0.01 * step, 0.75);
}

public readonly struct InverseSqrtByHand : IFormula
{
    public static double At(long step) => 0.1 * Math.Sqrt(4_000.0 / (4_000 + step));
}

public readonly struct NoamByHand : IFormula
{
    public static double At(long step) => Math.Pow(512, -0.5) * Math.Min(Math.Pow(step + 1, -0.5), (step + 1) * Math.Pow(400, -1.5));
}
