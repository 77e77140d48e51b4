namespace DecayGen.Generators.Schedules;

/// <summary>What becomes of the height of cycles; the numbers are those of the attribute's enum.</summary>
internal enum CyclicMode
{
    Triangular,
    Triangular2,
    ExpRange,
}
