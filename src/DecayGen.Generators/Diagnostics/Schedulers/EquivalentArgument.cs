using System.Globalization;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;

namespace DecayGen.Generators.Diagnostics.Schedulers;

/// <summary>An argument of an attribute, and the parameter of the scheduler that it is.</summary>
/// <param name="Name">The constructor's parameter, or the property.</param>
/// <param name="Value">A double, a long, a bool, or an array of doubles or longs.</param>
/// <param name="Parameter">The scheduler's parameter whose value it is, or from which it follows; null where it comes from elsewhere.</param>
internal sealed record EquivalentArgument(string Name, object Value, string? Parameter = null)
{
    /// <summary>Properties are capitalized, parameters are not.</summary>
    public bool IsProperty => char.IsUpper(Name[0]);

    /// <summary>Whether the value is what is written for the parameter, and not something that follows from it.</summary>
    public bool IsVerbatim { get; init; } = true;

    /// <summary>The places, in what is written for the parameter, of the elements of an array.</summary>
    public IReadOnlyList<int>? Elements { get; init; }

    /// <summary>The name of an enum's value, and of the enum.</summary>
    public (string Type, string Member)? Choice { get; init; }

    public override string ToString() => Choice is var (type, member) ? $"{type}.{member}" : Written(NumberFormat.Readable);

    /// <summary>The value as code.</summary>
    public string Literal() => Written(NumberFormat.Literal);

    /// <summary>Elements as the argument that they are: milestones are arguments by themselves.</summary>
    public string Joined(IEnumerable<string> elements) => string.Join(", ", elements) is var joined && Value is EquatableArray<long> && Name != "milestones"
        ? $"new long[] {{ {joined} }}"
        : joined;

    private string Written(Func<double, string> number) => Value switch
    {
        double one => number(one),
        bool flag => flag ? "true" : "false",
        EquatableArray<double> many => $"new[] {{ {string.Join(", ", many.Select(NumberFormat.Literal))} }}",
        EquatableArray<long> many => Joined(many.Select(one => one.ToString(CultureInfo.InvariantCulture))),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => Value.ToString(),
    };
}
