namespace DecayGen.Fuzzing.Families;

/// <summary>Attributes that are duplicated, in conflict, misspelt, or spread over declarations.</summary>
internal sealed class Combinations : Family
{
    public override double Share => 15;

    protected override Input Next(Random random, int index)
    {
        List<string> attributes = [.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => One(random))];
        if (random.One(of: 3))
            attributes.AddRange(attributes.ToArray());
        string[] parts = ["", ""];
        foreach (string attribute in attributes)
            parts[random.One(of: 5) ? 1 : 0] += $"[{attribute}] ";
        string first = $"using DecayGen;\n{parts[0]}\npublic partial class Rate {{ static double Curve(long t) => t; }}\n";
        string second = $"{parts[1]}\npartial class Rate {{ double Use(double metric) => Rate.At(3) + Peak; }}";
        return random.One(of: 2) ? new Input(first + second) : new Input(first, "using DecayGen;\n" + second);
    }

    private static string One(Random random) => random.Next(5) switch
    {
        0 => Attributes.Horizon(random),
        1 => Misspelt(random, Attributes.Usual(random)),
        2 => Attributes.Extreme(random),
        _ => Attributes.Usual(random),
    };

    private static string Misspelt(Random random, string attribute)
    {
        int at = random.Next(attribute.Length);
        return random.Next(4) switch
        {
            0 => attribute.Remove(at, 1),
            1 => attribute.Replace("(", "Attribute(", StringComparison.Ordinal),
            2 => attribute.ToLowerInvariant(),
            _ => random.Pick("DecayGen.", "global::DecayGen.", "Decaygen.", "System.", "return: ", "type: ", "assembly: ", "method: ") + attribute,
        };
    }
}
