using System.Reflection;
using System.Text.Json;
using DecayGen.Tests.Support;

namespace DecayGen.Tests;

/// <summary>What a schedule promises that a metric drives, beside the decisions that it shares with PyTorch.</summary>
public class PlateauTests
{
    [Fact]
    public void The_values_are_those_of_the_formula_correctly_rounded()
    {
        double[] values = Steps(New("[ReduceOnPlateau(0.3, Factor = 0.7, Patience = 0, Floor = 1e-5)]"), [.. Enumerable.Repeat(1.0, 40)]);
        Generated formula = ScheduleCompiler.Compile("[StepDecay(0.3, 0.7, 1, Floor = 1e-5)]");
        Assert.Equal(formula.Filled(0, 40), values);
        Assert.Equal(1e-5, values[^1]);

        // Which multiplying on does not give.
        double product = 0.3;
        Assert.Contains(values.SkipLast(20), value => value != (product = value == 0.3 ? value : product * 0.7));
    }

    [Fact]
    public void A_warmup_ignores_the_metric()
    {
        IMetricSchedule schedule = New("[LinearWarmup(4)] [ReduceOnPlateau(0.8, Factor = 0.5, Patience = 1)]");
        Assert.Equal(0.0, schedule.Value);
        Assert.Equal([0.2, 0.4, 0.6000000000000001, 0.8], Steps(schedule, double.NegativeInfinity, double.NaN, 9, 0));
        Assert.Equal(new PlateauState { CountedSteps = 4 }, schedule.State);
        Assert.Equal([0.8, 0.8, 0.4, 0.4, 0.2], Steps(schedule, 5, 5, 5, 5, 5));
        Assert.Equal(new PlateauState { CountedSteps = 4, Best = 5, Reductions = 2 }, schedule.State);
    }

    [Fact]
    public void A_warmup_cannot_overlap_what_has_no_clock()
    {
        IMetricSchedule schedule = New("[LinearWarmup(2, Overlap = true)] [ReduceOnPlateau(1, Factor = 0.5, Patience = 0)]");
        Assert.Equal([0.5, 1, 1, 0.5], Steps(schedule, 7, 7, 7, 7));
    }

    [Fact]
    public void After_other_phases_it_begins_with_a_value_of_its_own()
    {
        IMetricSchedule schedule = New("[LinearWarmup(2)] [LinearDecay(1, 0.5, 2)] [ReduceOnPlateau(0.25, Factor = 0.5, Patience = 0)]");
        Assert.Equal(0, schedule.Value);
        Assert.Equal([0.5, 1, 0.75, 0.25, 0.25, 0.125], Steps(schedule, 1, 1, 1, 1, 1, 1));
        Assert.Equal(1.0, schedule.Peak);
    }

    [Fact]
    public void After_a_method_of_the_user_s_it_goes_on()
    {
        Type type = ScheduleCompiler.Load(
            "using DecayGen; [LinearWarmup(2), Custom(nameof(Own), Steps = 2), ReduceOnPlateau(4, Factor = 0.5, Patience = 0)] public partial struct Rate { static double Own(long step) => 6 + 2 * step; }",
            Runtime.Modern).GetType("Rate")!;
        IMetricSchedule schedule = (IMetricSchedule)Activator.CreateInstance(type)!;
        Assert.Equal(0, schedule.Value);
        Assert.Equal([3, 6, 8, 4, 4, 2], Steps(schedule, 1, 1, 1, 1, 1, 1));
        Assert.Equal(8, schedule.Peak);
        Assert.Equal(0.0, type.GetField("Initial")!.GetRawConstantValue());
    }

    [Fact]
    public void One_that_is_cut_off_keeps_its_value()
    {
        IMetricSchedule schedule = New("[LinearWarmup(1)] [ReduceOnPlateau(1, Factor = 0.5, Patience = 0, Steps = 3)]");
        Assert.Equal([1, 1, 0.5, 0.25, 0.25, 0.25], Steps(schedule, 1, 1, 1, 1, 1, 1));
        Assert.Equal(4, schedule.State.CountedSteps);
    }

    [Theory]
    [InlineData("MinimumChange = 0.02", new[] { 0.4, 0.2, 0.1, 0.05, 0.025 })]
    [InlineData("MinimumChange = 0.025", new[] { 0.4, 0.2, 0.1, 0.05 })]  // A change has to be larger.
    [InlineData("MinimumChange = 0.2", new[] { 0.4 })]
    [InlineData("MinimumChange = 0.02, Floor = 0.031", new[] { 0.4, 0.2, 0.1, 0.05 })]  // Nor is the floor reached by less.
    [InlineData("MinimumChange = 0.02, Floor = 0.029", new[] { 0.4, 0.2, 0.1, 0.05, 0.029 })]
    public void The_smallest_change_decides_which_values_there_are(string settings, double[] values)
    {
        IMetricSchedule schedule = New($"[ReduceOnPlateau(0.4, Factor = 0.5, Patience = 0, {settings})]");
        Assert.Equal(values, Steps(schedule, [.. Enumerable.Repeat(1.0, 20)]).Prepend(schedule.Peak).Distinct());
        Assert.Equal(values.Length - 1, schedule.State.Reductions);
    }

    [Fact]
    public void Thousands_of_values_are_right_to_the_last_bit()
    {
        const string Attribute = "[ReduceOnPlateau(0.1, Factor = 0.999, Patience = 0, MinimumChange = 0)]";
        IMetricSchedule schedule = New(Attribute);
        Generated formula = ScheduleCompiler.Compile("[StepDecay(0.1, 0.999, 1)]");
        for (int step = 0; step < 800_000; step++)
        {
            double value = schedule.Step(1);
            Same.Bits(formula.At(schedule.State.Reductions), value, Attribute, step);
        }

        // The last one is the first that its neighbour rounds to, too.
        long last = schedule.State.Reductions;
        Assert.Equal(formula.At(last), formula.At(last + 1));
        double[] values = formula.Filled(0, (int)last + 1);
        Assert.All(values.Zip(values.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
    }

    /// <summary>With so large a factor some neighbours round to the same, and others after them do not.</summary>
    [Fact]
    public void The_first_reduction_that_would_change_nothing_is_not_made()
    {
        IMetricSchedule schedule = New("[ReduceOnPlateau(0.1, Factor = 0.9999999999999999, Patience = 0, MinimumChange = 0)]");
        Steps(schedule, [.. Enumerable.Repeat(1.0, 100)]);
        Generated formula = ScheduleCompiler.Compile("[StepDecay(0.1, 0.9999999999999999, 1)]");
        long last = Enumerable.Range(0, 100).First(step => formula.At(step) == formula.At(step + 1));
        Assert.Equal(last, schedule.State.Reductions);
        Assert.InRange(last, 1, 20);
    }

    [Fact]
    public void Growth_goes_on_to_the_largest_double()
    {
        IMetricSchedule schedule = New("[ReduceOnPlateau(1, Factor = 1.5, Patience = 0, AllowGrowth = true)]");
        Assert.Equal([1, 1.5, 2.25], Steps(schedule, 1, 1, 1));
        double last = Steps(schedule, [.. Enumerable.Repeat(1.0, 5000)]).Last();
        Assert.Equal(schedule.Peak, last);
        Assert.InRange(last, double.MaxValue / 1.5, double.MaxValue);
    }

    [Fact]
    public void What_is_not_a_number_is_no_improvement()
    {
        IMetricSchedule schedule = New("[ReduceOnPlateau(1, Factor = 0.5, Patience = 1)]");
        Assert.Equal([1, 0.5], Steps(schedule, double.NaN, double.NaN));
        Assert.Null(schedule.State.Best);
        Assert.Equal([0.5, 0.5, 0.25], Steps(schedule, 3, double.NaN, double.NaN));
        Assert.Equal(3, schedule.State.Best);
    }

    [Theory]
    [InlineData("Min", double.NegativeInfinity)]
    [InlineData("Max", double.PositiveInfinity)]
    public void Infinities_are_what_comparisons_make_them(string mode, double best)
    {
        IMetricSchedule schedule = New($"[ReduceOnPlateau(1, Factor = 0.5, Patience = 0, Mode = PlateauMode.{mode})]");

        // The worst there is improves on nothing, not even on nothing; nothing improves on the best there is.
        Assert.Equal([0.5, 0.5, 0.25, 0.125], Steps(schedule, -best, best, best, -best));
        Assert.Equal(best, schedule.State.Best);
    }

    [Fact]
    public void The_default_state_is_a_fresh_schedule()
    {
        IMetricSchedule schedule = New("[LinearWarmup(1, From = 0.5)] [ReduceOnPlateau(1, Factor = 0.5, Patience = 0, Cooldown = 2)]");
        Assert.Equal(default, schedule.State);
        double[] metrics = [3, 3, 3, 3, 3, 3];
        double[] first = Steps(schedule, metrics);
        schedule.State = default;
        Assert.Equal(0.5, schedule.Value);
        Assert.Equal(first, Steps(schedule, metrics));
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
        IMetricSchedule schedule = New("[LinearWarmup(2)] [ReduceOnPlateau(1, Factor = 0.5, Patience = 4, Cooldown = 3, Floor = 0.25)]");
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
        IMetricSchedule before = New("[ReduceOnPlateau(1, Factor = 0.5, Patience = 3)]");
        Steps(before, 1, 1, 1, 1, 1, 1);
        IMetricSchedule after = New("[ReduceOnPlateau(0.2, Factor = 0.1, Patience = 5)]");
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
        typeof(PlateauTests).GetMethod(nameof(Copies), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, null);
    }

    /// <summary>The build for netstandard2.0 decides alike.</summary>
    [Fact]
    public void NetStandard_decides_alike()
    {
        const string Source = "using DecayGen; [LinearWarmup(3)] [ReduceOnPlateau(1, Factor = 0.9, Patience = 2, Cooldown = 1)] public partial class Rate;";
        object modern = Activator.CreateInstance(ScheduleCompiler.Load(Source, Runtime.Modern).GetType("Rate")!)!;
        object standard = Activator.CreateInstance(ScheduleCompiler.Load(Source, Runtime.NetStandard).GetType("Rate")!)!;
        Random random = new(4);
        for (int i = 0; i < 500; i++)
        {
            object metric = i % 9 == 0 ? double.NaN : Math.Round(random.NextDouble(), 2);
            Assert.Equal(Invoke(modern, metric), Invoke(standard, metric));
            Assert.Equal(modern.GetType().GetProperty("State")!.GetValue(modern)!.ToString(), standard.GetType().GetProperty("State")!.GetValue(standard)!.ToString());
        }

        static object Invoke(object schedule, object metric) => schedule.GetType().GetMethod("Step")!.Invoke(schedule, [metric])!;
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

    private static IMetricSchedule New(string attributes) =>
        (IMetricSchedule)Activator.CreateInstance(ScheduleCompiler.Load($"using DecayGen; {attributes} public partial class Rate;", Runtime.Modern).GetType("Rate")!)!;

    private static double[] Steps(IMetricSchedule schedule, params double[] metrics)
    {
        double[] values = [.. metrics.Select(schedule.Step)];
        Assert.Equal(values[^1], schedule.Value);
        return values;
    }
}
