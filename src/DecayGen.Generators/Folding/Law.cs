using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Folding;

/// <summary>The constants with which generated code computes the values between steps.</summary>
internal abstract record Law
{
    /// <summary>The same law with values not below a floor.</summary>
    public virtual Law WithFloor(double floor) => this;
}

/// <summary>initial · 2^(log2 · step), not below the floor.</summary>
internal sealed record ExponentialLaw(double Initial, DoubleDouble Log2, double? Floor) : Law
{
    public override Law WithFloor(double floor) => this with { Floor = floor };
}

/// <summary>A straight line.</summary>
internal sealed record LineLaw(LineEvaluator Line) : Law;

/// <summary>The value of the whole step before.</summary>
internal sealed record HeldLaw : Law;
