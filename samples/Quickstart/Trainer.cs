using DecayGen;

namespace Quickstart;

/// <summary>The two training loops: what decides about the learning rate is the epoch, or the validation loss.</summary>
internal static class Trainer
{
    public static void ByEpoch<TSchedule>(Run run)
        where TSchedule : ISchedule
    {
        for (int epoch = 0; epoch < Run.Epochs; epoch++)
            run.TrainOneEpoch(TSchedule.At(epoch));
    }

    public static void ByLoss<TSchedule>(Run run)
        where TSchedule : struct, IMetricSchedule
    {
        TSchedule schedule = default;
        for (int epoch = 0; epoch < Run.Epochs; epoch++)
        {
            double validationLoss = run.TrainOneEpoch(schedule.Value);
            schedule.Step(validationLoss);
        }
    }
}
