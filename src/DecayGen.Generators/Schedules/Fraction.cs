using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Schedules;

/// <summary>Shares of a peak, as the rules mean them.</summary>
internal static class Fraction
{
    /// <summary>1 − 10^-9: a value that is a tenth of a tenth by doubles is not under 1 %.</summary>
    private static readonly BigFloat _clearly = 0.999999999;

    /// <summary>What a value must lie under to be under a fraction of the peak.</summary>
    public static BigFloat Of(BigFloat peak, double fraction) => peak * fraction * _clearly;
}
