#:package DecayGen@0.0.0-under-test

using DecayGen;

System.Console.WriteLine(Rate.At(1));

[ExponentialDecay(0.01, 0.95)]
internal sealed partial class Rate;
