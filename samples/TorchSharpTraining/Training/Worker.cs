using TorchSharp;

namespace TorchSharpTraining.Training;

/// <summary>What a process for one training does: it writes a line for each epoch, and at the end one with the final score.</summary>
/// <remarks>
/// A process for each training, because TorchSharp 0.107 does not keep the numbers alive that it hands to native code, such as those in the steps of its Adam:
/// with several threads the garbage collector, which another one called for, now and then takes one of them away too early. Here only
/// one thread allocates, and random generator and memory are its own, too.
/// </remarks>
internal static class Worker
{
    public static void Train(Contender contender, int seed, int epochs)
    {
        torch.manual_seed(seed);
        double finalScore = contender.Train(seed, epochs, epoch => Console.WriteLine($"{epoch.Rate:R} {epoch.Score:R}"));
        Console.WriteLine($"{finalScore:R}");
    }
}
