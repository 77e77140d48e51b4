using System;
using DecayGen;

public partial interface IRates
{
    [ExponentialDecay(0.1, 0.9)] public static partial double Rate(long step);

    double Current { get; }
}

public ref partial struct Window
{
    [HalfLifeDecay(1.0, 100)] internal static partial float Weight(int step);

    public ReadOnlySpan<double> Values;
}

[HalfLifeDecay(1.0, 100)] public ref partial struct Decay { public Span<double> Values; }

[Constant(0.3)] public abstract partial class Dropout : IRates
{
    public abstract double Current { get; }

    public virtual double At(string layer) => layer.Length * At(0L);

    public sealed class Fixed : Dropout { public override double Current => Dropout.At(3) * IRates.Rate(2) + Window.Weight(1) + Decay.At(9); }
}
