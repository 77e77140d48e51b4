namespace DecayGen.Generators.Schedules;

/// <summary>Why phases do not follow one another.</summary>
/// <param name="Phase">The index of the phase that is at fault.</param>
/// <param name="Problem">What is wrong.</param>
internal sealed record PhaseError(int Phase, PhaseProblem Problem);

internal enum PhaseProblem
{
    /// <summary>A phase before the last never ends.</summary>
    NoEnd,

    /// <summary>A plateau, which goes on for as long as its metric does, is followed by another phase.</summary>
    PlateauNotLast,

    /// <summary>A warmup has nothing after it to lead into.</summary>
    WarmupLast,

    /// <summary>A warmup that overlaps the next phase is followed by another warmup.</summary>
    OverlapsWarmup,

    /// <summary>A warmup that overlaps the next phase lasts longer than that.</summary>
    OutlastsNext,
}
