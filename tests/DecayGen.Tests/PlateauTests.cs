using DecayGen.Tests.Support;

namespace DecayGen.Tests;

/// <summary>What a schedule promises that a metric drives, beside the decisions that it shares with PyTorch.</summary>
public class PlateauTests
{
    [Fact]
    public void The_values_are_those_of_the_formula_correctly_rounded()
    {
        double[] values = Plateaus.Steps(Plateaus.New("[ReduceOnPlateau(0.3, Factor = 0.7, Patience = 0, Floor = 1e-5)]"), [.. Enumerable.Repeat(1.0, 40)]);
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
        IMetricSchedule schedule = Plateaus.New("[LinearWarmup(4)] [ReduceOnPlateau(0.8, Factor = 0.5, Patience = 1)]");
        Assert.Equal(0.0, schedule.Value);
        Assert.Equal([0.2, 0.4, 0.6000000000000001, 0.8], Plateaus.Steps(schedule, double.NegativeInfinity, double.NaN, 9, 0));
        Assert.Equal(new PlateauState { CountedSteps = 4 }, schedule.State);
        Assert.Equal([0.8, 0.8, 0.4, 0.4, 0.2], Plateaus.Steps(schedule, 5, 5, 5, 5, 5));
        Assert.Equal(new PlateauState { CountedSteps = 4, Best = 5, Reductions = 2 }, schedule.State);
    }

    [Fact]
    public void A_warmup_cannot_overlap_what_has_no_clock()
    {
        IMetricSchedule schedule = Plateaus.New("[LinearWarmup(2, Overlap = true)] [ReduceOnPlateau(1, Factor = 0.5, Patience = 0)]");
        Assert.Equal([0.5, 1, 1, 0.5], Plateaus.Steps(schedule, 7, 7, 7, 7));
    }

    [Fact]
    public void After_other_phases_it_begins_with_a_value_of_its_own()
    {
        IMetricSchedule schedule = Plateaus.New("[LinearWarmup(2)] [LinearDecay(1, 0.5, 2)] [ReduceOnPlateau(0.25, Factor = 0.5, Patience = 0)]");
        Assert.Equal(0, schedule.Value);
        Assert.Equal([0.5, 1, 0.75, 0.25, 0.25, 0.125], Plateaus.Steps(schedule, 1, 1, 1, 1, 1, 1));
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
        Assert.Equal([3, 6, 8, 4, 4, 2], Plateaus.Steps(schedule, 1, 1, 1, 1, 1, 1));
        Assert.Equal(8, schedule.Peak);
        Assert.Equal(0.0, type.GetField("Initial")!.GetRawConstantValue());
    }

    [Fact]
    public void One_that_is_cut_off_keeps_its_value()
    {
        IMetricSchedule schedule = Plateaus.New("[LinearWarmup(1)] [ReduceOnPlateau(1, Factor = 0.5, Patience = 0, Steps = 3)]");
        Assert.Equal([1, 1, 0.5, 0.25, 0.25, 0.25], Plateaus.Steps(schedule, 1, 1, 1, 1, 1, 1));
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
        IMetricSchedule schedule = Plateaus.New($"[ReduceOnPlateau(0.4, Factor = 0.5, Patience = 0, {settings})]");
        Assert.Equal(values, Plateaus.Steps(schedule, [.. Enumerable.Repeat(1.0, 20)]).Prepend(schedule.Peak).Distinct());
        Assert.Equal(values.Length - 1, schedule.State.Reductions);
    }

    [Fact]
    public void Thousands_of_values_are_right_to_the_last_bit()
    {
        const string Attribute = "[ReduceOnPlateau(0.1, Factor = 0.999, Patience = 0, MinimumChange = 0)]";
        IMetricSchedule schedule = Plateaus.New(Attribute);
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
        IMetricSchedule schedule = Plateaus.New("[ReduceOnPlateau(0.1, Factor = 0.9999999999999999, Patience = 0, MinimumChange = 0)]");
        Plateaus.Steps(schedule, [.. Enumerable.Repeat(1.0, 100)]);
        Generated formula = ScheduleCompiler.Compile("[StepDecay(0.1, 0.9999999999999999, 1)]");
        long last = Enumerable.Range(0, 100).First(step => formula.At(step) == formula.At(step + 1));
        Assert.Equal(last, schedule.State.Reductions);
        Assert.InRange(last, 1, 20);
    }

    [Fact]
    public void Growth_goes_on_to_the_largest_double()
    {
        IMetricSchedule schedule = Plateaus.New("[ReduceOnPlateau(1, Factor = 1.5, Patience = 0, AllowGrowth = true)]");
        Assert.Equal([1, 1.5, 2.25], Plateaus.Steps(schedule, 1, 1, 1));
        double last = Plateaus.Steps(schedule, [.. Enumerable.Repeat(1.0, 5000)]).Last();
        Assert.Equal(schedule.Peak, last);
        Assert.InRange(last, double.MaxValue / 1.5, double.MaxValue);
    }

    [Fact]
    public void What_is_not_a_number_is_no_improvement()
    {
        IMetricSchedule schedule = Plateaus.New("[ReduceOnPlateau(1, Factor = 0.5, Patience = 1)]");
        Assert.Equal([1, 0.5], Plateaus.Steps(schedule, double.NaN, double.NaN));
        Assert.Null(schedule.State.Best);
        Assert.Equal([0.5, 0.5, 0.25], Plateaus.Steps(schedule, 3, double.NaN, double.NaN));
        Assert.Equal(3, schedule.State.Best);
    }

    [Theory]
    [InlineData("Min", double.NegativeInfinity)]
    [InlineData("Max", double.PositiveInfinity)]
    public void Infinities_are_what_comparisons_make_them(string mode, double best)
    {
        IMetricSchedule schedule = Plateaus.New($"[ReduceOnPlateau(1, Factor = 0.5, Patience = 0, Mode = PlateauMode.{mode})]");

        // The worst there is improves on nothing, not even on nothing; nothing improves on the best there is.
        Assert.Equal([0.5, 0.5, 0.25, 0.125], Plateaus.Steps(schedule, -best, best, best, -best));
        Assert.Equal(best, schedule.State.Best);
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
}
