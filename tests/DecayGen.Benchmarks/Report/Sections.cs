namespace DecayGen.Benchmarks.Report;

/// <summary>The measured parts of docs/benchmarks.md, in the order of the page.</summary>
internal static class Sections
{
    public static IReadOnlyList<Section> All { get; } =
    [
        new("at", AtSection.Measure),
        new("fill", FillSection.Measure),
        new("cold", ColdSection.Measure),
        new("generator", BuildSection.Measure),
        new("exact", ExactSection.Measure),
    ];
}
