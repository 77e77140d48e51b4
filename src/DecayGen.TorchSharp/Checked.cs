using System.Globalization;

namespace DecayGen;

/// <summary>What an optimizer is never given, because its setters take anything.</summary>
internal static class Checked
{
    /// <summary>A rate, a momentum, a weight decay: finite and not negative.</summary>
    public static bool IsRate(double rate) => rate is >= 0.0 and <= double.MaxValue;

    /// <summary>A β₁, the weight of the past in a mean: from 0 to less than 1.</summary>
    public static bool IsBeta(double beta) => beta is >= 0.0 and < 1.0;

    /// <summary>The value, if it is a rate.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is none; the exception names the parameter.</exception>
    public static double Rate(double value, string parameter) =>
        IsRate(value) ? value : throw new ArgumentOutOfRangeException(parameter, value, "Negative or not finite: the optimizer keeps what it has.");

    /// <summary>The value, if it is a β₁.</summary>
    /// <inheritdoc cref="Rate"/>
    public static double Beta(double value, string parameter) =>
        IsBeta(value) ? value : throw new ArgumentOutOfRangeException(parameter, value, "Not from 0 to less than 1: the optimizer keeps what it has.");

#if NET8_0_OR_GREATER
    /// <summary>The schedule's value at a step, if it is a rate.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public static double RateOf<TSchedule>(long step)
        where TSchedule : ISchedule
    {
        double value = TSchedule.At(step);
        return IsRate(value) ? value : throw Invalid(typeof(TSchedule), step, value, "negative or not finite");
    }

    /// <summary>The schedule's value at a step, if it is a β₁.</summary>
    /// <inheritdoc cref="RateOf"/>
    public static double BetaOf<TSchedule>(long step)
        where TSchedule : ISchedule
    {
        double value = TSchedule.At(step);
        return IsBeta(value) ? value : throw Invalid(typeof(TSchedule), step, value, "not from 0 to less than 1");
    }

    private static InvalidOperationException Invalid(Type schedule, long step, double value, string reason) =>
        new(Text("{0} is {1} at step {2}, which is {3}: the optimizer keeps what it has.", schedule.Name, value, step, reason));
#endif

    public static string Text(string format, params object[] values) => string.Format(CultureInfo.InvariantCulture, format, values);
}
