using System.ComponentModel;

namespace DecayGen.Evaluation;

/// <summary>A part of what is to be filled that is evaluated in one way. Generated code gets it from a <see cref="Filler"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct Stretch
{
    /// <summary>Up to so many bytes the runtime copies by itself; beyond, it calls the system's function, which takes a third longer.</summary>
    private const int MostCopied = 2048;

    private readonly long _period;

    internal Stretch(Destination values, long clock, bool runsDown = false, long period = 0)
    {
        Values = values;
        Clock = clock;
        RunsDown = runsDown;
        _period = period;
    }

    /// <summary>Where the values go.</summary>
    internal Destination Values { get; }

    /// <summary>The step of the first value by the clock of the curve.</summary>
    internal long Clock { get; }

    /// <summary>Whether each next value is a step earlier, not later.</summary>
    internal bool RunsDown { get; }

    internal int Length => Values.Length;

    internal bool IsEmpty => Values.Length == 0;

    /// <summary>The step of a value by the clock of the curve.</summary>
    internal long ClockAt(int index) => RunsDown ? Clock - index : Clock + index;

    /// <summary>Fills in one value.</summary>
    internal void Set(int index, double value)
    {
        Destination values = Values;
        values[index] = value;
    }

    /// <summary>The part before the clock is at 0 again: all of it where it never is.</summary>
    internal Stretch FirstCycle() => _period == 0 ? this : Until(_period);

    /// <summary>Behind that what the first cycle has not had yet; the values are those of one cycle then.</summary>
    internal Stretch RestOfCycle()
    {
        if (_period == 0 || IsEmpty)
            return default;
        Destination rest = Values.Slice(Until(_period).Length);
        return new Stretch(rest.Slice(0, (int)Math.Min(rest.Length, Clock)), 0);
    }

    /// <summary>Repeats the first cycle, which is there, up to the end.</summary>
    internal void Repeat()
    {
        if (_period == 0 || _period >= Length)
            return;
        if (Values.HasFloats)
            Repeat(Values.Floats, (int)_period, MostCopied / sizeof(float));
        else
            Repeat(Values.Doubles, (int)_period, MostCopied / sizeof(double));
    }

    /// <summary>The part up to the next multiple of a length, by a clock that begins at the last one.</summary>
    internal Stretch OneCycle(long length, out long cycle)
    {
        cycle = Clock / length;
        long clock = Clock - cycle * length;
        return new Stretch(Values.Slice(0, (int)Math.Min(Length, length - clock)), clock);
    }

    /// <summary>The same values by a clock that runs down.</summary>
    internal Stretch Backwards(long clock) => new(Values, clock, runsDown: true);

    /// <summary>The same values by a clock that begins at a step.</summary>
    internal Stretch Since(long start) => new(Values, Clock - start);

    /// <summary>The part before a step, for a clock that runs up.</summary>
    internal Stretch Until(long end) => new(Values.Slice(0, (int)Math.Min(Length, Math.Max(0, end - Clock))), Clock);

    /// <summary>The part from an index on.</summary>
    internal Stretch From(int index) => new(Values.Slice(index), ClockAt(index), RunsDown);

    private static void Repeat<T>(Span<T> values, int period, int most)
    {
        while (period <= most / 2 && period < values.Length)
        {
            int count = Math.Min(period, values.Length - period);
            values.Slice(0, count).CopyTo(values.Slice(period));
            period *= 2;
        }

        for (int done = period; done < values.Length;)
        {
            int from = done % period;
            int count = Math.Min(Math.Min(period - from, most), values.Length - done);
            values.Slice(from, count).CopyTo(values.Slice(done));
            done += count;
        }
    }
}
