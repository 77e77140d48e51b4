using DecayGen.Tool.Schedules;

namespace DecayGen.Tool.Drawing;

/// <summary>What a drawing shows.</summary>
/// <param name="Title">What the schedules belong to.</param>
/// <param name="Subjects">The schedules.</param>
/// <param name="Folder">The folder that paths are shown relative to.</param>
internal sealed record Report(string Title, IReadOnlyList<Subject> Subjects, string Folder)
{
    /// <summary>Findings that belong to none of the schedules.</summary>
    public IReadOnlyList<Finding> Elsewhere { get; init; } = [];

    /// <summary>How two schedules compare, where that is what it is about.</summary>
    public Comparison? Comparison { get; init; }

    /// <summary>Whether the terminal is to say what curves are called; else it has been said.</summary>
    public bool HasHeadings { get; init; } = true;
}
