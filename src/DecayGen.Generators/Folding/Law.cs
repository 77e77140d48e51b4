using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Folding;

/// <summary>The constants with which generated code computes the values between steps.</summary>
internal abstract record Law
{
    /// <summary>The same law with values not below a floor.</summary>
    public virtual Law WithFloor(double floor) => this;

    /// <summary>The same law some steps later, where its clock is not that of the segment.</summary>
    public virtual Law Later(long steps) => this;
}

/// <summary>initial · 2^(log2 · step), not below the floor.</summary>
internal sealed record ExponentialLaw(double Initial, DoubleDouble Log2, double? Floor) : Law
{
    public override Law WithFloor(double floor) => this with { Floor = floor };
}

/// <summary>A method of the runtime assembly, not below the floor.</summary>
/// <param name="Method">Its name, with that of its class.</param>
/// <param name="Clock">What it is given first.</param>
/// <param name="Constants">What it is given behind the clock, as with <see cref="CallEvaluator"/>.</param>
/// <param name="Floor">The floor; null where there is none.</param>
internal sealed record CallLaw(string Method, Clock Clock, object[] Constants, double? Floor = null) : Law
{
    public override Law WithFloor(double floor) => this with { Floor = floor };

    public override Law Later(long steps) => this with { Clock = Clock with { Zero = Clock.Zero + steps } };
}

/// <summary>The value of the whole step before.</summary>
internal sealed record HeldLaw : Law;

/// <summary>A clock of steps between whole ones, which need not be at 0 at a whole step itself.</summary>
/// <param name="Zero">The whole step next to where it is at 0.</param>
/// <param name="RunsDown">Whether it runs down to 0, rather than up from there.</param>
/// <param name="Rest">What it shows at the whole step.</param>
internal sealed record Clock(long Zero, bool RunsDown, DoubleDouble Rest)
{
    public static Clock Up(BigFloat from) => new((long)from.Ceiling(), false, DoubleDouble.From(BigFloat.FromInteger(from.Ceiling()) - from));

    public static Clock Down(BigFloat to) => new((long)to.Floor(), true, DoubleDouble.From(to - BigFloat.FromInteger(to.Floor())));
}
