using System.Diagnostics;
using System.Reflection;
using CsCheck;
using DecayGen.Tests.Support;

namespace DecayGen.Tests;

/// <summary>What all generated members promise, whatever the schedule.</summary>
public class BehaviourTests
{
    /// <summary>So many that they are searched.</summary>
    private static readonly string _points =
        $"[PiecewiseLinear(new double[] {{ {string.Join(", ", Enumerable.Range(0, 60).Select(i => $"{i * 7919 % 97}e-4"))} }}, new long[] {{ {string.Join(", ", Enumerable.Range(0, 60).Select(i => i * i + 30 * i))} }})]";

    private static readonly string[] _decays =
    [
        "[Constant(0.1)]",
        "[ExponentialDecay(0.01, 0.95)]",
        "[ExponentialDecay(0.01, 0.9999)]",
        "[ExponentialDecay(0.01, 0.999999999)]",
        "[ExponentialDecay(0.01, 0.9, DecaySteps = 1e18)]",
        "[ExponentialDecay(0.01, 0.95, Steps = 30)]",
        "[ExponentialDecay(0.01, 0.95, Floor = 1e-4)]",
        "[ExponentialDecay(0.01, 0.9, DecaySteps = 2.4, Staircase = true)]",
        "[ExponentialDecay(0.01, 0.9, DecaySteps = 1e9, Staircase = true, Steps = 5000000000)]",
        "[ExponentialDecay(0.01, 1.01, AllowGrowth = true)]",
        "[ExponentialDecay(1e-310, 0.99)]",
        "[ExponentialDecay(0.3333333333333333, 0.125, DecaySteps = 6)]",
        "[LinearWarmup(5)] [ExponentialDecay(0.1, 0.9)]",
        "[LinearWarmup(1000, From = 1e-6)] [ExponentialDecay(0.1, 0.9, DecaySteps = 7, Staircase = true, Floor = 1e-5)]",
        "[LinearWarmup(300, Overlap = true)] [ExponentialDecay(0.1, 0.99, Steps = 700)] [LinearWarmup(20, From = 1e-3)] [Constant(0.5, Steps = 9)] [ExponentialDecay(0.4, 0.999)]",
        $"[LinearWarmup(30)] {_points.Replace(")]", ", Steps = 3000)]", StringComparison.Ordinal)} [LinearWarmup(9)] {_points}",
    ];

    private static readonly string[] _attributes = [.. _decays, .. Examples.OfEveryKind];

    /// <summary>Without optimization, the runtime allocates where a method reads a table, as sines and logarithms do.</summary>
    private static readonly bool _isOptimized =
        typeof(ScheduleAttribute).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };

    private static readonly Lazy<Generated[]> _schedules = new(() => ScheduleCompiler.Compile(_attributes));

    public static IEnumerable<TheoryDataRow<int>> All => Enumerable.Range(0, _attributes.Length).Select(i => new TheoryDataRow<int>(i));

    [Theory, MemberData(nameof(All))]
    public void NegativeStepsThrow(int index)
    {
        Generated schedule = _schedules.Value[index];
        foreach (long step in new[] { -1, long.MinValue, int.MinValue })
        {
            Assert.Equal("step", Assert.Throws<ArgumentOutOfRangeException>(() => schedule.At(step)).ParamName);
            Assert.Equal("step", Assert.Throws<ArgumentOutOfRangeException>(() => schedule.AtFraction(step)).ParamName);
            foreach (int length in new[] { 0, 3 })
            {
                Assert.Equal("firstStep", Assert.Throws<ArgumentOutOfRangeException>(() => schedule.Filled(step, length)).ParamName);
                Assert.Equal("firstStep", Assert.Throws<ArgumentOutOfRangeException>(() => schedule.FilledFloats(step, length)).ParamName);
            }
        }
    }

    [Theory, MemberData(nameof(All))]
    public void FillIsAtForEachElement(int index)
    {
        Generated schedule = _schedules.Value[index];
        long[] edges = [.. Edges.Of(schedule).Where(edge => edge >= 0), 0, 1L << 32, 1L << 53, long.MaxValue];
        Gen<long> first = Gen.OneOf(
            Gen.OneOfConst(edges).Select(Gen.Int[-300, 10], (edge, offset) => edge + offset),
            Gen.Long[0, 10_000]).Where(step => step >= 0);
        first.Select(Gen.Frequency((10, Gen.Int[0, 9]), (10, Gen.Int[0, 700]), (1, Gen.Int[700, 20_000]))).Sample(
            (firstStep, length) => Same.Fills(schedule, firstStep, length),
            iter: 150,
            seed: "0000000000001",
            threads: 1);
    }

    [Theory, MemberData(nameof(All))]
    public void PeakIsTheLargestValueAtAnyStep(int index)
    {
        Generated schedule = _schedules.Value[index];
        double largest = schedule.Filled(0, 20_000).Concat(Edges.Of(schedule).SelectMany(edge => Edges.Around(edge, 1)).Append(long.MaxValue).Select(schedule.At)).Max();
        Same.Bits(largest, schedule.Peak, $"{schedule}.Peak", "any");
        Same.Bits(schedule.At(0), schedule.Initial, $"{schedule}.Initial", 0);
    }

    [Theory, MemberData(nameof(All))]
    public void NothingIsAllocatedAndNothingInitialized(int index)
    {
        Generated schedule = _schedules.Value[index];
        double[] doubles = new double[1000];
        float[] floats = new float[1000];
        long Allocated()
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int step = 0; step < 3000; step += 7)
            {
                schedule.At(step);
                if (_isOptimized)
                    schedule.AtFraction(step + 0.3);
            }

            schedule.At(long.MaxValue);
            schedule.Fill(0, doubles);
            schedule.FillFloats(0, floats);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        if (_isOptimized || index < _decays.Length)
        {
            Allocated();
            Assert.Equal(0, Allocated());
        }

        Assert.Null(schedule.Type.TypeInitializer);
    }
}
