using static TorchSharp.torch.optim.lr_scheduler;

namespace DecayGen.TorchSharp.Tests.Support;

/// <summary>The rates that an optimizer has from step 0 on, for each of its groups.</summary>
internal static class Course
{
    /// <summary>What the adapter sets: the same rate for all groups, or each in proportion to its own initial rate.</summary>
    public static double[][] OfSchedule<TSchedule>(double[] initial, int steps, bool isRelative)
        where TSchedule : ISchedule
    {
        FakeOptimizer optimizer = new(initial);
        return Of(steps, optimizer, step => _ = isRelative ? optimizer.ApplyRelative<TSchedule>(step) : optimizer.Apply<TSchedule>(step));
    }

    /// <summary>What a scheduler of TorchSharp sets, or one of ours in its place.</summary>
    public static double[][] OfScheduler(FakeOptimizer optimizer, Func<FakeOptimizer, LRScheduler> create, int steps)
    {
        LRScheduler? scheduler = null;
        return Of(steps, optimizer, _ =>
        {
            if (scheduler is null)
                scheduler = create(optimizer);
            else
                scheduler.step();
        });
    }

    /// <summary>What a quantity of each group is after each step.</summary>
    public static double[][] Of(int steps, FakeOptimizer optimizer, Action<int> apply, Func<FakeOptimizer, double[]>? quantity = null)
    {
        double[][] course = [.. optimizer.Groups.Select(_ => new double[steps])];
        for (int step = 0; step < steps; step++)
        {
            apply(step);
            double[] values = (quantity ?? (static optimizer => optimizer.Rates))(optimizer);
            for (int group = 0; group < values.Length; group++)
                course[group][step] = values[group];
        }

        return course;
    }

    /// <summary>Asserts that each value is within so many ulps: of itself, or of a size that is given.</summary>
    public static void AssertNear(double[][] expected, double[][] actual, double ulps, string what, double? size = null)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int group = 0; group < expected.Length; group++)
        {
            for (int step = 0; step < actual[group].Length; step++)
                Ulp.AssertNear(expected[group][step], actual[group][step], size ?? expected[group][step], ulps, $"{what}, group {group}, step {step}");
        }
    }

    /// <summary>The first steps of a course.</summary>
    public static double[][] Until(this double[][] course, int steps) => [.. course.Select(values => values[..steps])];
}
