using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Schedulers;

/// <summary>initial · factor, and initial from total_iters on.</summary>
internal sealed class ConstantLR : TorchScheduler
{
    public override Equivalent? Rate(SchedulerCall call) => call.Value("factor") is { } factor && call.Steps("total_iters") is { } steps
        ? new(
            new EquivalentPhase(nameof(Constant), new("value", factor, "factor"), new("Steps", steps, "total_iters")),
            new EquivalentPhase(nameof(Constant), new EquivalentArgument("value", 1.0)))
        : null;

    public override string? Consequence(SchedulerCall call, string parameter) => (parameter, call.Value(parameter)) switch
    {
        ("factor", 0) when call.Steps("total_iters") is > 0 and { } steps => $"divides by it: the rate is NaN from step {NumberFormat.Count(steps)} on",
        ("total_iters", <= 0) => "never takes the factor back",
        _ => null,
    };
}
