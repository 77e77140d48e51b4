namespace DecayGen.Benchmarks;

/// <summary>
/// The value of a step from the one before, as PyTorch's and TorchSharp's schedulers compute it: it drifts, and no step has a value
/// on its own. Fields, and no constants, as a class of schedulers has.
/// </summary>
internal interface IRecurrence
{
    double Next(double value, long step);
}

internal readonly struct ConstantRecurrence : IRecurrence
{
    public double Next(double value, long step) => value;
}

internal readonly struct StepRecurrence(long every, double factor) : IRecurrence
{
    public double Next(double value, long step) => step % every == 0 ? value * factor : value;
}

internal readonly struct MultiStepRecurrence(double factor, params long[] milestones) : IRecurrence
{
    public double Next(double value, long step)
    {
        foreach (long milestone in milestones)
        {
            if (milestone == step)
                value *= factor;
        }

        return value;
    }
}

internal readonly struct ExponentialRecurrence(double rate) : IRecurrence
{
    public double Next(double value, long step) => value * rate;
}

internal readonly struct WarmedUpRecurrence(LinearRecurrence warmup, ExponentialRecurrence decay, double peak) : IRecurrence
{
    public double Next(double value, long step) =>
        step < warmup.Steps ? warmup.Next(value, step) : step == warmup.Steps ? peak : decay.Next(value, step);
}

internal readonly struct LinearRecurrence(double start, double end, long steps) : IRecurrence
{
    public long Steps => steps;

    // PyTorch multiplies with a quotient of lines; from 0, that can only be added to.
    public double Next(double value, long step) => step > steps ? value
        : start == 0 ? value + end / steps
        : value * (1 + (end - start) / (steps * start + (step - 1) * (end - start)));
}

internal readonly struct CosineRecurrence(double final, long steps) : IRecurrence
{
    public double Next(double value, long step) => step > steps ? value
        : final + (value - final) * (1 + Math.Cos(Math.PI * step / steps)) / (1 + Math.Cos(Math.PI * (step - 1) / steps));
}

internal readonly struct PolynomialRecurrence(double final, long steps, double power) : IRecurrence
{
    public double Next(double value, long step) => step > steps ? value
        : final + (value - final) * Math.Pow((1 - (double)step / steps) / (1 - (step - 1.0) / steps), power);
}
