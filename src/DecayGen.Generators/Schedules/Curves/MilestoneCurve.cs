using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;
using DecayGen.Generators.Parsing;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>A curve over stairs that begin at milestones, the first stair at step 0.</summary>
internal sealed class MilestoneCurve(Curve curve, EquatableArray<long> milestones) : StairsCurve(curve)
{
    /// <summary>How many milestones the formula spells out.</summary>
    private const int MostSpelled = 8;

    public EquatableArray<long> Milestones => milestones;

    /// <summary>It goes nowhere before the first of them.</summary>
    public override Trend Trend => milestones.Count == 0 ? Trend.Constant : base.Trend;

    public override string Formula(string step)
    {
        IEnumerable<string> spelled = milestones.Take(MostSpelled).Select(NumberFormat.Count);
        string list = string.Join(", ", milestones.Count > MostSpelled ? spelled.Append("…") : spelled);
        return Curve.Formula($"(milestones up to {step} of {{{list}}})");
    }

    public override IEnumerable<Segment> Fold(long start, long end) => StairsFolding.Fold(this, start, end);

    /// <summary>How many milestones are at a step or before it.</summary>
    protected override long Stair(long step) => StepSearch.Passed(step, milestones);

    protected override long StairBefore(long step) => step == 0 ? 0 : Stair(step - 1);

    protected override long FirstStepOf(long stair) =>
        stair <= 0 ? 0 : stair <= milestones.Count ? milestones[(int)stair - 1] : long.MaxValue;
}
