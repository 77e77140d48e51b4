using TorchSharp;

namespace TorchSharpTraining.Training;

/// <summary>What a process for one training does: it writes a line for each epoch, and at the end one with the final score.</summary>
/// <remarks>
/// A process for each training: side by side in threads, TorchSharp 0.107's Adam once threw for a number that it had handed to native code ("Unknown scalar
/// type"), as if the garbage collector, which another thread had called for, had taken it away. Here only one thread allocates, and random generator and
/// memory are its own, too.
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
