using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Schedulers;

/// <summary>initial · (start_factor + (end_factor − start_factor) · min(t, total_iters) / total_iters): a warmup, or a decay.</summary>
internal sealed class LinearLR : TorchScheduler
{
    public override Equivalent? Rate(SchedulerCall call)
    {
        if (call.Value("start_factor") is not { } start || call.Value("end_factor") is not { } end || call.Steps("total_iters") is not { } steps)
            return null;
        EquivalentArgument length = new("steps", steps, "total_iters");
        return end < start
            ? new(new EquivalentPhase(nameof(LinearDecay), new("initial", start, "start_factor"), new("final", end, "end_factor"), length))
            : new(
                new EquivalentPhase(nameof(LinearWarmup), length, new("From", start, "start_factor")),
                new EquivalentPhase(nameof(Constant), new EquivalentArgument("value", end, "end_factor")));
    }

    public override string? Consequence(SchedulerCall call, string parameter) =>
        parameter == "total_iters" && call.Steps(parameter) <= 0 ? "stays at start_factor for ever" : null;

    /// <summary>A warmup from 0 is a schedule, but there each rate is a multiple of the one before.</summary>
    public override IEnumerable<Flaw> Flaws(SchedulerCall call)
    {
        if (call.Value("start_factor") == 0)
            yield return new Flaw("LinearLR multiplies the rate before, and with a start_factor of 0 divides by 0: the rate is 0 at first, and NaN from the first step() on", "start_factor");
    }

    public override IEnumerable<Flaw> Deviations(SchedulerCall call) => Resumed(call, "all that follow are others than PyTorch's");
}
