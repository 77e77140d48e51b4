namespace DecayGen.Generators.Parsing;

/// <summary>
/// An attribute of ours as it was written: its kind and its constant arguments, positional ones under the name of the
/// constructor's parameter, the others under the name of the property.
/// </summary>
/// <param name="Kind">The name without namespace and suffix, such as <c>ExponentialDecay</c>.</param>
/// <param name="Arguments">The arguments that were written.</param>
/// <param name="IsComplete">Whether the attribute is whole: half-typed ones lack arguments or hold wrong ones.</param>
internal sealed record AttributeModel(string Kind, EquatableArray<ArgumentModel> Arguments, bool IsComplete)
{
    /// <summary>Whether the attribute describes a learning rate, and not just any value.</summary>
    public bool IsRate { get; init; } = true;

    public double Double(string name, double otherwise = 0.0) => Find(name) is double value ? value : otherwise;

    public long Long(string name, long otherwise = 0) => Find(name) is long value ? value : otherwise;

    public bool Bool(string name) => Find(name) is true;

    public string Text(string name) => Find(name) as string ?? "";

    public EquatableArray<double> Doubles(string name) => Find(name) is EquatableArray<double> values ? values : default;

    public EquatableArray<long> Longs(string name) => Find(name) is EquatableArray<long> values ? values : default;

    public bool Has(string name) => Find(name) is not null;

    private object? Find(string name)
    {
        foreach (ArgumentModel argument in Arguments)
        {
            if (argument.Name == name)
                return argument.Value;
        }

        return null;
    }
}

/// <param name="Name">The parameter's or the property's name.</param>
/// <param name="Value">A constant: a double, a long, which any whole number and any enum's value is, a bool, a string, or an array of doubles or longs.</param>
internal sealed record ArgumentModel(string Name, object? Value);
