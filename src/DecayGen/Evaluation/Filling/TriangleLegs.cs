namespace DecayGen.Evaluation;

/// <summary>One cycle of <see cref="Triangle"/>, a straight line up and another one down.</summary>
internal readonly struct TriangleLegs(long up, long down, DoubleDouble rise, DoubleDouble fall, double low) : ICurve
{
    public double At(long clock, ReadOnlySpan<double> table) =>
        Triangle.At(clock, up, down, rise.Value, rise.Tail, fall.Value, fall.Tail, low);

#if NET8_0_OR_GREATER
    public (int Count, long Center) Expand(long first, int most, ReadOnlySpan<double> table, out Expansion near)
    {
        bool isRising = first < up;
        DoubleDouble slope = isRising ? rise : fall.Scaled(-1.0);
        DoubleDouble height = isRising ? rise.Times(DoubleDouble.Of(first)) : fall.Times(DoubleDouble.Of(up + down - first));

        // No further than the values are near to each other.
        double reach = 0.499 * Math.Abs(height.Value + low) / Math.Abs(slope.Value);
        int count = (int)Math.Min(Math.Min(most, (isRising ? up : up + down) - first), reach);
        Span<double> straight = stackalloc double[Expansion.Coefficients];
        straight.Clear();
        near = new Expansion(height.Plus(low), slope, straight, count, (Math.Abs(height.Value) + Math.Abs(low)) * Power.ProductError);
        return count >= Widest.Count && near.IsPrecise ? (count, first) : default;
    }
#endif
}
