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

    /// <summary>What every class-level schedule gets that steps drive.</summary>
    BySteps = Initial | Peak | AtStep | AtFraction | FillDouble | FillFloat,

    /// <summary><c>AtStep</c>, which takes steps whatever the unit of the schedule.</summary>
    ByStep = 64,

    /// <summary><c>AtEpoch</c>, which takes epochs.</summary>
    ByEpoch = 128,

    /// <summary><c>Step(double)</c>.</summary>
    Step = 256,

    Value = 512,

    State = 1024,

    /// <summary>What a class-level schedule gets that a metric drives.</summary>
    ByMetric = Initial | Peak | Step | Value | State,
}
