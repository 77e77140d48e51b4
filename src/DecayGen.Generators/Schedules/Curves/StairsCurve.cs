using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>A curve over stairs: its value at a step is that of another curve at the number of the stair the step stands on.</summary>
internal abstract class StairsCurve(Curve curve) : Curve
{
    /// <summary>The curve whose steps the stairs are.</summary>
    public Curve Curve => curve;

    public override Trend Trend => curve.Trend;

    public override Interval Value(long step, int precision) => curve.Value(Stair(step), precision);

    public override Interval LimitBefore(long step, int precision) => curve.Value(StairBefore(step), precision);

    public override long? GuessStep(BigFloat value) => curve.GuessStep(value) is { } stair ? FirstStepOf(stair) : null;

    public override long? FirstDrop() => Trend == Trend.Falling && FirstStepOf(1) is < long.MaxValue and var step ? step : null;

    protected override bool TryAt(long step, out double value)
    {
        value = curve.At(Stair(step));
        return true;
    }

    /// <summary>The stair that a step stands on.</summary>
    protected abstract long Stair(long step);

    /// <summary>The stair just before a step, fractions of steps included.</summary>
    protected abstract long StairBefore(long step);

    /// <summary>The first step on a stair, or on a later one; long.MaxValue where that is beyond all steps.</summary>
    protected abstract long FirstStepOf(long stair);
}
