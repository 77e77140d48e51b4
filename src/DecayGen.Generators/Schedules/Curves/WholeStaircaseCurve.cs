using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>A curve over stairs of so many whole steps.</summary>
internal sealed class WholeStaircaseCurve(Curve curve, long stepsPerStair) : StairsCurve(curve)
{
    public long StepsPerStair => stepsPerStair;

    public override BigFloat? HalfLife => Curve.HalfLife * stepsPerStair;

    public override string Formula(string step) =>
        Curve.Formula(stepsPerStair == 1 ? step : $"floor({step} / {NumberFormat.Count(stepsPerStair)})");

    public override IEnumerable<Segment> Fold(long start, long end) => StairsFolding.Fold(this, start, end);

    protected override long Stair(long step) => step / stepsPerStair;

    protected override long StairBefore(long step) => step == 0 ? 0 : (step - 1) / stepsPerStair;

    protected override long FirstStepOf(long stair) => Saturating.Multiply(stair, stepsPerStair);
}
