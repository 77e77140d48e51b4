using System.Diagnostics;
using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>The ends of what can be written: no rule throws, and none loops over a run.</summary>
public class ExtremeValueTests
{
    private static readonly string[] _values =
        ["0", "5e-324", "2.2250738585072014e-308", "1e-5", "0.9999999999999999", "1", "1.0000000000000002", "1.9999999999999998", "2", "1e308", "double.NaN", "double.PositiveInfinity", "-1"];

    private static readonly string[] _lengths = ["1", "2", "int.MaxValue", "long.MaxValue - 1", "long.MaxValue", "0", "long.MinValue"];

    [Fact]
    public Task Rates_and_initial_values() => Review(
        from initial in _values
        from rate in _values
        from horizon in new[] { "", "[Horizon(1)] ", "[Horizon(long.MaxValue)] " }
        select $"{horizon}[ExponentialDecay({initial}, {rate})]");

    [Fact]
    public Task Decay_steps_floors_and_stairs() => Review(
        from decaySteps in _values
        from floor in _values
        from staircase in new[] { "true", "false" }
        from horizon in new[] { "", "[Horizon(long.MaxValue)] " }
        select $"{horizon}[ExponentialDecay(1, 0.999, DecaySteps = {decaySteps}, Floor = {floor}, Staircase = {staircase})]");

    [Fact]
    public Task Lengths() => Review(
        from horizon in _lengths
        from first in _lengths
        from second in _lengths
        from overlap in new[] { "true", "false" }
        select $"[Horizon({horizon})] [LinearWarmup({first}, Overlap = {overlap})] [ExponentialDecay(0.1, 0.5, Steps = {second})] [ExponentialDecay(0.1, 1.1, DecaySteps = 1e300)]");

    private static async Task Review(IEnumerable<string> attributes)
    {
        string[] schedules = [.. attributes.Select((text, i) => $"{text} partial class C{i};")];
        Stopwatch watch = Stopwatch.StartNew();
        string[] ids = await Rules.Ids(new UserProject("using DecayGen;\n" + string.Join("\n", schedules)) { IsGenerated = false });
        Assert.NotEmpty(ids);
        Assert.DoesNotContain("AD0001", ids);

        // A loop over a run of 2^63 steps would take years; this is some milliseconds a schedule on a busy machine.
        Assert.InRange(watch.Elapsed.TotalSeconds / schedules.Length, 0, 0.2);
    }
}
