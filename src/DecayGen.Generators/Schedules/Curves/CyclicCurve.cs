using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;


namespace DecayGen.Generators.Schedules.Curves;

/// <summary>Lines up from low to high and down again, over and over, the height above low times an amplitude.</summary>
internal sealed class CyclicCurve(double low, double high, long stepUp, long stepDown, CyclicMode mode, double gamma) : CycleCurve
{
    /// <summary>An amplitude that is nothing beside a usual value.</summary>
    private const double Faint = 1e-250;

    private readonly Powers _powers = new(mode == CyclicMode.Triangular2 ? 0.5 : gamma);

    public double Low => low;

    public double High => high;

    public long StepUp => stepUp;

    public long StepDown => stepDown;

    public CyclicMode Mode => mode;

    public double Gamma => gamma;

    public override IEnumerable<Segment> Fold(long start, long end) => CyclicFolding.Fold(this, start, end);

    private ulong Length => (ulong)stepUp + (ulong)stepDown;

    public override Interval Value(long step, int precision)
    {
        int working = precision + 32;
        long cycle = CycleOf(step);
        ulong done = (ulong)step - (ulong)cycle * Length;
        bool isUp = done <= (ulong)stepUp;
        long height = isUp ? (long)done : (long)(Length - done);
        long whole = isUp ? stepUp : stepDown;
        Interval above = Times(Times((BigFloat)high - low, height), Amplitude(step, cycle, working));
        return Interval.Divide(Interval.Add(Times(low, whole), above, working), whole, precision + 8);

        Interval Times(Interval left, Interval right) => Interval.Multiply(left, right, working);
    }

    public override string Formula(string step)
    {
        string amplitude = mode switch
        {
            CyclicMode.Triangular2 => " · 2^(−k)",
            CyclicMode.ExpRange => $" · {NumberFormat.Readable(gamma)}^{step}",
            _ => "",
        };
        string above = low == 0 ? NumberFormat.Readable(high) : $"{NumberFormat.Readable(low)} + ({NumberFormat.Readable(high)} − {NumberFormat.Readable(low)})";
        return $"{above}{amplitude} · x, x from 0 to 1 in {NumberFormat.Count(stepUp)} steps and back in {NumberFormat.Count(stepDown)}{(mode == CyclicMode.Triangular2 ? ", k = 0, 1, … the cycle" : "")}";
    }

    protected override bool TryAt(long step, out double value)
    {
        value = 0.0;
        long cycle = CycleOf(step);
        if (step > int.MaxValue || stepUp > int.MaxValue || stepDown > int.MaxValue || (mode == CyclicMode.Triangular2 && cycle > 900))
            return false;
        long done = step - cycle * (stepUp + stepDown);
        DoubleDouble share = done <= stepUp
            ? DoubleDouble.Of(done).Over(stepUp)
            : DoubleDouble.Of(stepUp + stepDown - done).Over(stepDown);
        DoubleDouble amplitude = mode switch
        {
            CyclicMode.Triangular2 => DoubleDouble.PowerOfTwo(-(int)cycle),
            CyclicMode.ExpRange => new DoubleDouble(gamma, 0.0).ToThe((int)step),
            _ => 1.0,
        };

        // Far behind the last bit of low: what searches for the end of the decay mostly look at.
        if (amplitude.Value < Faint && Math.Abs(high - low) < 1e40 && Math.Abs(low) > 1e-150)
        {
            value = low;
            return true;
        }

        return QuickValue.TryRound(low, DoubleDouble.Sum(high, -low).Times(share).Times(amplitude), 1.0, out value);
    }

    protected override long CycleOf(long step) => (long)((ulong)step / Length);

    protected override long StartOf(long cycle) =>
        (ulong)cycle <= long.MaxValue / Length ? (long)((ulong)cycle * Length) : long.MaxValue;

    protected override IEnumerable<Stretch> Stretches(long cycle)
    {
        long start = StartOf(cycle);
        long end = StartOf(cycle + 1);
        long top = Saturating.Add(start, stepUp);
        List<Stretch> stretches = [];
        Add(start, Math.Min(end, Saturating.Add(start, RisesUp())), Trend.Rising);
        Add(Math.Min(end, Saturating.Add(start, RisesUp())), top, Trend.Falling);
        Add(top, Saturating.Add(top, RisesDown()), Trend.Rising);
        Add(Saturating.Add(top, RisesDown()), end, Trend.Falling);
        return stretches;

        void Add(long from, long to, Trend trend)
        {
            if (from < to)
                stretches.Add(new Stretch(from, to, trend));
        }
    }

    private Interval Amplitude(long step, long cycle, int precision) => mode switch
    {
        CyclicMode.Triangular2 => _powers.Of(cycle, precision),
        CyclicMode.ExpRange => _powers.Of(step, precision),
        _ => 1L,
    };

    /// <summary>How many steps of the way up rise: s · γ^s rises while s ≤ γ / (1 − γ).</summary>
    private long RisesUp() =>
        mode == CyclicMode.ExpRange && gamma < 1 ? Math.Min(stepUp, Turn(1L - (BigFloat)gamma)) : stepUp;

    /// <summary>How many steps of the way down rise, where growth outruns it: (down − s) · γ^s rises while down − s ≥ γ / (γ − 1).</summary>
    private long RisesDown() =>
        mode == CyclicMode.ExpRange && gamma > 1 ? Math.Max(0, stepDown - Turn((BigFloat)gamma - 1L) + 1) : 0;

    /// <summary>One more than the whole part of γ / change.</summary>
    private long Turn(BigFloat change)
    {
        BigFloat turn = BigFloat.DivideDown(gamma, change, 128);
        return turn < long.MaxValue - 1 ? (long)turn.Floor() + 1 : long.MaxValue;
    }
}
