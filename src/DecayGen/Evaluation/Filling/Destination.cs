namespace DecayGen.Evaluation;

/// <summary>Where values go: doubles, or floats to which each value is rounded.</summary>
internal readonly ref struct Destination
{
    public Destination(Span<double> doubles) => Doubles = doubles;

    public Destination(Span<float> floats) => Floats = floats;

    /// <summary>The doubles; none where there are floats.</summary>
    public Span<double> Doubles { get; }

    /// <summary>The floats; none where there are doubles.</summary>
    public Span<float> Floats { get; }

    public int Length => Doubles.Length + Floats.Length;

    public bool HasFloats => !Floats.IsEmpty;

    public double this[int index]
    {
        set
        {
            if (Floats.IsEmpty)
                Doubles[index] = value;
            else
                Floats[index] = (float)value;
        }
    }

    public Destination Slice(int start) => HasFloats ? new(Floats.Slice(start)) : new(Doubles.Slice(start));

    public Destination Slice(int start, int length) => HasFloats ? new(Floats.Slice(start, length)) : new(Doubles.Slice(start, length));

    /// <summary>Fills in one value everywhere.</summary>
    public void Fill(double value)
    {
        Doubles.Fill(value);
        Floats.Fill((float)value);
    }

    /// <summary>Fills in values, as many as there is room for.</summary>
    public void Fill(ReadOnlySpan<double> values)
    {
        if (HasFloats)
            Narrowing.Copy(values, Floats);
        else
            values.CopyTo(Doubles);
    }
}
