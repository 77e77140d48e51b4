namespace DecayGen.Generators.Exact;

/// <content>From an enclosure to two doubles.</content>
public readonly partial struct DoubleDouble
{
    /// <summary>The midpoint, each part rounded to nearest; an infinite value has no tail.</summary>
    internal static DoubleDouble From(Interval x)
    {
        BigFloat middle = x.IsExact ? x.Lower : (x.Lower + x.Upper).Scale(-1);
        double value = middle.ToDouble();
        return double.IsInfinity(value)
            ? new DoubleDouble(value, 0)
            : new DoubleDouble(value, (middle - value).ToDouble());
    }
}
