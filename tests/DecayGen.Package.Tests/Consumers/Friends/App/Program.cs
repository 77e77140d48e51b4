using System;
using DecayGen;
using Library;

namespace Consumer;

[LinearWarmup(4)]
[ExponentialDecay(0.01, 0.95)]
internal sealed partial class WarmRate;

[ReduceOnPlateau(0.3, Patience = 0)]
internal sealed partial class OfAccuracy;

internal static class Program
{
    private static void Main()
    {
        Console.WriteLine($"{Last<Rate>()} {Last<WarmRate>()}");
        Console.WriteLine($"{new OfLoss().Value} {new OfAccuracy().Value}");
    }

    private static double Last<TSchedule>()
        where TSchedule : ISchedule => TSchedule.At(5);
}
