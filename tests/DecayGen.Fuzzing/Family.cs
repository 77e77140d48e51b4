namespace DecayGen.Fuzzing;

/// <summary>Inputs of one kind. A new family is one new file in <c>Families/</c>.</summary>
internal abstract class Family
{
    /// <summary>All families, in the order of their names.</summary>
    public static IReadOnlyList<Family> All { get; } =
    [
        .. typeof(Family).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Family)))
            .Select(type => (Family)Activator.CreateInstance(type)!)
            .OrderBy(family => family.Name, StringComparer.Ordinal),
    ];

    public string Name => GetType().Name;

    /// <summary>How many of all inputs are of this family, beside those of the others.</summary>
    public virtual double Share => 10;

    /// <summary>Whether a stack may overflow, which ends the process: such an input is written down before it is tried.</summary>
    public virtual bool MayEndProcess => false;

    /// <summary>One input, the same for the same seed and index whatever else is run.</summary>
    public Input Next(int seed, int index)
    {
        // FNV-1a: string.GetHashCode differs from process to process.
        uint hash = 2166136261;
        foreach (char letter in $"{seed}/{Name}/{index}")
            hash = unchecked((hash ^ letter) * 16777619);
        return Next(new Random(unchecked((int)hash)), index);
    }

    /// <summary>One input.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="index">The number of the input, for families that go through a list.</param>
    protected abstract Input Next(Random random, int index);
}
