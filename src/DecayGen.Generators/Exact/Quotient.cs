namespace DecayGen.Generators.Exact;

/// <summary>
/// A number that is divided only when it is looked at: what is rational stays exact until then, so that a product or a
/// sum of such numbers that turns out to be a double, or halfway between two, is known as one.
/// </summary>
internal readonly record struct Quotient(Interval Dividend, Interval Divisor)
{
    public bool IsExact => Dividend.IsExact && Divisor.IsExact;

    public static implicit operator Quotient(double value) => new(value, 1.0);

    public static implicit operator Quotient(Interval value) => new(value, 1.0);

    public Interval Value(int precision) => Interval.Divide(Dividend, Divisor, precision);
}
