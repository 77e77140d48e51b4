using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>max(floor, initial · factor^k) over the number k of reductions, up to the last one that is made.</summary>
internal sealed class ReductionsCurve : Curve
{
    /// <summary>2^-1074, the smallest double.</summary>
    private const double Smallest = double.Epsilon;

    /// <summary>2^-51: more than what two neighbours lose by being rounded.</summary>
    private const double Lost = 4.440892098500626E-16;

    /// <summary>How many reductions are looked at one by one.</summary>
    private const int Scanned = 10_000;

    private readonly Curve _curve;
    private readonly double _factor;
    private long? _last;

    public ReductionsCurve(double initial, double factor, double floor, double minimumChange)
    {
        _curve = FlooredCurve.Of(new RateCurve(initial, factor, 1.0), floor);
        _factor = factor;
        MinimumChange = minimumChange;
    }

    /// <summary>What a reduction has to change the value by more than, to be made.</summary>
    public double MinimumChange { get; }

    /// <summary>How many reductions change the value: the next one would not by more than the minimum.</summary>
    public long Last => _last ??= FindLast();

    public override long? End => Last + 1;

    public override Trend Trend => _curve.Trend;

    public override Interval Value(long step, int precision) => _curve.Value(step, precision);

    public override string Formula(string step) => _curve.Formula(step);

    /// <summary>All values at once, where they are few.</summary>
    public override IEnumerable<Segment> Fold(long start, long end) =>
        Last == 0 ? [new Segment(start, end, new ConstantEvaluator(At(0)))]
        : TableEvaluator.Fits(start, end) ? [new Segment(start, end, TableEvaluator.Of(this, start, end))]
        : _curve.Fold(start, end);

    protected override bool TryAt(long step, out double value)
    {
        value = _curve.At(step);
        return true;
    }

    private long FindLast()
    {
        if (IsLast(0))
            return 0;

        // Values fall by ever less, but for what rounding does to the difference: up to a certain one by more than the minimum.
        double left = 1.0 - _factor - Lost;
        double least = Math.Min((MinimumChange + 2 * Smallest) / left, double.MaxValue);
        long start = _curve.Trend == Trend.Falling && left > 0
            ? StepSearch.First(0, long.MaxValue, step => At(step) <= least || IsLast(step), _curve.GuessStep(least))
            : 0;
        long end = _curve.Trend == Trend.Rising ? StepSearch.First(0, long.MaxValue, step => double.IsInfinity(At(step + 1))) : long.MaxValue;
        for (long step = start; step < Math.Min(start + Scanned, end); step++)
        {
            if (IsLast(step))
                return step;
        }

        return StepSearch.First(start, end, IsLast);
    }

    /// <summary>Whether no reduction follows so many; rounded as PyTorch rounds the difference.</summary>
    private bool IsLast(long step) =>
        double.IsInfinity(At(step + 1)) || !(Math.Abs(At(step) - At(step + 1)) > MinimumChange);
}
