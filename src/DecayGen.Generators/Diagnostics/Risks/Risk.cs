using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>Something that may go wrong in training, found in a valid schedule.</summary>
/// <param name="Rule">The rule that says so.</param>
/// <param name="Place">What is to be changed.</param>
/// <param name="Message">What the rule's message has to say about it.</param>
internal sealed record Risk(DiagnosticDescriptor Rule, Place Place, params object[] Message)
{
    /// <summary>What else has a part in it.</summary>
    public IReadOnlyList<Place> Others { get; init; } = [];
}

/// <summary>Part of a schedule as it is written.</summary>
/// <param name="Phase">The phase's index; -1 for the horizon.</param>
/// <param name="Argument">The parameter or the property; null for the whole attribute.</param>
/// <param name="Element">The element, where the argument is an array.</param>
internal readonly record struct Place(int Phase, string? Argument = null, int? Element = null)
{
    public static readonly Place Horizon = new(-1, "steps");
}
