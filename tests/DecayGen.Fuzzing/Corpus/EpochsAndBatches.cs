using DecayGen;
[Horizon(90, Unit = StepUnit.Epoch, StepsPerEpoch = 9), Constant(0.1)] partial class Rate { }
record Adam(double LearningRate);
class Training
{
    object Start() => new Adam(Rate.At(0));
    double Next(int batch, int epoch) => Rate.AtEpoch(batch) + Rate.AtStep(epoch) + 0.1 * System.Math.Pow(0.9, epoch);
}
