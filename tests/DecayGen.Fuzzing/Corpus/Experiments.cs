using System;
using System.Collections.Generic;
using System.Linq;
using DecayGen;

namespace Experiments;

public enum Phase { Warm, Hold, Cool }

[Horizon(200), PiecewiseLinear(new[] { 0.0, 0.1, 0.1, 0.0 }, new long[] { 0, 20, 150, 200 })]
public partial record Trapezoid(string Name, int Seed)
{
    public Phase this[long step] => step switch { < 20 => Phase.Warm, < 150 => Phase.Hold, _ => Phase.Cool };
}

[Cyclic(low: 1e-5, high: 1e-2, stepUp: 100, StepDown = 300, Mode = CyclicMode.ExpRange, Gamma = 0.9999)]
public readonly partial record struct Triangle(int Seed) : IComparable<Triangle>
{
    public int CompareTo(Triangle other) => Seed.CompareTo(other.Seed);
}

public static class Sweep
{
    public static IReadOnlyDictionary<int, double[]> Run(params int[] seeds) =>
        seeds.ToDictionary(seed => seed, seed => Enumerable.Range(0, 200).Select(step => Trapezoid.At(step) + Triangle.At((long)step * seed)).ToArray());

    public static double Peak => Math.Max(Trapezoid.Peak, Triangle.Peak);

    public static string Describe() => $$"""{ "peak": {{Peak}}, "first": {{Trapezoid.Initial}} }""";
}
