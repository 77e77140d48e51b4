using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Schedulers;

/// <summary>Lines from base_lr to max_lr in step_size_up steps and back, over and over; the momentum is meant to go the other way.</summary>
internal sealed class CyclicLR : TorchScheduler
{
    private const double DefaultBase = 0.8;
    private const double DefaultMax = 0.9;

    public override Equivalent? Rate(SchedulerCall call)
    {
        if (!call.IsLeftOut("scale_fn") || call.Same("base_lr") is not { } low || call.Same("max_lr") is not { } high || call.Steps("step_size_up") is not { } up
            || call.Steps("step_size_down") is not { } down || Mode(call) is not { } mode || call.Value("gamma") is not { } gamma)
        {
            return null;
        }

        // A way down of no steps is a saw's tooth there, and as long as the way up here.
        if (down == 0)
            return null;
        List<EquivalentArgument> arguments = [low with { Name = "low" }, high with { Name = "high" }, new("stepUp", up, "step_size_up")];
        if (down != -1)
            arguments.Add(new("StepDown", down, "step_size_down"));
        if (mode != CyclicMode.Triangular)
            arguments.Add(new("Mode", (long)mode, "mode") { Choice = (nameof(CyclicMode), mode.ToString()) });
        if (mode == CyclicMode.ExpRange)
            arguments.Add(new("Gamma", gamma, "gamma"));
        return new(new EquivalentPhase(nameof(Cyclic), [.. arguments])) { IsAbsolute = true };
    }

    public override bool HasMomentum(SchedulerCall call) => call.Flag("cycle_momentum") != false;

    /// <summary>Down while the rate goes up. Other modes have cycles of a height of their own each, which begin at the top.</summary>
    public override Equivalent? Momentum(SchedulerCall call)
    {
        if (Mode(call) != CyclicMode.Triangular || !call.IsLeftOut("scale_fn") || call.Steps("step_size_up") is not { } up || call.Steps("step_size_down") is not { } down
            || MomentumAt(call, "base_momentum", DefaultBase) is not { } low || MomentumAt(call, "max_momentum", DefaultMax) is not { } high)
        {
            return null;
        }

        EquivalentArgument way = new("steps", up, "step_size_up");
        EquivalentArgument back = down == -1 ? way : new("steps", down, "step_size_down");
        return new(
            new EquivalentPhase(nameof(LinearDecay), high with { Name = "initial" }, low with { Name = "final" }, way),
            new EquivalentPhase(nameof(Cyclic), low with { Name = "low" }, high with { Name = "high" }, back with { Name = "stepUp" }, way with { Name = "StepDown" }))
        {
            IsAbsolute = true,
        };
    }

    public override string? Consequence(SchedulerCall call, string parameter) =>
        parameter == "step_size_up" && call.Value(parameter) == 0 ? "divides by it: all rates are NaN" : null;

    public override IEnumerable<Flaw> Deviations(SchedulerCall call) => MomentumDeviation(call).Concat(HeightDeviation(call));

    private static IEnumerable<Flaw> MomentumDeviation(SchedulerCall call)
    {
        if (call.Flag("cycle_momentum") != true)
            yield break;
        double? low = MomentumAt(call, "base_momentum", DefaultBase)?.Value as double?;
        double? high = MomentumAt(call, "max_momentum", DefaultMax)?.Value as double?;
        if (high <= low)
            yield break;
        string falls = low is { } to && high is { } from ? $"falls from {NumberFormat.Readable(from)} to {NumberFormat.Readable(to)} while the rate rises" : "falls while the rate rises";
        if (call.Optimizer.HasBetas)
        {
            yield return new Flaw($"cycle_momentum, the default, throws an ArgumentException for an optimizer of the Adam family, and β₁ {falls} there", "cycle_momentum");
        }
        else if (call.Optimizer.HasMomentum || call.Optimizer.IsOfUnknownKind)
        {
            string peak = low is { } least && high is { } most ? $" from {NumberFormat.Readable(most)} to {NumberFormat.Significant((BigFloat)2L * most - least, 6)}" : "";
            yield return new Flaw($"the momentum rises together with the rate{peak}, and {falls} there", "cycle_momentum");
        }
    }

    private IEnumerable<Flaw> HeightDeviation(SchedulerCall call)
    {
        if (Mode(call) != CyclicMode.ExpRange || !call.IsLeftOut("scale_fn") || call.Value("gamma") == 1)
            yield break;
        string example = "";
        if (Rate(call) is { } rate && Schedule.Create(rate.Models) is { } timeline && call.Steps("step_size_up") is { } up && call.Value("gamma") is { } gamma
            && rate.Phases[0].Arguments is [{ Value: double low }, { Value: double high }, ..])
        {
            example = $": at step {NumberFormat.Count(up)} it is {NumberFormat.Significant(low + (high - low) * gamma, 3)} here, and {NumberFormat.Significant(timeline.At(up), 3)} there";
        }

        yield return new Flaw($"in mode ExpRange the rate rises to base_lr + (max_lr - base_lr) * gamma^cycle, and with gamma^step there{example}", "mode");
    }

    private static CyclicMode? Mode(SchedulerCall call) => call.Steps("mode") is >= 0 and <= 2 and { } mode ? (CyclicMode)mode : null;
}
