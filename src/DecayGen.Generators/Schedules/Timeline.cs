using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Schedules;

/// <summary>A whole schedule: its phases one after the other, and what holds after the last.</summary>
internal sealed class Timeline
{
    private double? _held;

    private Timeline(IReadOnlyList<Phase> phases) => Phases = phases;

    public IReadOnlyList<Phase> Phases { get; }

    /// <summary>The step from which on the value is held; null where the last phase goes on for ever.</summary>
    public long? PlannedEnd => Phases[Phases.Count - 1] is { IsEndless: false } last ? last.End : null;

    /// <summary>The value held after the last phase, where it ends.</summary>
    public double Held => _held ??= Phases[Phases.Count - 1].JustBeforeEnd;

    /// <summary>What a metric drives, after all other phases; null where there is no such thing.</summary>
    public PlateauCurve? Plateau => Phases[Phases.Count - 1].Curve as PlateauCurve;

    /// <summary>Whether all values are known at compile time; where not, no value may be asked for that is not <see cref="IsKnownAt"/>.</summary>
    public bool IsKnown => Phases.All(phase => phase.Curve.IsKnown);

    /// <summary>The schedule that attributes with valid arguments mean, or why they mean none.</summary>
    public static Timeline? Create(IReadOnlyList<AttributeModel> attributes, List<PhaseError> errors)
    {
        // From the last phase to the first, since a warmup needs the curve that it leads into.
        Curve?[] curves = new Curve?[attributes.Count];
        for (int i = attributes.Count - 1; i >= 0; i--)
        {
            ScheduleKind kind = ScheduleKinds.Find(attributes[i].Kind)!;
            Curve? next = i + 1 < curves.Length ? curves[i + 1] : null;
            if (kind.LeadsIntoNext && next is null)
                errors.Add(new PhaseError(i, PhaseProblem.WarmupLast));
            else
                curves[i] = kind.Describe(attributes[i], next);
        }

        if (errors.Count > 0)
            return null;

        List<Phase> phases = [];
        long origin = 0;
        long start = 0;
        for (int i = 0; i < curves.Length; i++)
        {
            long? length = Length(attributes[i], curves[i]!);
            ScheduleKind kind = ScheduleKinds.Find(attributes[i].Kind)!;
            bool isLast = i + 1 == curves.Length;

            // What a metric drives has no clock that could start together with another.
            bool overlaps = kind.OverlapsNext(attributes[i]) && !isLast && !ScheduleKinds.Find(attributes[i + 1].Kind)!.IsDrivenByMetric;
            if (kind.IsDrivenByMetric && !isLast)
                errors.Add(new PhaseError(i, PhaseProblem.PlateauNotLast));
            else if (length is null && !isLast)
                errors.Add(new PhaseError(i, PhaseProblem.NoEnd));
            if (overlaps && ScheduleKinds.Find(attributes[i + 1].Kind)!.LeadsIntoNext)
                errors.Add(new PhaseError(i, PhaseProblem.OverlapsWarmup));
            else if (overlaps && length > Length(attributes[i + 1], curves[i + 1]!))
                errors.Add(new PhaseError(i, PhaseProblem.OutlastsNext));

            long end = length is { } steps && steps < long.MaxValue - origin ? origin + steps : long.MaxValue;
            phases.Add(new Phase(curves[i]!, origin, start, end));
            origin = overlaps ? origin : end;
            start = end;
        }

        return errors.Count == 0 && phases.Count > 0 ? new Timeline(phases) : null;
    }

    public double At(long step) => Find(step) is { } phase ? phase.At(step) : Held;

    /// <summary>Whether the value at a step is known at compile time.</summary>
    public bool IsKnownAt(long step) => Phases[PhaseAt(step)] is var phase && (step < phase.End ? phase.Curve.IsKnownAt(step - phase.Origin) : phase.Curve.IsKnown);

    /// <summary>The index of the phase whose value, or whose last value, a step has.</summary>
    public int PhaseAt(long step)
    {
        int low = 0;
        int high = Phases.Count - 1;

        // What would begin at the very last step there is never does: the phase before it has no end that a step could count.
        while (high > 0 && Phases[high].Start == long.MaxValue)
            high--;
        while (low < high)
        {
            int middle = low + (high - low) / 2;
            if (step < Phases[middle].End)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    /// <summary>An enclosure of the true value at a step.</summary>
    public Interval Value(long step, int precision) => Find(step) is { } phase ? phase.Value(step, precision) : HeldValue(precision);

    /// <summary>The first step, of a run of so many, at which the value is largest of those that are known.</summary>
    public long PeakStep(long steps = long.MaxValue)
    {
        long best = 0;
        double largest = double.NegativeInfinity;
        foreach (Phase phase in Phases.Where(phase => phase.Start < Math.Min(phase.End, steps)))
            Consider(phase.PeakStep(steps));
        if (PlannedEnd is { } held && held < steps)
            Consider(held);
        return best;

        void Consider(long step)
        {
            double value = IsKnownAt(step) ? At(step) : double.NegativeInfinity;
            if (value > largest)
                (best, largest) = (step, value);
        }
    }

    /// <summary>
    /// The first step from which the value stays under a threshold to the end of a run of so many steps; null where it
    /// does not. Phases are asked from the last to the first.
    /// </summary>
    public long? StaysUnderFrom(BigFloat threshold, long steps)
    {
        long? from = null;
        if (PlannedEnd is { } end && end < steps)
        {
            if (!(HeldValue(128).Upper < threshold))
                return null;
            from = end;
        }

        foreach (Phase phase in Phases.Reverse().Where(phase => phase.Start < Math.Min(phase.End, steps)))
        {
            if (phase.StaysUnderFrom(threshold, steps) is not { } step)
                return from;
            from = step;
            if (from > phase.Start)
                return from;
        }

        return from;
    }

    /// <summary>The steps of a run of so many, cut where the value turns or jumps, each with the phase whose value it has.</summary>
    public IEnumerable<(int Phase, Stretch Stretch)> Stretches(long steps)
    {
        for (int i = 0; i < Phases.Count && Phases[i].Start < steps; i++)
        {
            if (Phases[i].Start == Phases[i].End)
                continue;
            foreach (Stretch stretch in Phases[i].Stretches(steps))
                yield return (i, stretch);
        }

        if (PlannedEnd is { } end && end < steps)
            yield return (Phases.Count - 1, new Stretch(end, steps, Trend.Constant));
    }

    /// <summary>How generated code evaluates the schedule, step by step.</summary>
    public IReadOnlyList<Segment> Fold()
    {
        List<Segment> segments = [];
        foreach (Phase phase in Phases.Where(phase => phase.Start < phase.End))
        {
            long ownEnd = phase.IsEndless ? long.MaxValue : phase.End - phase.Origin;
            string formula = phase.Curve.Formula(phase.Clock);
            foreach (Segment segment in phase.Curve.Fold(phase.Start - phase.Origin, ownEnd).Where(segment => segment.Start < long.MaxValue - phase.Origin))
            {
                Segment cut = segment.End > ownEnd ? segment with { End = ownEnd } : segment;
                segments.Add(cut.Later(phase.Origin) with { Formula = formula });
            }
        }

        if (PlannedEnd is { } end)
        {
            Phase last = Phases[Phases.Count - 1];
            segments.Add(new Segment(end, long.MaxValue, last.Curve.HeldFrom(last.End - last.Origin)) { Note = "Held from here on." });
        }

        return Merge(TableSize.Limit(segments));
    }

    /// <summary>The phase whose value a step has; null behind the last, whose end value is held.</summary>
    private Phase? Find(long step) =>
        Phases[PhaseAt(step)] is var phase && (step < phase.End || phase.IsEndless) ? phase : null;

    private Interval HeldValue(int precision)
    {
        Phase last = Phases[Phases.Count - 1];
        return last.Curve.LimitBefore(last.End - last.Origin, precision);
    }

    private static long? Length(AttributeModel attribute, Curve curve)
    {
        long cut = attribute.Long("Steps", long.MaxValue);
        return curve.End is { } end ? Math.Min(end, cut) : cut < long.MaxValue ? cut : null;
    }

    /// <summary>Neighbours of the same constant are one.</summary>
    private static List<Segment> Merge(List<Segment> segments)
    {
        List<Segment> merged = [];
        foreach (Segment segment in segments)
        {
            if (merged.Count > 0 && merged[merged.Count - 1] is { Evaluator: ConstantEvaluator, Law: null } before
                && segment.Law is null && segment.Evaluator.Equals(before.Evaluator))
            {
                merged[merged.Count - 1] = before with { End = segment.End };
            }
            else
            {
                merged.Add(segment);
            }
        }

        return merged;
    }
}
