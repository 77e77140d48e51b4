using System.Reflection;
using System.Text.Json;
using DecayGen.Tests.Support;

namespace DecayGen.Tests;

/// <summary>The state of a schedule that a metric drives: saved, restored, copied, refused where it does not fit.</summary>
public class PlateauStateTests
{
    [Fact]
    public void The_default_state_is_a_fresh_schedule()
    {
        IMetricSchedule schedule = Plateaus.New("[LinearWarmup(1, From = 0.5)] [ReduceOnPlateau(1, Factor = 0.5, Patience = 0, Cooldown = 2)]");
        Assert.Equal(default, schedule.State);
        double[] metrics = [3, 3, 3, 3, 3, 3];
        double[] first = Plateaus.Steps(schedule, metrics);
        schedule.State = default;
        Assert.Equal(0.5, schedule.Value);
        Assert.Equal(first, Plateaus.Steps(schedule, metrics));
    }

    [Theory]
    [InlineData("Reductions", 3L)]
    [InlineData("Reductions", -1L)]
    [InlineData("BadSteps", 5L)]
    [InlineData("BadSteps", -1L)]
    [InlineData("CooldownLeft", 4L)]
    [InlineData("CooldownLeft", long.MinValue)]
    [InlineData("CountedSteps", 3L)]
    [InlineData("CountedSteps", 1L)]  // In the warmup, and yet with a best metric.
    [InlineData("CountedSteps", -1L)]
    [InlineData("Best", double.NaN)]
    public void A_state_that_does_not_fit_is_refused(string field, object value)
    {
        IMetricSchedule schedule = Plateaus.New("[LinearWarmup(2)] [ReduceOnPlateau(1, Factor = 0.5, Patience = 4, Cooldown = 3, Floor = 0.25)]");
        PlateauState fitting = new() { Reductions = 2, BadSteps = 4, CooldownLeft = 3, CountedSteps = 2, Best = 7 };
        schedule.State = fitting;

        object wrong = fitting;
        typeof(PlateauState).GetProperty(field)!.SetValue(wrong, value);
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(() => schedule.State = (PlateauState)wrong);
        Assert.Equal(field, exception.ParamName);
        Assert.Contains("does not fit the schedule", exception.Message, StringComparison.Ordinal);
        Assert.Equal(fitting, schedule.State);
    }

    [Fact]
    public void A_rebuild_with_other_constants_goes_on_from_the_same_state()
    {
        IMetricSchedule before = Plateaus.New("[ReduceOnPlateau(1, Factor = 0.5, Patience = 3)]");
        Plateaus.Steps(before, 1, 1, 1, 1, 1, 1);
        IMetricSchedule after = Plateaus.New("[ReduceOnPlateau(0.2, Factor = 0.1, Patience = 5)]");
        after.State = before.State;
        Assert.Equal(0.2 * 0.1, after.Value);
        Assert.Equal((1, 1), (after.State.Reductions, after.State.BadSteps));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0.12345678901234567)]
    [InlineData(-0.0)]
    [InlineData(double.Epsilon)]
    [InlineData(double.MaxValue)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Json_loses_nothing(double? best)
    {
        PlateauState state = new() { Best = best, BadSteps = 3, CooldownLeft = long.MaxValue, CountedSteps = 5, Reductions = 2 };
        foreach (string json in new[] { JsonSerializer.Serialize(state), JsonSerializer.Serialize(state, PlateauStateContext.Default.PlateauState) })
        {
            Assert.Equal(state, JsonSerializer.Deserialize<PlateauState>(json));
            Assert.Equal(state, JsonSerializer.Deserialize(json, PlateauStateContext.Default.PlateauState));
            Assert.Equal(BitConverter.DoubleToInt64Bits(best ?? 1), BitConverter.DoubleToInt64Bits(JsonSerializer.Deserialize<PlateauState>(json).Best ?? 1));
        }
    }

    [Fact]
    public void Structs_are_copied_and_each_goes_on_alone()
    {
        Type type = ScheduleCompiler.Load("using DecayGen; [ReduceOnPlateau(1, Factor = 0.5, Patience = 0)] public partial record struct Rate;", Runtime.Modern).GetType("Rate")!;
        typeof(PlateauStateTests).GetMethod(nameof(Copies), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, null);
    }

    private static void Copies<TSchedule>() where TSchedule : struct, IMetricSchedule, IEquatable<TSchedule>
    {
        TSchedule schedule = default;
        schedule.Step(1);
        TSchedule copy = schedule;
        Assert.Equal(0.5, schedule.Step(1));
        Assert.Equal(1, copy.Value);
        Assert.False(copy.Equals(schedule));
        Assert.Equal(0.5, copy.Step(1));
        Assert.True(copy.Equals(schedule));
    }
}
