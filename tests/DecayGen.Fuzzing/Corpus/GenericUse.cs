using DecayGen;
partial class Outer<T> where T : struct
{
    [MultiStepDecay(Outer<int>.High, 1 / 10, 30L, 60, 20)] readonly partial struct Steps { }
    static double Use<S>(long step, int epoch) where S : ISchedule => S.At(step) + Steps.AtStep(epoch) + Missing.At(0);
}
