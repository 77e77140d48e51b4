namespace DecayGen.Benchmarks;

/// <summary>The same formulas as one writes them by hand, with Math: not exact.</summary>
public interface IFormula
{
    static abstract double At(long step);
}

internal readonly struct ConstantByHand : IFormula
{
    public static double At(long step) => 0.1;
}

internal readonly struct PiecesByHand : IFormula
{
    public static double At(long step) => step < 300 ? 0.1 : step < 600 ? 0.05 : 0.01;
}

internal readonly struct MilestonesByHand : IFormula
{
    private static readonly long[] _milestones = [300, 600, 900];

    public static double At(long step) => 0.1 * Math.Pow(0.1, _milestones.Count(milestone => milestone <= step));
}

internal readonly struct ManyMilestonesByHand : IFormula
{
    private static readonly long[] _milestones = [100, 200, 300, 400, 500, 600, 700, 800, 900];

    public static double At(long step) => 0.1 * Math.Pow(0.8, _milestones.Count(milestone => milestone <= step));
}

internal readonly struct HalvingsByHand : IFormula
{
    public static double At(long step) => 0.1 * Math.Pow(0.5, step / 30);
}

internal readonly struct ShortExponentialByHand : IFormula
{
    public static double At(long step) => 0.01 * Math.Pow(0.95, Math.Min(step, 200));
}

internal readonly struct ExponentialByHand : IFormula
{
    public static double At(long step) => 0.01 * Math.Pow(0.95, step);
}

internal readonly struct SlowExponentialByHand : IFormula
{
    public static double At(long step) => 0.01 * Math.Pow(0.999, step);
}

internal readonly struct VerySlowExponentialByHand : IFormula
{
    public static double At(long step) => 0.01 * Math.Pow(0.99999, step);
}

internal readonly struct StaircaseByHand : IFormula
{
    public static double At(long step) => 0.01 * Math.Pow(0.95, step / 30);
}

internal readonly struct WarmedUpByHand : IFormula
{
    public static double At(long step) => step < 100 ? 0.01 * step / 100 : 0.01 * Math.Pow(0.95, step - 100);
}

internal readonly struct TimeConstantByHand : IFormula
{
    public static double At(long step) => 0.1 * Math.Exp(-step / 100.0);
}

internal readonly struct HalfLifeByHand : IFormula
{
    public static double At(long step) => 0.1 * Math.Pow(0.5, step / 100.0);
}

internal readonly struct LinearByHand : IFormula
{
    public static double At(long step) => 0.1 + (0.001 - 0.1) * Math.Min(step, 20_000) / 20_000;
}

internal readonly struct LinearPiecesByHand : IFormula
{
    public static double At(long step) => step < 400 ? 0.4 * step / 400 : 0.4 - 0.3 * (Math.Min(step, 1_200) - 400) / 800;
}

internal readonly struct ShortCosineByHand : IFormula
{
    public static double At(long step) => 0.001 + 0.099 * (1 + Math.Cos(Math.PI * Math.Min(step, 200) / 200)) / 2;
}

internal readonly struct CosineByHand : IFormula
{
    public static double At(long step) => 0.001 + 0.099 * (1 + Math.Cos(Math.PI * Math.Min(step, 20_000) / 20_000)) / 2;
}

internal readonly struct LongCosineByHand : IFormula
{
    public static double At(long step) => 0.001 + 0.099 * (1 + Math.Cos(Math.PI * Math.Min(step, 1_000_000) / 1_000_000)) / 2;
}

internal readonly struct CosineWithExponentByHand : IFormula
{
    public static double At(long step) => 0.001 + 0.099 * Math.Pow((1 + Math.Cos(Math.PI * Math.Min(step, 20_000) / 20_000)) / 2, 1.5);
}

internal readonly struct RestartsByHand : IFormula
{
    public static double At(long step) => 0.001 + 0.099 * (1 + Math.Cos(Math.PI * (step % 300) / 300)) / 2;
}

internal readonly struct GrowingRestartsByHand : IFormula
{
    public static double At(long step)
    {
        double cycle = Math.Floor(Math.Log2(step / 50.0 + 1));
        double power = Math.Pow(2, cycle);
        return 0.001 + 0.099 * (1 + Math.Cos(Math.PI * (step - 50 * (power - 1)) / (50 * power))) / 2;
    }
}

internal readonly struct FallingRestartsByHand : IFormula
{
    public static double At(long step) => 0.001 + 0.099 * Math.Pow(0.9, step / 50) * (1 + Math.Cos(Math.PI * (step % 50) / 50)) / 2;
}

internal readonly struct OneCycleByHand : IFormula
{
    private const double Top = 0.3 * 20_000 - 1;
    private const double End = 20_000 - 1;

    public static double At(long step) => step <= Top
        ? Between(0.1 / 25, 0.1, step / Top)
        : Between(0.1, 0.1 / 25 / 1e4, (Math.Min(step, End) - Top) / (End - Top));

    private static double Between(double from, double to, double share) => to + (from - to) / 2 * (1 + Math.Cos(Math.PI * share));
}

internal readonly struct CyclicByHand : IFormula
{
    public static double At(long step) => 0.001 + 0.099 * Height(step, out _);

    /// <summary>The height of a triangle, from 0 to 1, and which one it is.</summary>
    public static double Height(long step, out double cycle)
    {
        cycle = Math.Floor(1 + step / 400.0);
        double x = Math.Abs(step / 200.0 - 2 * cycle + 1);
        return Math.Max(0, 1 - x);
    }
}

internal readonly struct HalvedCyclicByHand : IFormula
{
    public static double At(long step) => 0.001 + 0.099 * CyclicByHand.Height(step, out double cycle) / Math.Pow(2, cycle - 1);
}

internal readonly struct ExponentialCyclicByHand : IFormula
{
    public static double At(long step) => 0.001 + 0.099 * CyclicByHand.Height(step, out _) * Math.Pow(0.9994, step);
}

internal readonly struct PolynomialByHand : IFormula
{
    public static double At(long step) => 0.001 + 0.099 * Math.Pow(1 - Math.Min(step, 20_000) / 20_000.0, 0.9);
}

internal readonly struct SquareByHand : IFormula
{
    public static double At(long step) => 0.001 + 0.099 * Math.Pow(1 - Math.Min(step, 20_000) / 20_000.0, 2);
}

internal readonly struct SqrtByHand : IFormula
{
    public static double At(long step) => 0.001 + 0.099 * (1 - Math.Sqrt(Math.Min(step, 20_000) / 20_000.0));
}

internal readonly struct InverseTimeByHand : IFormula
{
    public static double At(long step) => 0.1 / (1 + 0.01 * step);
}

internal readonly struct InversePowerByHand : IFormula
{
    public static double At(long step) => 0.1 / Math.Pow(1 + 0.01 * step, 0.75);
}

internal readonly struct InverseSqrtByHand : IFormula
{
    public static double At(long step) => 0.1 * Math.Sqrt(4_000.0 / (4_000 + step));
}

internal readonly struct NoamByHand : IFormula
{
    public static double At(long step) => Math.Pow(512, -0.5) * Math.Min(Math.Pow(step + 1, -0.5), (step + 1) * Math.Pow(400, -1.5));
}
