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

/// <summary>A method of the runtime assembly, not below the floor.</summary>
/// <param name="Method">Its name, with that of its class.</param>
/// <param name="Constants">What it is given behind the clock, as with <see cref="CallEvaluator"/>.</param>
/// <param name="Floor">The floor; null where there is none.</param>
internal sealed record CallLaw(string Method, object[] Constants, double? Floor = null) : Law
{
    public override Law WithFloor(double floor) => this with { Floor = floor };
}
