namespace DecayGen.Benchmarks;

/// <summary>ReduceLROnPlateau as one writes it by hand: the rate is multiplied on. <see cref="Reset"/> begins it.</summary>
internal sealed class PlateauByHand(double initial, double factor = 0.1, int patience = 10, double threshold = 1e-4, int cooldown = 0, double floor = 0, double minimumChange = 1e-8)
{
    private double _rate;
    private double _best;
    private int _badSteps;
    private int _cooldownLeft;

    public void Reset()
    {
        _rate = initial;
        _best = double.PositiveInfinity;
        _badSteps = 0;
        _cooldownLeft = 0;
    }

    public double Step(double metric)
    {
        if (metric < _best * (1 - threshold))
        {
            _best = metric;
            _badSteps = 0;
        }
        else
        {
            _badSteps++;
        }

        if (_cooldownLeft > 0)
        {
            _cooldownLeft--;
            _badSteps = 0;
        }

        if (_badSteps > patience)
        {
            double reduced = Math.Max(_rate * factor, floor);
            if (_rate - reduced > minimumChange)
                _rate = reduced;
            _cooldownLeft = cooldown;
            _badSteps = 0;
        }

        return _rate;
    }
}
