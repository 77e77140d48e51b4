namespace DecayGen.Generators.Folding;

/// <summary>Consecutive steps that generated code evaluates in one way.</summary>
/// <param name="Start">The first step.</param>
/// <param name="End">The step after the last one; long.MaxValue where there is no end.</param>
/// <param name="Evaluator">How the value at a step is computed.</param>
internal sealed record Segment(long Start, long End, Evaluator Evaluator)
{
    /// <summary>Whole steps are doubles, too, up to here.</summary>
    public const long LastExact = 1L << 53;

    /// <summary>The step at which the clock of the evaluator and of the law is at 0.</summary>
    public long Origin { get; init; }

    /// <summary>The step at which a clock that runs down is at 0; null where it runs up from the origin.</summary>
    public long? Turn { get; init; }

    /// <summary>After how many steps the clock of the evaluator is at 0 again; null where it runs on.</summary>
    public long? Period { get; init; }

    /// <summary>Where the evaluator's step is a stair: how many steps a stair has.</summary>
    public double? StepsPerStair { get; init; }

    /// <summary>The same as a whole number, where stairs are counted in whole steps, not by the double nearest to the quotient.</summary>
    public long? WholeStepsPerStair { get; init; }

    /// <summary>Where the segment ends between steps, counted from <see cref="FractionOrigin"/>; null for at its end.</summary>
    public double? FractionEnd { get; init; }

    /// <summary>The step at which the clock is at 0 that runs up to <see cref="FractionEnd"/>.</summary>
    public long FractionOrigin { get; init; }

    /// <summary>An evaluator that gives the same values from fewer constants, more slowly; null where there is none.</summary>
    public Func<Evaluator>? Smaller { get; init; }

    /// <summary>How the value between steps is computed; null where it is that of the step before.</summary>
    public Law? Law { get; init; }

    /// <summary>The formula of the phase that the segment is part of, for people.</summary>
    public string? Formula { get; init; }

    /// <summary>Why the steps are evaluated in their own way, for people; null where the formula says it all.</summary>
    public string? Note { get; init; }

    public bool IsEndless => End == long.MaxValue;

    /// <summary>The same some steps later.</summary>
    public Segment Later(long steps) => this with
    {
        Start = Sum(Start, steps),
        End = Sum(End, steps),
        Origin = Origin + steps,
        FractionOrigin = FractionOrigin + steps,
        Turn = Turn + steps,
        Law = Law?.Later(steps),
    };

    private static long Sum(long left, long right) => left > long.MaxValue - right ? long.MaxValue : left + right;
}
