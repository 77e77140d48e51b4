namespace DecayGen.Generators.Schedules;

/// <summary>Something wrong with an argument, found by the kind of schedule it belongs to.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Argument">The parameter's or the property's name; null for the whole attribute.</param>
/// <param name="Message">What the rule's message has to say about it.</param>
internal sealed record Finding(string Rule, string? Argument, params string[] Message)
{
    /// <summary>Whether it is nothing to find in values that are no learning rates, such as a momentum.</summary>
    public bool IsAboutRates { get; init; }

    /// <summary>Which element of an array is wrong; null for the whole argument.</summary>
    public int? Element { get; init; }
}
