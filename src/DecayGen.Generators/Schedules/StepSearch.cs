using DecayGen.Generators.Parsing;

namespace DecayGen.Generators.Schedules;

/// <summary>Bisection over steps, and over milestones.</summary>
internal static class StepSearch
{
    /// <summary>How many milestones are at a step or before it.</summary>
    public static int Passed(long step, EquatableArray<long> milestones)
    {
        int low = 0;
        int high = milestones.Count;
        while (low < high)
        {
            int middle = low + (high - low) / 2;
            if (milestones[middle] <= step)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

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
