using System;

internal sealed class Annealing
{
    private const double Initial = 0.1;
    private const double Decay = 0.95;

    private readonly double _tau = 20.0;

    public double this[int epoch] => Initial * Math.Pow(Decay, epoch);

    public void Run(Action<double> update)
    {
        for (var t = 0; t < 100; ++t)
        {
            update(0.01 * Math.Exp(-t / 10.0));
            update(Math.Pow(0.9, t / 5) * 0.3);
            update(Initial * Math.Pow(Decay, Math.Floor(t / 30.0)));
            update((float)(1e-3 * MathF.Exp(-0.1f * t)));
            double rate = 0.5 * Math.Exp(-t / _tau), half = rate * Math.Pow(0.5, t);
            update(half > 0 ? half : throw new InvalidOperationException());
        }
    }
}
