namespace DecayGen.Generators.Exact;

/// <summary>A number as the sum of a double and what that double misses.</summary>
internal readonly record struct DoubleDouble(double Value, double Tail)
{
    /// <summary>The midpoint, each part rounded to nearest; an infinite value has no tail.</summary>
    public static DoubleDouble From(Interval x)
    {
        BigFloat middle = x.IsExact ? x.Lower : (x.Lower + x.Upper).Scale(-1);
        double value = middle.ToDouble();
        return double.IsInfinity(value)
            ? new DoubleDouble(value, 0)
            : new DoubleDouble(value, (middle - value).ToDouble());
    }
}
