namespace DecayGen.Generators.Schedules;

/// <summary>How OneCycle goes from one value to another; the numbers are those of the attribute's enum.</summary>
internal enum OneCycleAnneal
{
    Cosine,
    Linear,
}
