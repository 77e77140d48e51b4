using System.ComponentModel;

namespace DecayGen.Evaluation;

/// <summary>What is still to be filled: generated code fills it in phase by phase.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct Filler
{
    private Span<double> _rest;
    private long _step;

    /// <summary>Begins at a step.</summary>
    /// <param name="firstStep">The step of the first value.</param>
    /// <param name="destination">Where the values go.</param>
    public Filler(long firstStep, Span<double> destination)
    {
        _step = firstStep;
        _rest = destination;
    }

    /// <summary>The part of the destination that lies before a step; the filler moves on behind it.</summary>
    /// <param name="end">The step before which the part ends.</param>
    /// <param name="step">The step of the part's first value.</param>
    /// <returns>The part, empty where the filler is past the step already.</returns>
    public Span<double> Until(long end, out long step)
    {
        step = _step;
        int count = (int)Math.Min(_rest.Length, Math.Max(0, end - _step));
        Span<double> part = _rest.Slice(0, count);
        _rest = _rest.Slice(count);
        _step = StepRange.Later(_step, count);
        return part;
    }

    /// <summary>The part before a step, of a curve whose clock runs up.</summary>
    /// <param name="origin">The step at which the clock is at 0.</param>
    /// <param name="end">The step before which the part ends.</param>
    /// <returns>The part, to be filled.</returns>
    public Stretch Up(long origin, long end)
    {
        Span<double> part = Until(end, out long step);
        return new Stretch(part, step - origin);
    }

    /// <summary>The part before a step, of a curve whose clock runs down.</summary>
    /// <param name="turn">The step at which the clock is at 0.</param>
    /// <param name="end">The step before which the part ends.</param>
    /// <returns>The part, to be filled.</returns>
    public Stretch Down(long turn, long end)
    {
        Span<double> part = Until(end, out long step);
        return new Stretch(part, turn - step, runsDown: true);
    }

    /// <summary>The part before a step, of a curve whose clock runs up and is at 0 again and again.</summary>
    /// <param name="origin">A step at which the clock is at 0.</param>
    /// <param name="period">After how many steps it is at 0 again.</param>
    /// <param name="end">The step before which the part ends.</param>
    /// <returns>The part, to be filled.</returns>
    public Stretch Cycle(long origin, long period, long end)
    {
        Span<double> part = Until(end, out long step);
        return new Stretch(part, (step - origin) % period, period: period);
    }

    /// <summary>The part of the destination that lies on one stair; the filler moves on behind it.</summary>
    /// <param name="origin">The step at which the first stair begins.</param>
    /// <param name="stepsPerStair">How many steps a stair has.</param>
    /// <param name="end">The step before which the stairs end.</param>
    /// <param name="stair">Which stair that is.</param>
    /// <returns>The part, empty where the filler is past the end already.</returns>
    public Span<double> Stair(long origin, long stepsPerStair, long end, out long stair)
    {
        stair = (_step - origin) / stepsPerStair;
        long begin = origin + stair * stepsPerStair;
        return Until(begin < end - stepsPerStair ? begin + stepsPerStair : end, out _);
    }

    /// <summary>Fills in one value up to a step.</summary>
    /// <param name="end">The step before which the value ends.</param>
    /// <param name="value">The value.</param>
    public void Constant(long end, double value) => Until(end, out _).Fill(value);

    /// <summary>Fills in one value from here on.</summary>
    /// <param name="value">The value.</param>
    public readonly void Rest(double value) => _rest.Fill(value);

    /// <summary>All that is left of the destination, which one value for each step fills.</summary>
    /// <param name="step">The step of its first value.</param>
    /// <returns>The rest of the destination.</returns>
    public readonly Span<double> Rest(out long step)
    {
        step = _step;
        return _rest;
    }
}
