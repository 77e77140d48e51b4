using System;
using System.Threading.Tasks;
using DecayGen;

namespace Distillation;

#region Schedules
[LinearWarmup(1000, Steps = 1000)]
[Constant(5e-4, Steps = 7000)]
[SqrtDecay(5e-4, 0, 2000)]
[Horizon(10_000)]
public partial class WarmupStableDecay
{
    /// <summary>Whether the step is in the cooldown; see <see cref="At(long)"/>.</summary>
    public static bool IsCooling(long step) => step >= 8000 && At(step) < Peak;
}

/// <summary>Temperature of the teacher.</summary>
[ExponentialDecay(initial: 8.0, rate: 0.5f, DecaySteps = 2_500), Horizon(10_000)]
internal partial class Temperature { private Temperature() { } }
#endregion

public class Student
{
    public async Task<double> LearnAsync(Func<long, Task<double>> loss)
    {
        double best = double.MaxValue;
        for (long step = 0; step < 10_000 && !WarmupStableDecay.IsCooling(step); step++)
        {
            double value = await loss(step).ConfigureAwait(false);
            best = Math.Min(best, value / Math.Pow(Temperature.At(step), 2));
            double[] plan = new double[4];
            WarmupStableDecay.Fill(step, plan);
        }

        return best;
    }
}
