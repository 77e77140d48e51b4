using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>Where a blend begins, by the clock of its phase, and how many steps it takes; neither need be whole.</summary>
internal sealed record Span(BigFloat Start, BigFloat Length)
{
    public BigFloat End => Start + Length;

    /// <summary>The last step at which nothing is done; −1 where that is before all steps.</summary>
    public long FirstStep => Start.Sign < 0 ? -1 : Start < long.MaxValue ? (long)Start.Floor() : long.MaxValue;

    /// <summary>The first step at which nothing is left to do.</summary>
    public long LastStep => End < long.MaxValue ? (long)End.Ceiling() : long.MaxValue;

    /// <summary>The length, where it is a whole number, as the start is; null where not, or where steps cannot count it.</summary>
    public long? WholeLength => Start.Exponent >= 0 && Length.Exponent >= 0 && Start.Sign >= 0 && End <= long.MaxValue ? (long)Length.Floor() : null;

    public static implicit operator Span(long steps) => new(0L, steps);

    /// <summary>How much of the length is done at a step.</summary>
    public BigFloat Done(long step)
    {
        BigFloat done = (BigFloat)step - Start;
        return done.Sign <= 0 ? 0L : done < Length ? done : Length;
    }

    /// <summary>The part that is done for people, such as <c>step / 90</c>.</summary>
    public string Formula(string step)
    {
        string done = Start.IsZero ? step
            : Start.Sign < 0 ? $"({step} + {Number(-Start)})"
            : $"({step} − {Number(Start)})";
        return $"{done} / {Number(Length)}";
    }

    private static string Number(BigFloat value) =>
        value.Exponent >= 0 && value < long.MaxValue ? NumberFormat.Count((long)value.Floor()) : NumberFormat.Readable(value.ToDouble());
}
