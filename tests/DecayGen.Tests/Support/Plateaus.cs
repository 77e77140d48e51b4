using Xunit;

namespace DecayGen.Tests.Support;

/// <summary>Schedules that a metric drives, compiled from their attributes.</summary>
internal static class Plateaus
{
    public static IMetricSchedule New(string attributes) =>
        (IMetricSchedule)Activator.CreateInstance(ScheduleCompiler.Load($"using DecayGen; {attributes} public partial class Rate;", Runtime.Modern).GetType("Rate")!)!;

    /// <summary>The value after each of these metrics.</summary>
    public static double[] Steps(IMetricSchedule schedule, params double[] metrics)
    {
        double[] values = [.. metrics.Select(schedule.Step)];
        Assert.Equal(values[^1], schedule.Value);
        return values;
    }
}
