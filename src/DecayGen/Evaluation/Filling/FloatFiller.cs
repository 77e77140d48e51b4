using System.ComponentModel;

namespace DecayGen.Evaluation;

/// <summary>Floats that are still to be filled, a part at a time: generated code fills in doubles, which are then rounded.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct FloatFiller
{
    private readonly Span<double> _buffer;
    private Span<float> _rest;
    private int _count;

    /// <summary>Begins at a step.</summary>
    /// <param name="firstStep">The step of the first value.</param>
    /// <param name="destination">Where the values go.</param>
    /// <param name="buffer">Room for the values of a part.</param>
    public FloatFiller(long firstStep, Span<float> destination, Span<double> buffer)
    {
        Step = firstStep;
        _rest = destination;
        _buffer = buffer;
        _count = 0;
    }

    /// <summary>The step of the part's first value.</summary>
    public long Step { get; private set; }

    /// <summary>The part: one double for each of its steps.</summary>
    public readonly Span<double> Values => _buffer.Slice(0, _count);

    /// <summary>Rounds the values of the part, which are there, and goes on to the next one.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Next()
    {
        Narrowing.Copy(Values, _rest);
        _rest = _rest.Slice(_count);
        Step = StepRange.Later(Step, _count);
        _count = Math.Min(_buffer.Length, _rest.Length);
        return _count > 0;
    }
}
