using DecayGen.Generators.Folding;
using DecayGen.Generators.Parsing;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>Straight lines through values at milestones, and the first value before.</summary>
internal sealed class PointsCurve(EquatableArray<double> values, EquatableArray<long> milestones)
    : SequenceCurve(Lines(values, milestones), milestones[milestones.Count - 1])
{
    public EquatableArray<double> Values => values;

    public EquatableArray<long> Milestones => milestones;

    public override IEnumerable<Segment> Fold(long start, long end) => PointsFolding.Fold(this, start, end) ?? base.Fold(start, end);

    /// <summary>How many milestones are at a step or before it.</summary>
    public int Passed(long step) => StepSearch.Passed(step, milestones);

    private static List<Phase> Lines(EquatableArray<double> values, EquatableArray<long> milestones)
    {
        List<Phase> pieces = [];
        if (milestones[0] > 0 || milestones.Count == 1)
            pieces.Add(new Phase(new ConstantCurve(values[0]), 0, 0, milestones[0]));
        for (int i = 1; i < milestones.Count; i++)
        {
            Span span = new(milestones[i - 1], milestones[i] - milestones[i - 1]);
            pieces.Add(new Phase(new LineCurve(values[i - 1], values[i], span), 0, milestones[i - 1], milestones[i]));
        }

        return pieces;
    }
}
