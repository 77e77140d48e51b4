namespace DecayGen.Generators.Schedules.Curves;

/// <summary>Something that was computed to some precisions: to one or two, as a rule, for which a dictionary would cost more than it saves.</summary>
internal sealed class Known<T>
{
    private (int Precision, T Value)[] _values = [];

    /// <summary>What it is to a precision; computed twice, but not wrongly, where two threads ask for it at a time.</summary>
    public T At(int precision, Func<int, T> compute)
    {
        foreach ((int known, T value) in _values)
        {
            if (known == precision)
                return value;
        }

        T computed = compute(precision);
        _values = [.. _values, (precision, computed)];
        return computed;
    }
}
