namespace DecayGen.Generators.Parsing;

/// <summary>The members that are generated into an annotated type.</summary>
[Flags]
internal enum GeneratedMembers
{
    None = 0,
    Initial = 1,
    Peak = 2,
    AtStep = 4,
    AtFraction = 8,
    FillDouble = 16,
    FillFloat = 32,

    /// <summary>What every class-level schedule gets.</summary>
    Always = Initial | Peak | AtStep | AtFraction | FillDouble | FillFloat,

    /// <summary><c>AtStep</c>, which takes steps whatever the unit of the schedule.</summary>
    ByStep = 64,

    /// <summary><c>AtEpoch</c>, which takes epochs.</summary>
    ByEpoch = 128,
}
