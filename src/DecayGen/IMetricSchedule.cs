using System.Diagnostics.CodeAnalysis;

namespace DecayGen;

/// <summary>
/// A schedule that a metric drives, in code for any of them. With <c>Train&lt;TSchedule&gt;() where TSchedule : struct, IMetricSchedule</c>
/// the generated code is called directly, with no indirection and no boxing. Types with <see cref="ReduceOnPlateauAttribute"/> implement it.
/// </summary>
public interface IMetricSchedule
{
    /// <summary>The value to train with: before the first step the one to begin with, after it what that step returned.</summary>
    double Value { get; }

    /// <summary>The largest value the schedule can have.</summary>
    double Peak { get; }

    /// <summary>Everything the schedule needs to go on: save it with the model, and set it to resume. The default is a fresh schedule.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A field of the state that is set does not fit the schedule; the exception names it.</exception>
    PlateauState State { get; set; }

    /// <summary>Ends a step with the metric that it brought.</summary>
    /// <param name="metric">What is to improve, such as the loss over the validation data. One that is not a number is no improvement.</param>
    /// <returns>The value for the next step.</returns>
    [SuppressMessage("Naming", "CA1716", Justification = "A word of Visual Basic only, and the name that the field knows.")]
    double Step(double metric);
}
