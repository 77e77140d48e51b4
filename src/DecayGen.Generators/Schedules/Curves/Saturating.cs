namespace DecayGen.Generators.Schedules.Curves;

/// <summary>Sums and products of steps, none of which is beyond the last step there is.</summary>
internal static class Saturating
{
    public static long Add(long left, long right) => left <= long.MaxValue - right ? left + right : long.MaxValue;

    public static long Multiply(long left, long positive) => left <= long.MaxValue / positive ? left * positive : long.MaxValue;
}
