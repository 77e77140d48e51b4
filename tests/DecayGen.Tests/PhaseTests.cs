using System.Reflection;
using DecayGen.Tests.Oracle;
using DecayGen.Tests.Support;

namespace DecayGen.Tests;

/// <summary>Phases one after the other, and what holds after the last.</summary>
public class PhaseTests
{
    [Fact]
    public void PhasesFollowInSourceOrder()
    {
        Generated schedule = ScheduleCompiler.Compile("[Constant(0.3, Steps = 4)] [ExponentialDecay(0.2, 0.5, Steps = 3)] [LinearWarmup(4, From = 0.01)] [ExponentialDecay(0.1, 0.9)]");
        Assert.Equal([0.3, 0.3, 0.3, 0.3, 0.2, 0.1, 0.05, 0.01, 0.0325, 0.055, 0.0775, 0.1], schedule.Filled(0, 12).Select(value => Math.Round(value, 12)));
        Decay last = new(0.1, 0.9);
        for (long step = 11; step < 300; step++)
            Same.Bits(last.At(step - 11), schedule.At(step), $"{schedule}", step);
    }

    [Fact]
    public void AnOverlappingWarmupSharesTheClock()
    {
        Generated schedule = ScheduleCompiler.Compile("[LinearWarmup(50, Overlap = true)] [ExponentialDecay(0.1, 0.9, Steps = 60)] [Constant(0.7)]");
        Same.Bits(new Decay(0.1, 0.9).At(50), schedule.At(50), $"{schedule}", 50);
        Same.Bits(new Decay(0.1, 0.9).At(59), schedule.At(59), $"{schedule}", 59);
        Assert.Equal(0.7, schedule.At(60));
    }

    /// <summary>Model and generated code agree, and no value is above the peak.</summary>
    [Fact]
    public void WhatWouldBeginAtTheLastStepThereIsNeverDoes()
    {
        const string Attributes = "[LinearDecay(0.5, 0.1, 9223372036854775807)] [ExponentialDecay(0.7, 0.5)]";
        Generated schedule = ScheduleCompiler.Compile(Attributes);
        Assert.Equal([0.1, 0.1], schedule.Filled(long.MaxValue - 1, 2));
        Assert.Equal(0.5, schedule.Peak);
        Assert.Equal(0.1, ScheduleCompiler.Timelines([Attributes])[0].At(long.MaxValue));
    }

    [Fact]
    public void AWarmupThatIsCutGoesOnAtOnce()
    {
        Generated schedule = ScheduleCompiler.Compile("[LinearWarmup(10, Steps = 5)] [Constant(1)]");
        Assert.Equal([0, 0.1, 0.2, 0.3, 0.4, 1, 1], schedule.Filled(0, 7));
    }

    [Theory]
    [InlineData("[ExponentialDecay(1, 0.5, DecaySteps = 10, Staircase = true, Steps = 30)]", 30, 0.25)]
    [InlineData("[ExponentialDecay(1, 0.5, DecaySteps = 10, Staircase = true, Steps = 31)]", 31, 0.125)]
    [InlineData("[ExponentialDecay(1, 0.5, DecaySteps = 2.5, Staircase = true, Steps = 5)]", 5, 0.5)]
    [InlineData("[ExponentialDecay(1, 0.5, Steps = 3)]", 3, 0.125)]
    [InlineData("[ExponentialDecay(1, 0.5, Floor = 0.2, Steps = 3)]", 3, 0.2)]
    [InlineData("[Constant(0.3, Steps = 3)]", 3, 0.3)]
    public void WhatIsCutHoldsItsLimitFromTheLeft(string attributes, long end, double held)
    {
        Generated schedule = ScheduleCompiler.Compile(attributes);
        foreach (long step in new[] { end, end + 1, 1_000_000, long.MaxValue })
        {
            Assert.Equal(held, schedule.At(step));
            Assert.Equal(held, schedule.AtFraction(step + 0.5));
        }

        Assert.Equal(schedule.At(0), schedule.Peak);
    }

    [Fact]
    public void AScheduleIsATypeArgument()
    {
        const string Source = """
            [DecayGen.ExponentialDecay(0.01, 0.95)] public partial struct Rate { }
            public static class Use
            {
                public static double[] Run() => Values<Rate>();
                private static double[] Values<T>() where T : DecayGen.ISchedule
                {
                    double[] values = new double[4];
                    T.Fill(7L, values);
                    return new[] { T.At(7L), T.At(7.5), values[0], T.Peak };
                }
            }
            """;
        Assembly assembly = ScheduleCompiler.Load(Source, Runtime.Modern);
        double[] values = (double[])assembly.GetType("Use")!.GetMethod("Run")!.Invoke(null, null)!;
        Decay decay = new(0.01, 0.95);
        Assert.Equal([decay.At(7L), decay.At(7.5), decay.At(7L), 0.01], values);
    }
}
