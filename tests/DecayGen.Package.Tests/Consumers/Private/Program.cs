using System;
using DecayGen;

namespace Consumer;

[ExponentialDecay(0.01, 0.95)]
internal sealed partial class Rate;

internal static class Program
{
    private static void Main() => Console.WriteLine(Rate.At(1));
}
