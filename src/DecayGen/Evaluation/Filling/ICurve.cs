namespace DecayGen.Evaluation;

/// <summary>A curve with its constants, but for a table, which no field can hold.</summary>
internal interface ICurve
{
    /// <summary>The double nearest to the value.</summary>
    /// <param name="clock">The step by the clock of the curve.</param>
    /// <param name="table">The table of the curve.</param>
    double At(long clock, ReadOnlySpan<double> table);

#if NET8_0_OR_GREATER
    /// <summary>Expands the curve near a step.</summary>
    /// <param name="first">The first step that the expansion is to serve.</param>
    /// <param name="most">How many steps it has to serve at most.</param>
    /// <param name="table">The table of the curve.</param>
    /// <param name="near">The expansion.</param>
    /// <returns>How many steps it serves, and around which of them it is; none where each step is to be evaluated by itself.</returns>
    (int Count, long Center) Expand(long first, int most, ReadOnlySpan<double> table, out Expansion near);
#endif
}
