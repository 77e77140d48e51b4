using DecayGen.Tool.Export;
using DecayGen.Tool.Schedules;
using DecayGen.Tool.Tests.Support;

namespace DecayGen.Tool.Tests.Peers;

/// <summary>What other libraries compute of an exported schedule, and its own values, step by step.</summary>
public sealed class ExportedValueTests
{
    private const int Steps = 120;

    /// <summary>Every kind, with every argument that makes a difference to how it is written; alone, cut, and among phases.</summary>
    private static readonly string[] _schedules =
    [
        "[Constant(0.1)]",
        "[ExponentialDecay(0.1, 0.95)]",
        "[ExponentialDecay(0.1, 0.5, DecaySteps = 10, Floor = 0.01)]",
        "[ExponentialDecay(0.1, 0.5, DecaySteps = 7, Staircase = true)]",
        "[ExponentialDecay(0.1, 1.05, AllowGrowth = true)]",
        "[TimeConstantDecay(0.1, 20)]",
        "[TimeConstantDecay(0.1, 20, Floor = 0.001)]",
        "[HalfLifeDecay(0.1, 15)]",
        "[HalfLifeDecay(0.1, 15.5, Floor = 0.01)]",
        "[StepDecay(0.1, 0.1, 30)]",
        "[StepDecay(0.1, 0.5, 10, Floor = 0.001)]",
        "[MultiStepDecay(0.1, 0.2, 27, 54, 72)]",
        "[PiecewiseConstant(new[] { 0.1, 0.0316, 0.01 }, new long[] { 72, 81 })]",
        "[LinearDecay(0.1, 0, 90)]",
        "[LinearDecay(0.1, 0.01, 90)]",
        "[LinearDecay(0.01, 0.1, 90, AllowGrowth = true)]",
        "[LinearDecay(0.1, 0.01, 90, Steps = 40)]",
        "[PiecewiseLinear(new[] { 0.0, 0.1, 0.1, 0.0 }, new long[] { 5, 19, 30, 90 })]",
        "[PolynomialDecay(0.1, 0, 90, 2.0)]",
        "[PolynomialDecay(0.1, 0.01, 90, 0.9)]",
        "[PolynomialDecay(0.1, 0.01, 20, 2.0, Cycle = true)]",
        "[CosineDecay(0.1, 0.001, 90)]",
        "[CosineDecay(0.1, 0, 90, Exponent = 1.5)]",
        "[CosineDecay(0.01, 0.1, 90, AllowGrowth = true)]",
        "[Horizon(90)] [CosineDecay(0.1, 0.001, 120)]",
        "[SqrtDecay(0.1, 0.01, 90)]",
        "[InverseTimeDecay(0.1, 0.1)]",
        "[InverseTimeDecay(0.1, 0.5, DecaySteps = 8, Staircase = true)]",
        "[InverseTimeDecay(0.1, 0.1, DecaySteps = 2.5, Power = 0.75, Floor = 0.02)]",
        "[InverseSqrtDecay(0.1, 10)]",
        "[Noam(512, 40)]",
        "[Noam(512, 40, Scale = 2)]",
        "[CosineRestarts(0.1, 0.01, 10)]",
        "[CosineRestarts(0.1, 0, 6, CycleGrowth = 2)]",
        "[CosineRestarts(0.1, 0.001, 6, CycleGrowth = 2, PeakDecay = 0.8, Steps = 90)]",
        "[CosineRestarts(0.1, 0, 10, PeakDecay = 0.8)]",
        "[Horizon(120)] [OneCycle(0.1, 120)]",
        "[OneCycle(0.1, 90)]",
        "[OneCycle(0.1, 90, PercentStart = 0.4, DivFactor = 10, FinalDivFactor = 100, Anneal = OneCycleAnneal.Linear)]",
        "[OneCycle(0.1, 90, ThreePhase = true)]",
        "[Horizon(120)] [OneCycle(0.1, 120, ThreePhase = true, Anneal = OneCycleAnneal.Linear)]",
        "[Cyclic(0.01, 0.1, 15)]",
        "[Cyclic(0, 0.1, 5, StepDown = 20, Mode = CyclicMode.Triangular2)]",
        "[Cyclic(0.01, 0.1, 15, Mode = CyclicMode.ExpRange, Gamma = 0.98)]",
        "[Cyclic(0.01, 0.1, 15, Steps = 37)]",
        "[LinearWarmup(10)] [CosineDecay(0.1, 0.001, 80)]",
        "[LinearWarmup(10, From = 0.01)] [CosineDecay(0.1, 0, 80)]",
        "[Horizon(91)] [LinearWarmup(10, From = 0.01)] [CosineDecay(0.1, 0, 110)]",
        "[LinearWarmup(5, From = 0.01)] [ExponentialDecay(0.1, 0.97)]",
        "[LinearWarmup(5, From = 0.01)] [StepDecay(0.1, 0.1, 30)]",
        "[LinearWarmup(5, From = 0.01)] [PolynomialDecay(0.1, 0, 30, 2)]",
        "[LinearWarmup(10)] [Constant(0.1)]",
        "[LinearWarmup(10)] [InverseSqrtDecay(0.1, 10)]",
        "[LinearWarmup(5, Overlap = true)] [CosineDecay(0.1, 0.001, 90)]",
        "[LinearWarmup(5, Overlap = true)] [StepDecay(0.1, 0.1, 30)]",
        "[LinearWarmup(5)] [Constant(0.1, Steps = 65)] [SqrtDecay(0.1, 0, 20)]",
        "[LinearWarmup(5)] [Constant(0.1, Steps = 65)] [SqrtDecay(0.1, 0, 40, Steps = 20)]",
        "[ExponentialDecay(0.1, 0.9, Steps = 30)] [CosineRestarts(0.05, 0, 10)]",
        "[Cyclic(0.01, 0.1, 10, Steps = 40)] [MultiStepDecay(0.1, 0.5, 10, 20)] ",
    ];

    [Fact]
    public Task PyTorch() => AssertSameAsync(ToPyTorch.Write);

    [Fact]
    public Task Keras() => AssertSameAsync(ToKeras.Write);

    [Fact]
    public Task Optax() => AssertSameAsync(ToOptax.Write);

    /// <summary>A plateau reduces at the same steps after it was imported and exported again.</summary>
    [Fact]
    public async Task Plateau()
    {
        string[] lines =
        [
            "ReduceLROnPlateau(optimizer)",
            "ReduceLROnPlateau(optimizer, factor=0.5, patience=2, cooldown=3)",
            "ReduceLROnPlateau(optimizer, 'max', 0.5, 1, threshold=0.01, threshold_mode='abs', min_lr=0.01)",
            "ReduceLROnPlateau(optimizer, patience=0, eps=0.001)",
        ];
        string[] codes = [.. lines.Select(line => $"optimizer = torch.optim.SGD(model.parameters(), lr=0.1)\nscheduler = {line}")];
        FoundSchedule[] schedules = await InProcess.OfAsync([.. codes.Select(code => InProcess.Attributes(code))]);
        double[] metrics = [.. Enumerable.Range(0, Steps).Select(step => 1 + 0.1 * Math.Sin(step / 7.0))];
        double[][] values = await PythonCase.RunAsync(codes.Concat(schedules.Select(schedule => ToPyTorch.Write(new Exported(schedule)))).Select(code => new PythonCase(code, Steps, metrics)));
        Assert.Equal(values[..lines.Length], values[lines.Length..]);
        Assert.All(values, rates => Assert.True(rates.Distinct().Count() > 1));
    }

    private static async Task AssertSameAsync(Func<Exported, string> write)
    {
        FoundSchedule[] schedules = await InProcess.OfAsync(_schedules);
        int[] steps = [.. schedules.Select(schedule => (int)(schedule.Horizon?.ValidSteps ?? Steps))];
        string[] codes = [.. schedules.Select(schedule => write(new Exported(schedule)))];
        double[][] values = await PythonCase.RunAsync(codes.Zip(steps, (code, count) => new PythonCase(code, count)));
        Assert.Empty(codes.Zip(values, schedules).SelectMany(one => Comparison.Differences($"{string.Join(' ', one.Third.Attributes)}\n{one.First}", one.Second, one.Third.At)));
    }
}
