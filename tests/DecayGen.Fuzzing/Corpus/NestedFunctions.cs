using DecayGen;
using static Rate;
[LinearWarmup(5, From = 1e-4, Overlap = true), Constant(0.1)] partial record Rate(int Seed);
class Loop
{
    void Run(Optimizer[] groups, int epochs)
    {
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            double Local(long step) => At(step) * System.Math.Pow(0.9, step);
            System.Func<int, double> lambda = batch => groups[0].LearningRate = Rate.At(batch);
            groups[epoch] = new Adam(Local(epoch), lambda(0)) { LearningRate = Rate.At(0) + 0.01 * System.Math.Exp(-epoch / 10.0) };
        }
    }
}
