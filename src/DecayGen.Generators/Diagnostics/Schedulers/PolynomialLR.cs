using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Schedulers;

/// <summary>initial · (1 − min(t, total_iters) / total_iters)^power.</summary>
internal sealed class PolynomialLR : TorchScheduler
{
    public override Equivalent? Rate(SchedulerCall call) => call.Steps("total_iters") is { } steps && call.Value("power") is { } power
        ? new(new EquivalentPhase(nameof(PolynomialDecay), Initial(call), new("final", 0.0), new("steps", steps, "total_iters"), new("power", power, "power"))) { Unit = call.Optimizer.Rate ?? 1.0 }
        : null;

    public override string? Consequence(SchedulerCall call, string parameter) => (parameter, call.Value(parameter)) switch
    {
        ("total_iters", <= 0) or ("power", 0) => "never changes the rate",
        ("power", < 0) => "lets the rate grow to infinity",
        _ => null,
    };

    public override IEnumerable<Flaw> Deviations(SchedulerCall call) => Resumed(call, "all that follow are others than PyTorch's");
}
