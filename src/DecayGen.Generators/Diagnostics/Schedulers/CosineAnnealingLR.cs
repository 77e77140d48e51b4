using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Schedulers;

/// <summary>eta_min + (initial − eta_min) · (1 + cos(π · t / T_max)) / 2, which rises again behind T_max.</summary>
internal sealed class CosineAnnealingLR : TorchScheduler
{
    public override Equivalent? Rate(SchedulerCall call)
    {
        if (call.Steps("T_max") is not { } steps || call.Value("eta_min") is not { } final)
            return null;

        // A final rate is no share of an initial one that is not known.
        bool isKnown = call.Optimizer.Rate is not null || final == 0;
        return new(new EquivalentPhase(
            nameof(CosineDecay),
            Initial(call),
            isKnown ? new("final", final, "eta_min") : new("final", 0.0),
            new("steps", steps, "T_max")))
        {
            Unit = call.Optimizer.Rate ?? 1.0,
            IsForReviewOnly = !isKnown,
            SameUntil = steps,
        };
    }

    public override string? Consequence(SchedulerCall call, string parameter) =>
        parameter == "T_max" && call.Value(parameter) == 0 ? "divides by it: the rate is NaN from the first step() on" : null;

    public override IEnumerable<Flaw> Deviations(SchedulerCall call) => Resumed(call, "all that follow are others than PyTorch's");
}
