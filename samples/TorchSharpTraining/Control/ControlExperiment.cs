using DecayGen;
using TorchSharpTraining.Training;

namespace TorchSharpTraining.Control;

/// <summary>A deep Q-network learns to balance a pole on a cart, by Adam.</summary>
internal static class ControlExperiment
{
    public const int Epochs = 92;
    public const int StepsPerEpoch = CartPole.LongestEpisode;
    public const int TotalSteps = Epochs * StepsPerEpoch;

    private const int Episodes = 10;
    private const int LastEpochs = 10;  // a DQN can forget from one epoch to the next: a single one says little

    public static Experiment Experiment { get; } = new()
    {
        Name = "control",
        Title = "Control: a DQN balances a pole on a cart, by Adam",
        Score = "Return",
        Format = "0",
        Meaning = $"for how many of {CartPole.LongestEpisode} steps the pole stays up, without exploration, in the mean of {Episodes} episodes after each of the last {LastEpochs} epochs",
        Epochs = Epochs,
        QuickEpochs = 5,
        Contenders =
        [
            new("Constant", Train<ConstantRate>),
            new("Time constant 20", Train<DecayingRate>),
            new("Warmup and cosine", Train<WarmedUpRate>),
        ],
    };

    private static double Train<TSchedule>(int seed, int epochs, Action<Epoch> epochDone)
        where TSchedule : ISchedule
    {
        using DeepQ agent = new(seed);
        Random starts = new(seed + 1_000_000);  // of none of the seeds that train

        List<double> returns = [];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            double rate = agent.Optimizer.Apply<TSchedule>(epoch);
            agent.Train(StepsPerEpoch);
            returns.Add(agent.Evaluate(Episodes, starts));
            epochDone(new(rate, returns[^1]));
        }
        return returns.TakeLast(LastEpochs).Average();
    }
}
