namespace DecayGen.Evaluation;

/// <summary>final + amplitude · (start + clock)^exponent over many steps, as <see cref="TabledPower"/> evaluates it.</summary>
/// <param name="start">What is raised at clock 0; 0 for the clock itself.</param>
/// <param name="octave">The lowest octave that the tables have.</param>
/// <param name="exponent">The exponent.</param>
/// <param name="error">Up to which part of itself the power is off.</param>
/// <param name="final">What is added.</param>
internal readonly struct TabledPowerLaw(DoubleDouble start, int octave, double exponent, double error, double final) : ICurve
{
    public double At(long clock, ReadOnlySpan<double> table) => start.Value == 0.0
        ? TabledPower.At(clock, exponent, error, final, table)
        : TabledPower.AtSum(clock, start.Value, start.Tail, octave, exponent, error, table);

#if NET8_0_OR_GREATER
    public (int Count, long Center) Expand(long first, int most, ReadOnlySpan<double> table, out Expansion near)
    {
        near = default;
        int count = PowerLaw.Count(most, 32, start.Value + first, exponent);
        if (count == 0 || first > (1L << 53) - count)
            return default;
        long center = first + count / 2;
        DoubleDouble sum = DoubleDouble.Sum(start.Value, center);
        DoubleDouble x = new(sum.Value, sum.Tail + start.Tail);
        bool isQuick = count < Expansion.Many;
        DoubleDouble term = isQuick ? TabledPower.Quick(x, octave, exponent, table) : TabledPower.Accurate(x, octave, exponent, table);
        near = PowerLaw.Near(x, new DoubleDouble(1.0, 0.0), term, exponent, final, count / 2, Math.Abs(term.Value) * (isQuick ? error : Power.ProductError));
        return near.IsPrecise ? (count, center) : default;
    }
#endif
}
