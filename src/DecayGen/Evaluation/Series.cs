#if DECAYGEN_GENERATORS
namespace DecayGen.Generators.Exact;
#else
namespace DecayGen.Evaluation;
#endif

/// <summary>Power series to about 100 bits.</summary>
internal static class Series
{
    /// <summary>The sum of coefficients times powers of x; those beyond the tails are so small that doubles do.</summary>
    public static DoubleDouble Sum(DoubleDouble x, ReadOnlySpan<double> coefficients, ReadOnlySpan<double> tails)
    {
        double small = 0.0;
        for (int i = coefficients.Length - 1; i >= tails.Length; i--)
            small = small * x.Value + coefficients[i];
        DoubleDouble sum = new(small, 0.0);
        for (int i = tails.Length - 1; i >= 0; i--)
            sum = sum.Times(x).Plus(new DoubleDouble(coefficients[i], tails[i]));
        return sum;
    }
}
