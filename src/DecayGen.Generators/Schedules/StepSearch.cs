namespace DecayGen.Generators.Schedules;

/// <summary>Bisection over steps.</summary>
internal static class StepSearch
{
    /// <summary>The first step in [start, end) at which a condition, false before and true from there on, holds; end where it never does.</summary>
    /// <param name="start">The first step looked at.</param>
    /// <param name="end">The step before which the search ends.</param>
    /// <param name="holds">The condition.</param>
    /// <param name="guess">About where it begins to hold: the closer, the fewer steps are looked at.</param>
    public static long First(long start, long end, Func<long, bool> holds, long? guess = null)
    {
        if (start >= end)
            return end;

        // Invariant: false before low, true from high on.
        long low = start;
        long high = end;
        for (long reach = 1; guess is { } near && near >= low && near < high; reach *= 8)
        {
            if (holds(near))
            {
                high = near;
                guess = Math.Max(low, near - reach);
                if (near == low)
                    break;
            }
            else
            {
                low = near + 1;
                guess = reach < high - near ? near + reach : null;
            }
        }

        while (low < high)
        {
            long middle = low + (high - low) / 2;
            if (holds(middle))
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
