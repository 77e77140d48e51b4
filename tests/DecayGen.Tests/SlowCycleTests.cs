using DecayGen.Tests.Support;

namespace DecayGen.Tests;

/// <summary>Cycles of so many steps that a fill expands them as cosines.</summary>
public class SlowCycleTests
{
    [Theory]
    [InlineData("[CosineRestarts(0.1, 0.001, 10000000, CycleGrowth = 2)]", 10_000_000)]
    [InlineData("[CosineRestarts(0.1, 0.0, 3000000000, CycleGrowth = 3)]", 3_000_000_000)]
    [InlineData("[CosineRestarts(0.001, 0.1, 40000000, CycleGrowth = 2, AllowGrowth = true)]", 40_000_000)]
    public void FillIsAtForEachElement(string attribute, long length)
    {
        Generated schedule = ScheduleCompiler.Compile(attribute);
        for (int part = 0; part <= 16; part++)
            Same.Fills(schedule, Math.Max(0, length / 16 * part - 3000), 23_457);
    }
}
