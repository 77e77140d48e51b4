#nullable enable
using DecayGen;

namespace Reinforcement
{
    /// <summary>What an agent anneals.</summary>
    public static partial class Hyperparameters
    {
        private const double Start = 1.0;
        private const double End = 0.05;
        private const int Frames = 1_000_000;

        [LinearDecay(Start, End, Frames)]
        public static partial double Epsilon(long step);

        [ExponentialDecay(2.5e-4, 0.999, DecaySteps = 1000, Floor = 1e-6, Staircase = true)]
        internal static partial float LearningRate(int step);

        [Custom(nameof(Anneal), Steps = Frames)]
        public static partial double Beta(double step);

        private static double Anneal(long t) => 0.4 + 0.6 * t / Frames;
    }

    internal sealed class Agent
    {
        private long _frame;

        public bool Explores(double chance) => chance < Hyperparameters.Epsilon(_frame++);

        public float Rate => Hyperparameters.LearningRate((int)_frame) * (float)Hyperparameters.Beta(_frame);
    }
}
