namespace DecayGen.Tests.Support;

/// <summary>The metrics that Data/plateau.py drew: the same bits for the same seed and setting.</summary>
internal sealed class PlateauMetrics(ulong seed, ReduceOnPlateauAttribute setting)
{
    private static readonly int[] _powers = [0, 0, 0, 0, -7, 5, -1000, 1000];
    private static readonly double[] _centers = [1.25, 1.25, 0.0, -1.25];
    private static readonly double[] _extremes = [0.0, -0.0, 5e-324, -5e-324, 1e308, -1e308, double.PositiveInfinity, double.NegativeInfinity];

    private readonly bool _isMin = setting.Mode is PlateauMode.Min;
    private ulong _state = seed;
    private double _best = setting.Mode is PlateauMode.Min ? double.PositiveInfinity : double.NegativeInfinity;

    /// <summary>All of the sequence. Many lie around the bar, which moves with the best metric so far.</summary>
    public IEnumerable<double> All()
    {
        int length = 40 + Below(81);
        double scale = Math.ScaleB(1.0, _powers[Below(8)]);
        double center = _centers[Below(4)];
        int calm = Below(5);
        int kinds = Below(3) == 0 ? 17 : 16;
        bool isHopeless = Below(50) == 0;
        double better = _isMin ? -1.0 : 1.0;
        double metric = _best;
        for (int step = 0; step < length; step++)
        {
            int kind = Below(5) < calm ? Below(3) : Below(kinds);
            metric = (isHopeless ? kind % 2 == 1 ? 3 : 8 : kind) switch
            {
                0 => metric,
                1 => _best,
                2 => scale * (center - better * Share()),
                3 => double.NaN,
                4 => Bar,
                5 => _isMin ? Math.BitIncrement(Bar) : Math.BitDecrement(Bar),
                6 => _isMin ? Math.BitDecrement(Bar) : Math.BitIncrement(Bar),
                7 => _best + better * setting.Threshold * _best,
                8 => -better * double.PositiveInfinity,
                16 => _extremes[Below(8)],
                _ => scale * (center + better * step / 128 + (Share() - 0.5) / 4),
            };
            yield return metric;
            if (_isMin ? metric < Bar : metric > Bar)
                _best = metric;
        }
    }

    /// <summary>A few bits that differ, almost surely, where any bit of a metric does.</summary>
    public static uint Check(IEnumerable<double> metrics) => (uint)(metrics.Aggregate(0UL, (check, metric) => Mixed(check ^ Bits(metric))) >> 32);

    /// <summary>What is better than this is an improvement.</summary>
    private double Bar => (setting.ThresholdMode, setting.Mode) switch
    {
        (ThresholdMode.Relative, PlateauMode.Min) => _best * (1 - setting.Threshold),
        (ThresholdMode.Relative, _) => _best * (1 + setting.Threshold),
        (_, PlateauMode.Min) => _best - setting.Threshold,
        _ => _best + setting.Threshold,
    };

    // The sign of a NaN is the processor's choice.
    private static ulong Bits(double metric) => double.IsNaN(metric) ? 0x7FF8000000000000 : BitConverter.DoubleToUInt64Bits(metric);

    private int Below(int count) => (int)(Next() % (ulong)count);

    private double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    // SplitMix64.
    private ulong Next() => Mixed(_state += 0x9E3779B97F4A7C15);

    private static ulong Mixed(ulong state)
    {
        state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        state = (state ^ (state >> 27)) * 0x94D049BB133111EB;
        return state ^ (state >> 31);
    }
}
