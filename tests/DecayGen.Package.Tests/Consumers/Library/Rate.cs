using System;
using DecayGen;

[assembly: CLSCompliant(true)]
[assembly: System.Runtime.InteropServices.ComVisible(false)]

namespace Consumer
{
    /// <summary>The rate of a training.</summary>
    [LinearWarmup(4)]
    [ExponentialDecay(0.01, 0.95)]
    public static partial class Rate
    {
        /// <summary>The rate of the first step, as the generated code has it.</summary>
        public static double First => At(0);
    }

    /// <summary>Other values of the training.</summary>
    [Horizon(90, Unit = StepUnit.Step, StepsPerEpoch = 10)]
    public static partial class Values
    {
        /// <summary>How much of the last direction is kept.</summary>
        /// <param name="epoch">The epoch, which need not be whole.</param>
        /// <returns>The momentum.</returns>
        [CosineDecay(0.85, 0.95, 90)]
        public static partial double Momentum(double epoch);
    }

    /// <summary>A rate that goes up and down, by steps or by epochs.</summary>
    [Horizon(90, Unit = StepUnit.Step, StepsPerEpoch = 10)]
    [LinearWarmup(5)]
    [CosineRestarts(0.1, 0.001, 10, CycleGrowth = 2, PeakDecay = 0.8)]
    public static partial class Restarts
    {
    }

    /// <summary>A rate that falls when the loss no longer does.</summary>
    [LinearWarmup(5)]
    [ReduceOnPlateau(0.1, Patience = 5)]
    public sealed partial class OfLoss
    {
    }

    /// <summary>A rate that falls when the accuracy no longer rises.</summary>
    [ReduceOnPlateau(0.1, Factor = 0.9, Mode = PlateauMode.Max, ThresholdMode = ThresholdMode.Absolute, Cooldown = 3, Floor = 0.001, Steps = 90)]
    public partial struct OfAccuracy
    {
    }
}
