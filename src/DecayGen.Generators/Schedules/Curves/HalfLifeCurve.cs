using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>initial · 2^(−step / halfLife).</summary>
internal sealed class HalfLifeCurve(double initial, double halfLife) : RateCurve(initial, 0.5, halfLife)
{
    public override string Formula(string step) =>
        $"{NumberFormat.Readable(Initial)} · 2^(−{step}{(DecaySteps == 1.0 ? "" : $" / {NumberFormat.Readable(DecaySteps)}")})";
}
