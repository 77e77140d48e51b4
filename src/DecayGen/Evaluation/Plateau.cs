using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace DecayGen.Evaluation;

/// <summary>What a step does to the state of a schedule that a metric drives. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Plateau
{
    /// <summary>Takes in a metric, and reduces where it has been on a plateau for too long.</summary>
    /// <param name="state">The state, which changes.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="isBetter">Whether it is an improvement on the best so far.</param>
    /// <param name="patience">How many steps in a row may be none.</param>
    /// <param name="cooldown">How many steps after a reduction do not count.</param>
    /// <param name="lastReduction">How many reductions change the value; any after them only begins a cooldown.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Observe(ref PlateauState state, double metric, bool isBetter, long patience, long cooldown, long lastReduction)
    {
        if (isBetter)
            state.Best = metric;

        if (state.CooldownLeft > 0)
        {
            state.CooldownLeft--;
            state.BadSteps = 0;
        }
        else if (isBetter)
        {
            state.BadSteps = 0;
        }
        else if (state.BadSteps < patience)
        {
            state.BadSteps++;
        }
        else
        {
            state.BadSteps = 0;
            state.CooldownLeft = cooldown;
            if (state.Reductions < lastReduction)
                state.Reductions++;
        }
    }

    /// <summary>A state that was saved, where it fits the schedule.</summary>
    /// <param name="state">The state.</param>
    /// <param name="patience">How many steps in a row may bring no improvement.</param>
    /// <param name="cooldown">How many steps after a reduction do not count.</param>
    /// <param name="lastReduction">How many reductions change the value.</param>
    /// <param name="observedFrom">The step at which metrics begin to count.</param>
    /// <param name="countedUntil">The step up to which steps are counted.</param>
    /// <returns>The state.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A field does not fit; the exception is named after it.</exception>
    public static PlateauState Fitting(PlateauState state, long patience, long cooldown, long lastReduction, long observedFrom, long countedUntil)
    {
        Check(nameof(state.Reductions), state.Reductions, lastReduction, "that the schedule can make");
        Check(nameof(state.BadSteps), state.BadSteps, patience, "that its patience allows");
        Check(nameof(state.CooldownLeft), state.CooldownLeft, cooldown, "that its cooldown lasts");
        Check(nameof(state.CountedSteps), state.CountedSteps, countedUntil, "that it counts");
        if (state.Best is double.NaN)
            throw Misfit(nameof(state.Best), state.Best, "a metric that is not a number is never the best one");
        if (state.CountedSteps < observedFrom && state != new PlateauState { CountedSteps = state.CountedSteps })
            throw Misfit(nameof(state.CountedSteps), state.CountedSteps, $"metrics count from step {observedFrom} on, and it has some from before");
        return state;
    }

    private static void Check(string field, long value, long most, string meaning)
    {
        if (value < 0 || value > most)
            throw Misfit(field, value, $"{field} lies between 0 and the {most} {meaning}");
    }

    private static ArgumentOutOfRangeException Misfit(string field, object value, string problem) =>
        new(field, value, $"The state does not fit the schedule: {problem}. Was it saved with other arguments?");
}
