using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>
/// Half cosines from peak to final, the peak in cycle k final + (initial − final) · peakDecay^k, the cycle's length
/// cycleSteps · cycleGrowth^k.
/// </summary>
internal sealed class CosineRestartsCurve(double initial, double final, long cycleSteps, long cycleGrowth, double peakDecay) : CycleCurve
{
    public double Initial => initial;

    public double Final => final;

    public long CycleSteps => cycleSteps;

    public long CycleGrowth => cycleGrowth;

    public double PeakDecay => peakDecay;

    /// <summary>What is left of the peak, by the cycle.</summary>
    public Powers Peaks { get; } = new(peakDecay);

    public override Interval Value(long step, int precision)
    {
        (long cycle, long start, long length) = Find(step);
        int working = precision + 32;
        Shares shares = CosineCurve.Half(step - start, length, working);
        Interval above = Times((BigFloat)initial - final, Times(Peaks.Of(cycle, working), shares.From));
        return Interval.Divide(Interval.Add(Times(final, shares.Whole), above, working), shares.Whole, precision + 8);

        Interval Times(Interval left, Interval right) => Interval.Multiply(left, right, working);
    }

    /// <summary>A cycle falls to its end, which the next one's peak takes the place of.</summary>
    public override Interval LimitBefore(long step, int precision) =>
        step > 0 && Find(step).Start == step ? final : Value(step, precision);

    public override string Formula(string step)
    {
        string above = final == 0 ? NumberFormat.Readable(initial) : $"{NumberFormat.Readable(final)} + ({NumberFormat.Readable(initial)} − {NumberFormat.Readable(final)})";
        string decay = peakDecay == 1.0 ? "" : $" · {NumberFormat.Readable(peakDecay)}^k";
        string length = NumberFormat.Count(cycleSteps);
        return cycleGrowth == 1
            ? $"{above}{decay} · (1 + cos(π · s / {length})) / 2, s = {step} mod {length}{(decay == "" ? "" : $", k = floor({step} / {length})")}"
            : $"{above}{decay} · (1 + cos(π · s / n)) / 2 at step s of cycle k = 0, 1, …, which is n = {length} · {NumberFormat.Count(cycleGrowth)}^k steps long";
    }

    public override IEnumerable<Segment> Fold(long start, long end) => RestartsFolding.Fold(this, start, end);

    protected override bool TryAt(long step, out double value)
    {
        (long cycle, long start, long length) = Find(step);
        value = 0.0;
        if (cycle > 1000)
            return false;
        DoubleDouble share = Sine.Quick(DoubleDouble.Of(length - (step - start)).Over(DoubleDouble.Of(length)));
        DoubleDouble height = DoubleDouble.Sum(initial, -final).Times(new DoubleDouble(peakDecay, 0.0).ToThe((int)cycle));
        return QuickValue.TryRound(final, share.Times(share).Times(height), 2.0, out value);
    }

    protected override long CycleOf(long step) => Find(step).Cycle;

    protected override long StartOf(long cycle)
    {
        if (cycleGrowth == 1)
            return cycle <= long.MaxValue / cycleSteps ? cycle * cycleSteps : long.MaxValue;
        long start = 0;
        long length = cycleSteps;
        for (; cycle > 0 && start < long.MaxValue; cycle--)
            (start, length) = (Saturating.Add(start, length), Saturating.Multiply(length, cycleGrowth));
        return start;
    }

    protected override IEnumerable<Stretch> Stretches(long cycle) =>
        [new Stretch(StartOf(cycle), StartOf(cycle + 1), initial >= final ? Trend.Falling : Trend.Rising)];

    private (long Cycle, long Start, long Length) Find(long step)
    {
        if (cycleGrowth == 1)
            return (step / cycleSteps, step - step % cycleSteps, cycleSteps);
        (long cycle, long start, long length) = (0, 0, cycleSteps);
        while (step - start >= length && length < long.MaxValue)
            (cycle, start, length) = (cycle + 1, start + length, Saturating.Multiply(length, cycleGrowth));
        return (cycle, start, length);
    }
}
