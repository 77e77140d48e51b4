using DecayGen.Tests.Support;

namespace DecayGen.Tests.Peers;

/// <summary>A test of another library: the schedule here that is meant, and the values that the test expects of it.</summary>
/// <param name="Source">What the test is called there.</param>
/// <param name="Attributes">The schedule.</param>
/// <param name="Values">The values at <see cref="Steps"/>.</param>
internal sealed record Vector(string Source, string Attributes, params double[] Values)
{
    /// <summary>The steps of the values; from 0 on where nothing else is said.</summary>
    public long[]? Steps { get; init; }

    /// <summary>How far off a value may be, relative to itself: values are derived anew with doubles, or are rounded there.</summary>
    public double Tolerance { get; init; } = 1e-14;

    public static void AssertAll(Vector[] vectors)
    {
        Generated[] schedules = ScheduleCompiler.Compile([.. vectors.Select(vector => vector.Attributes)]);
        Assert.Empty(vectors.Zip(schedules).SelectMany(pair => pair.First.Differences(pair.Second)));
    }

    /// <summary>The values of a formula at the first steps.</summary>
    public static double[] Formula(int count, Func<int, double> value) => [.. Enumerable.Range(0, count).Select(value)];

    /// <summary>The values of a formula at some steps.</summary>
    public static double[] Formula(long[] steps, Func<long, double> value) => [.. steps.Select(value)];

    /// <summary>(1 + cos(π · passed / length)) / 2, from 1 to 0 and then 0, without the cancellation of this form.</summary>
    public static double HalfCosine(double passed, double length) =>
        Math.Pow(Math.Sin(Math.PI / 2 * Math.Max(0, (length - passed) / length)), 2);

    public static bool IsNear(double expected, double actual, double tolerance) => Math.Abs(actual - expected) <= tolerance * Math.Abs(expected);

    private IEnumerable<string> Differences(Generated schedule) => Values
        .Select((expected, i) => (Expected: expected, Step: Steps?[i] ?? i))
        .Where(value => !IsNear(value.Expected, schedule.At(value.Step), Tolerance))
        .Select(value => FormattableString.Invariant($"{Source} at {value.Step}: {schedule.At(value.Step):R} instead of {value.Expected:R}"));
}
