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
        HorizonAttribute horizon = new(90);
        Assert.Equal((90L, StepUnit.Unspecified, 0L), (horizon.Steps, horizon.Unit, horizon.StepsPerEpoch));
        horizon = new(90) { Unit = StepUnit.Epoch, StepsPerEpoch = 5004 };
        Assert.Equal((StepUnit.Epoch, 5004L), (horizon.Unit, horizon.StepsPerEpoch));
        CustomAttribute custom = new("Curve") { Steps = 9 };
        Assert.Equal(("Curve", 9L), (custom.Method, custom.Steps));
    }

    [Fact]
    public void DecaysHoldTheirArguments()
    {
        TimeConstantDecayAttribute natural = new(0.01, 20.5) { Floor = 1e-5 };
        Assert.Equal((0.01, 20.5, 1e-5), (natural.Initial, natural.TimeConstant, natural.Floor));
        HalfLifeDecayAttribute half = new(0.01, 13.5) { Floor = 1e-5 };
        Assert.Equal((0.01, 13.5, 1e-5), (half.Initial, half.HalfLife, half.Floor));
        StepDecayAttribute step = new(0.1, 0.5, 5_000_000_000) { Floor = 1e-5 };
        Assert.Equal((0.1, 0.5, 5_000_000_000, 1e-5), (step.Initial, step.Factor, step.Every, step.Floor));
        InverseTimeDecayAttribute inverse = new(0.1, 0.5);
        Assert.Equal((0.1, 0.5, 1.0, false, 1.0, 0.0), (inverse.Initial, inverse.Rate, inverse.DecaySteps, inverse.Staircase, inverse.Power, inverse.Floor));
        inverse = new(0.1, 0.5) { DecaySteps = 2.5, Staircase = true, Power = 0.75, Floor = 1e-5 };
        Assert.Equal((2.5, true, 0.75, 1e-5), (inverse.DecaySteps, inverse.Staircase, inverse.Power, inverse.Floor));
        InverseSqrtDecayAttribute root = new(0.1, 4000.5);
        Assert.Equal((0.1, 4000.5), (root.Initial, root.Timescale));
    }

    [Fact]
    public void PiecesHoldTheirArguments()
    {
        MultiStepDecayAttribute milestones = new(0.1, 0.5, 30, 60, 5_000_000_000);
        Assert.Equal((0.1, 0.5), (milestones.Initial, milestones.Factor));
        Assert.Equal([30, 60, 5_000_000_000], milestones.Milestones);
        PiecewiseConstantAttribute constants = new([1.0, 0.5, 0.0], [30, 60]);
        Assert.Equal([1.0, 0.5, 0.0], constants.Values);
        Assert.Equal([30, 60], constants.Boundaries);
        PiecewiseLinearAttribute lines = new([0.0, 1.0], [0, 5]);
        Assert.Equal([0.0, 1.0], lines.Values);
        Assert.Equal([0, 5], lines.Boundaries);
    }

    [Fact]
    public void WaysFromOneValueToAnotherHoldTheirArguments()
    {
        LinearDecayAttribute line = new(0.1, 0.01, 90) { Steps = 3 };
        Assert.Equal((0.1, 0.01, 90L, 3L), (line.Initial, line.Final, line.Length, line.Steps));
        PolynomialDecayAttribute power = new(0.1, 0.01, 90, 0.9);
        Assert.Equal((0.1, 0.01, 90L, 0.9, false), (power.Initial, power.Final, power.Length, power.Power, power.Cycle));
        Assert.True(new PolynomialDecayAttribute(0.1, 0.01, 90, 0.9) { Cycle = true }.Cycle);
        CosineDecayAttribute cosine = new(0.1, 0.01, 90);
        Assert.Equal((0.1, 0.01, 90L, 1.0), (cosine.Initial, cosine.Final, cosine.Length, cosine.Exponent));
        Assert.Equal(2.5, new CosineDecayAttribute(0.1, 0.01, 90) { Exponent = 2.5 }.Exponent);
        SqrtDecayAttribute root = new(0.1, 0.01, 90);
        Assert.Equal((0.1, 0.01, 90L), (root.Initial, root.Final, root.Length));
    }

    [Fact]
    public void CyclesHoldTheirArguments()
    {
        CosineRestartsAttribute restarts = new(0.1, 0.01, 10);
        Assert.Equal((0.1, 0.01, 10L, 1L, 1.0), (restarts.Initial, restarts.Final, restarts.CycleSteps, restarts.CycleGrowth, restarts.PeakDecay));
        restarts = new(0.1, 0.01, 10) { CycleGrowth = 2, PeakDecay = 0.9 };
        Assert.Equal((2L, 0.9), (restarts.CycleGrowth, restarts.PeakDecay));
        CyclicAttribute cyclic = new(0.01, 0.1, 2000);
        Assert.Equal((0.01, 0.1, 2000L, 0L, CyclicMode.Triangular, 1.0), (cyclic.Low, cyclic.High, cyclic.StepUp, cyclic.StepDown, cyclic.Mode, cyclic.Gamma));
        cyclic = new(0.01, 0.1, 2000) { StepDown = 4000, Mode = CyclicMode.ExpRange, Gamma = 0.999 };
        Assert.Equal((4000L, CyclicMode.ExpRange, 0.999), (cyclic.StepDown, cyclic.Mode, cyclic.Gamma));
    }

    [Fact]
    public void NoamAndOneCycleHoldTheirArguments()
    {
        NoamAttribute noam = new(512, 4000);
        Assert.Equal((512L, 4000L, 1.0), (noam.ModelSize, noam.WarmupSteps, noam.Scale));
        Assert.Equal(2.5, new NoamAttribute(512, 4000) { Scale = 2.5 }.Scale);
        OneCycleAttribute cycle = new(0.1, 1000);
        Assert.Equal(
            (0.1, 1000L, 0.3, 25.0, 1e4, OneCycleAnneal.Cosine, false),
            (cycle.Peak, cycle.TotalSteps, cycle.PercentStart, cycle.DivFactor, cycle.FinalDivFactor, cycle.Anneal, cycle.ThreePhase));
        cycle = new(0.1, 1000) { PercentStart = 0.4, DivFactor = 10, FinalDivFactor = 100, Anneal = OneCycleAnneal.Linear, ThreePhase = true };
        Assert.Equal(
            (0.4, 10.0, 100.0, OneCycleAnneal.Linear, true),
            (cycle.PercentStart, cycle.DivFactor, cycle.FinalDivFactor, cycle.Anneal, cycle.ThreePhase));
    }

    [Fact]
    public void EveryScheduleAttributeStandsOnTypesAndMethodsManyTimesAndIsNotInherited()
    {
        Type[] schedules = [.. typeof(ScheduleAttribute).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(ScheduleAttribute)))];
        Assert.Contains(typeof(ExponentialDecayAttribute), schedules);
        Assert.All(schedules, type =>
        {
            AttributeUsageAttribute usage = type.GetCustomAttribute<AttributeUsageAttribute>()!;
            Assert.True(type.IsSealed && usage.AllowMultiple && !usage.Inherited);

            // A method has no state, and a plateau is nothing without one.
            AttributeTargets methods = type == typeof(ReduceOnPlateauAttribute) ? default : AttributeTargets.Method;
            Assert.Equal(AttributeTargets.Class | AttributeTargets.Struct | methods, usage.ValidOn);
        });
    }

    [Fact]
    public void APlateauIsPyTorchsWhereNothingIsSaid()
    {
        ReduceOnPlateauAttribute plateau = new(0.2);
        Assert.Equal((0.2, 0.1, 10L, 0L), (plateau.Initial, plateau.Factor, plateau.Patience, plateau.Cooldown));
        Assert.Equal(
            (1e-4, ThresholdMode.Relative, PlateauMode.Min, 0.0, 1e-8),
            (plateau.Threshold, plateau.ThresholdMode, plateau.Mode, plateau.Floor, plateau.MinimumChange));
        plateau = new(0.2) { Factor = 0.5, Patience = 3, Cooldown = 2, Threshold = 0.01, ThresholdMode = ThresholdMode.Absolute, Mode = PlateauMode.Max, Floor = 0.001, MinimumChange = 0 };
        Assert.Equal((0.5, 3L, 2L), (plateau.Factor, plateau.Patience, plateau.Cooldown));
        Assert.Equal(
            (0.01, ThresholdMode.Absolute, PlateauMode.Max, 0.001, 0.0),
            (plateau.Threshold, plateau.ThresholdMode, plateau.Mode, plateau.Floor, plateau.MinimumChange));
    }
}
