using System.ComponentModel;

namespace DecayGen.Evaluation;

/// <summary>What is still to be filled, with doubles or with floats: generated code fills it in phase by phase.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct Filler
{
    private Destination _rest;
    private long _step;

    /// <summary>Begins at a step.</summary>
    /// <param name="firstStep">The step of the first value.</param>
    /// <param name="destination">Where the values go.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="firstStep"/> is negative.</exception>
    public Filler(long firstStep, Span<double> destination)
        : this(firstStep, new Destination(destination))
    {
    }

    /// <summary>Begins at a step.</summary>
    /// <inheritdoc cref="Filler(long, Span{double})"/>
    public Filler(long firstStep, Span<float> destination)
        : this(firstStep, new Destination(destination))
    {
    }

    private Filler(long firstStep, Destination destination)
    {
        if (firstStep < 0)
            StepRange.Throw(nameof(firstStep), firstStep);
        _step = firstStep;
        _rest = destination;
    }

    /// <summary>The part before a step, of a curve whose clock runs up.</summary>
    /// <param name="origin">The step at which the clock is at 0.</param>
    /// <param name="end">The step before which the part ends.</param>
    /// <returns>The part, to be filled; empty where the filler is past the step already.</returns>
    public Stretch Up(long origin, long end)
    {
        Destination part = Until(end, out long step);
        return new Stretch(part, step - origin);
    }

    /// <summary>The part before a step, of a curve whose clock runs down.</summary>
    /// <param name="turn">The step at which the clock is at 0.</param>
    /// <param name="end">The step before which the part ends.</param>
    /// <returns>The part, to be filled; empty where the filler is past the step already.</returns>
    public Stretch Down(long turn, long end)
    {
        Destination part = Until(end, out long step);
        return new Stretch(part, turn - step, runsDown: true);
    }

    /// <summary>The part before a step, of a curve whose clock runs up and is at 0 again and again.</summary>
    /// <param name="origin">A step at which the clock is at 0.</param>
    /// <param name="period">After how many steps it is at 0 again.</param>
    /// <param name="end">The step before which the part ends.</param>
    /// <returns>The part, to be filled; empty where the filler is past the step already.</returns>
    public Stretch Cycle(long origin, long period, long end)
    {
        Destination part = Until(end, out long step);
        return new Stretch(part, (step - origin) % period, period: period);
    }

    /// <summary>Whether something is left to be filled before the end of stairs, of which each has one value.</summary>
    /// <param name="origin">The step at which the first stair begins.</param>
    /// <param name="stepsPerStair">How many steps a stair has.</param>
    /// <param name="end">The step before which the stairs end.</param>
    /// <param name="stair">Which stair is the next one.</param>
    /// <param name="next">The step before which its value ends.</param>
    /// <returns>Whether there is a next one.</returns>
    public readonly bool IsOnStair(long origin, long stepsPerStair, long end, out long stair, out long next)
    {
        stair = (_step - origin) / stepsPerStair;
        long begin = origin + stair * stepsPerStair;
        next = begin < end - stepsPerStair ? begin + stepsPerStair : end;
        return IsBefore(end, out _);
    }

    /// <summary>Whether something is left to be filled before a step.</summary>
    /// <param name="end">The step.</param>
    /// <param name="step">The step whose value <see cref="Add"/> takes.</param>
    /// <returns>Whether there is such a step.</returns>
    public readonly bool IsBefore(long end, out long step) => HasRest(out step) && step < end;

    /// <summary>Whether something is left to be filled.</summary>
    /// <param name="step">The step whose value <see cref="Add"/> takes.</param>
    /// <returns>Whether there is such a step.</returns>
    public readonly bool HasRest(out long step)
    {
        step = _step;
        return _rest.Length > 0;
    }

    /// <summary>Fills in one value for one step.</summary>
    /// <param name="value">The value.</param>
    public void Add(double value)
    {
        _rest[0] = value;
        _rest = _rest.Slice(1);
        _step = StepRange.Later(_step, 1);
    }

    /// <summary>Fills in one value up to a step.</summary>
    /// <param name="end">The step before which the value ends.</param>
    /// <param name="value">The value.</param>
    public void Constant(long end, double value) => Until(end, out _).Fill(value);

    /// <summary>Fills in one value from here on.</summary>
    /// <param name="value">The value.</param>
    public readonly void Rest(double value) => _rest.Fill(value);

    /// <summary>The part that lies before a step; the filler moves on behind it.</summary>
    private Destination Until(long end, out long step)
    {
        step = _step;
        int count = (int)Math.Min(_rest.Length, Math.Max(0, end - _step));
        Destination part = _rest.Slice(0, count);
        _rest = _rest.Slice(count);
        _step = StepRange.Later(_step, count);
        return part;
    }
}
