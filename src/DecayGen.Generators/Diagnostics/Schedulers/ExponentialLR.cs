using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Schedulers;

/// <summary>initial · gamma^t.</summary>
internal sealed class ExponentialLR : TorchScheduler
{
    public override Equivalent? Rate(SchedulerCall call) => call.Value("gamma") is { } gamma
        ? new(new EquivalentPhase(nameof(ExponentialDecay), Initial(call), new("rate", gamma, "gamma"))) { Unit = call.Optimizer.Rate ?? 1.0 }
        : null;

    public override string? Consequence(SchedulerCall call, string parameter) => parameter == "gamma" && !call.IsWritten(parameter)
        ? "takes this gamma where none is written; PyTorch asks for one"
        : null;

    public override IEnumerable<Flaw> Deviations(SchedulerCall call) => Resumed(
        call,
        $"it is {(call.Value("gamma") is { } gamma ? NumberFormat.Readable(gamma) : "gamma")} times PyTorch's from then on");
}
