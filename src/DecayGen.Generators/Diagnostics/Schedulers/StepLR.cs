using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Schedulers;

/// <summary>initial · gamma^⌊t / step_size⌋.</summary>
internal sealed class StepLR : TorchScheduler
{
    public override Equivalent? Rate(SchedulerCall call) =>
        call.Value("gamma") is { } gamma && call.Steps("step_size") is { } every
            ? new(new EquivalentPhase(nameof(StepDecay), Initial(call), new("factor", gamma, "gamma"), new("every", every, "step_size"))) { Unit = call.Optimizer.Rate ?? 1.0 }
            : null;

    public override string? Consequence(SchedulerCall call, string parameter) =>
        parameter == "step_size" && call.Steps(parameter) == 0 ? "throws a DivideByZeroException at the first step()" : null;
}
