using System.ComponentModel;

namespace DecayGen;

/// <summary>
/// What every schedule attribute has in common. A schedule attribute on a partial class, struct or record makes
/// that type a schedule, on a static partial method with an int, a long or a double for the step and a double or a float for
/// the result that method. Several of them are phases, in source order, each starting where the one before ends.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]  // Completion would offer it between the attributes that can be written.
public abstract class ScheduleAttribute : Attribute
{
    private protected ScheduleAttribute()
    {
    }

    /// <summary>
    /// Cuts the phase off after this many of its own steps. A phase that is not the last needs an end, its own or
    /// this one; a last phase that is cut holds from then on what it had just before. More than 0.
    /// </summary>
    public long Steps { get; set; }

    /// <summary>Says that the value is meant to rise, so that no rule warns about growth. Changes no value.</summary>
    public bool AllowGrowth { get; set; }
}
