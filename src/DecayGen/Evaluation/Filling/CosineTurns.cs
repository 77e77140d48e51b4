namespace DecayGen.Evaluation;

/// <summary>The steps of a half cosine in any number of places, as <see cref="Cosine.Many"/> evaluates them.</summary>
internal readonly struct CosineTurns(DoubleDouble middle, int places, int bits) : ICurve
{
    public double At(long clock, ReadOnlySpan<double> table) => Cosine.Many(clock, middle.Value, middle.Tail, places, bits, table);

#if NET8_0_OR_GREATER
    public (int Count, long Center) Expand(long first, int most, ReadOnlySpan<double> table, out Expansion near)
    {
        near = default;
        DoubleDouble angle = Turning.Angle(table[6], table[7]);
        (DoubleDouble cosine, DoubleDouble sine) = Cosine.Turned(first, places, bits, lowest: 1, table);
        int count = Turning.Count(most, cosine.Value, sine.Value, angle.Value);
        if (count == 0)
            return default;
        long center = first + count / 2;
        (cosine, sine) = Cosine.Turned(center, places, bits, lowest: 0, table);
        double error = (middle.Value + Math.Abs(cosine.Value) + Math.Abs(sine.Value)) * Cosine.Error * 8;
        near = Turning.Near(cosine.Plus(middle), cosine.Value, sine, angle, count / 2, error);
        return near.IsPrecise ? (count, center) : default;
    }
#endif
}
