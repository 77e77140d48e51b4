using System.Globalization;

namespace DecayGen.Fuzzing.Families;

/// <summary>Arrays that are empty, that are none, of arrays, of other types, unordered, and of thousands of elements.</summary>
internal sealed class Arrays : Family
{
    private static readonly string[] _others =
    [
        "new long[0]", "new double[0]", "null", "default", "new long[] { }", "new[] { }", "new long[3]", "new[] { 1, 2L }", "new[] { 1u, 2u }", "new object[] { 1, 2 }", "new[] { new[] { 1L } }",
        "new long[,] { { 1, 2 } }", "new long[][] { }", "(long[])null", "new[] { 1, \"a\" }", "[1, 2]", "[]", "[.. new long[0]]", "new long[] { 1, 2, }", "new long[2] { 1 }", "new[] { 1.0, 2 }", "stackalloc[] { 1L }", "Missing",
    ];

    protected override Input Next(Random random, int index)
    {
        // Thousands in some, and only in some, so that the others are quick.
        int count = random.One(of: 40) ? random.Next(1_000, 10_000) : random.Next(1, 20);
        string attribute = random.Next(4) switch
        {
            0 => $"MultiStepDecay(0.1, 0.9, {random.Pick(Steps(random, count), One(random))})",
            1 => $"PiecewiseConstant({random.Pick(Values(random, count + 1), One(random))}, {random.Pick($"new long[] {{ {Steps(random, count)} }}", One(random))})",
            2 => $"PiecewiseLinear(boundaries: {random.Pick($"new long[] {{ {Steps(random, count)} }}", One(random))}, values: {Values(random, count)})",
            _ => $"MultiStepDecay(0.1, 0.9, milestones: {random.Pick($"new long[] {{ {Steps(random, count)} }}", One(random))})",
        };
        return new Input($"using DecayGen;\n[Horizon(1000), {attribute}] public partial class Rate {{ }}") { Language = random.Language() };
    }

    private static string One(Random random) => random.Pick(_others);

    private static string Steps(Random random, int count)
    {
        long step = random.Next(2);
        return string.Join(", ", Enumerable.Range(0, count).Select(_ => (step += random.One(of: 50) ? random.Next(-3, 1) : random.Next(1, 90)).ToString(CultureInfo.InvariantCulture)));
    }

    private static string Values(Random random, int count) =>
        $"new double[] {{ {string.Join(", ", Enumerable.Range(0, random.One(of: 10) ? count + 1 : count).Select(_ => random.One(of: 100) ? Constants.Double(random) : Constants.Sensible(random)))} }}";
}
