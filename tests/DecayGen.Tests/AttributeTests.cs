using System.Reflection;

namespace DecayGen.Tests;

/// <summary>The attributes at run time, for those who read them by reflection.</summary>
public class AttributeTests
{
    [Fact]
    public void ExponentialDecayHoldsItsArguments()
    {
        ExponentialDecayAttribute decay = new(0.01, 0.95);
        Assert.Equal((0.01, 0.95, 1.0, false, 0.0, 0L, false), (decay.Initial, decay.Rate, decay.DecaySteps, decay.Staircase, decay.Floor, decay.Steps, decay.AllowGrowth));
        decay = new(0.01, 1.1) { DecaySteps = 2.4, Staircase = true, Floor = 1e-3, Steps = 90, AllowGrowth = true };
        Assert.Equal((0.01, 1.1, 2.4, true, 1e-3, 90L, true), (decay.Initial, decay.Rate, decay.DecaySteps, decay.Staircase, decay.Floor, decay.Steps, decay.AllowGrowth));
    }

    [Fact]
    public void LinearWarmupHoldsItsArguments()
    {
        LinearWarmupAttribute warmup = new(5);
        Assert.Equal((5L, 0.0, false, 0L), (warmup.WarmupSteps, warmup.From, warmup.Overlap, warmup.Steps));
        warmup = new(5_000_000_000) { From = 1e-6, Overlap = true, Steps = 3 };
        Assert.Equal((5_000_000_000, 1e-6, true, 3L), (warmup.WarmupSteps, warmup.From, warmup.Overlap, warmup.Steps));
    }

    [Fact]
    public void ConstantAndHorizonHoldTheirArguments()
    {
        Assert.Equal((0.1, 7L), (new ConstantAttribute(0.1) { Steps = 7 } is var constant ? constant.Value : 0, constant.Steps));
        Assert.Equal(90, new HorizonAttribute(90).Steps);
    }

    [Fact]
    public void EveryScheduleAttributeStandsOnTypesManyTimesAndIsNotInherited()
    {
        Type[] schedules = [.. typeof(ScheduleAttribute).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(ScheduleAttribute)))];
        Assert.Contains(typeof(ExponentialDecayAttribute), schedules);
        Assert.All(schedules, type =>
        {
            AttributeUsageAttribute usage = type.GetCustomAttribute<AttributeUsageAttribute>()!;
            Assert.True(type.IsSealed && usage.AllowMultiple && !usage.Inherited);
            Assert.True(usage.ValidOn.HasFlag(AttributeTargets.Class | AttributeTargets.Struct));
        });
    }
}
