using DecayGen;
[Horizon(9, Unit = StepUnit.Epoch), LinearWarmup(2, Overlap = true), ReduceOnPlateau(0.1, Factor = 1.5, Patience = 9, Mode = PlateauMode.Max)] partial class Rate { int State; }
record Adam(double LearningRate);
class Training
{
    readonly Rate _rate = new();
    void Run(double[][] losses)
    {
        Adam adam = new(new Rate().Value);
        foreach (double[] epoch in losses)
            for (int i = 0; i < 9; i++) { if (i > 9) continue; _rate?.Step(epoch[i]); _rate.Step(metric: losses[0][i]); }
    }
    async void Steps(System.Threading.Tasks.Task<(double Loss, double F1)> result) => new Adam(_rate.Step((await result).Loss));
}
