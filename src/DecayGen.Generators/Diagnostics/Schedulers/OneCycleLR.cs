using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Schedulers;

/// <summary>From max_lr / div_factor up to max_lr, and down to next to nothing; the momentum goes the other way.</summary>
internal sealed class OneCycleLR : TorchScheduler
{
    private const double DefaultBase = 0.85;
    private const double DefaultMax = 0.95;

    public override Equivalent? Rate(SchedulerCall call)
    {
        if (call.Same("max_lr") is not { } peak || TotalSteps(call) is not { } total || call.Value("pct_start") is not { } start || IsLinear(call) is not { } isLinear
            || call.Value("div_factor") is not { } div || call.Value("final_div_factor") is not { } finalDiv || call.Flag("three_phase") is not { } isThreePhase)
        {
            return null;
        }

        // Who asks for no way up, or for no way down, gets none, which is no schedule of this kind.
        if (start is 0 or 1)
            return null;
        List<EquivalentArgument> arguments = [peak with { Name = "peak" }, total];
        if (start != 0.3)
            arguments.Add(new("PercentStart", start, "pct_start"));
        if (div != 25.0)
            arguments.Add(new("DivFactor", div, "div_factor"));
        if (finalDiv != 1e4)
            arguments.Add(new("FinalDivFactor", finalDiv, "final_div_factor"));
        if (isLinear)
            arguments.Add(new("Anneal", (long)OneCycleAnneal.Linear, "anneal_strategy") { Choice = (nameof(OneCycleAnneal), nameof(OneCycleAnneal.Linear)) });
        if (isThreePhase)
            arguments.Add(new("ThreePhase", true, "three_phase"));
        return new(new EquivalentPhase(nameof(OneCycle), [.. arguments])) { IsAbsolute = true };
    }

    public override bool HasMomentum(SchedulerCall call) => call.Flag("cycle_momentum") != false;

    /// <summary>Down to where the rate has its peak, and up again, where that is a whole step.</summary>
    public override Equivalent? Momentum(SchedulerCall call)
    {
        if (TotalSteps(call)?.Value is not long total || call.Value("pct_start") is not { } start || IsLinear(call) is not { } isLinear || call.Flag("three_phase") is not { } isThreePhase
            || MomentumAt(call, "base_momentum", DefaultBase) is not { } low || MomentumAt(call, "max_momentum", DefaultMax) is not { } high)
        {
            return null;
        }

        double top = start * total - 1;
        if (Math.Floor(top) != top || top < 1 || total - 1 - top < 1)
            return null;
        long up = (long)top;
        long down = isThreePhase ? up : total - 1 - up;
        string kind = isLinear ? nameof(LinearDecay) : nameof(CosineDecay);
        return new(
            new EquivalentPhase(kind, high with { Name = "initial" }, low with { Name = "final" }, new EquivalentArgument("steps", up)),
            new EquivalentPhase(kind, low with { Name = "initial" }, high with { Name = "final" }, new EquivalentArgument("steps", down), new EquivalentArgument("AllowGrowth", true)))
        {
            IsAbsolute = true,
        };
    }

    public override string? Consequence(SchedulerCall call, string parameter) => parameter switch
    {
        "total_steps" or "epochs" when TotalSteps(call)?.Value is <= 0L => "throws an ArgumentException when it is created",
        "pct_start" when call.Value(parameter) is < 0 or > 1 => "throws an ArgumentException when it is created",
        "pct_start" when TotalSteps(call)?.Value is long total && call.Value(parameter) * total < 1 => "begins next to max_lr, with no way up",
        _ => null,
    };

    public override IEnumerable<Flaw> Flaws(SchedulerCall call)
    {
        if (call.Steps("total_steps") == -1 && (call.Steps("epochs") == -1 || call.Steps("steps_per_epoch") == -1))
            yield return new Flaw("OneCycleLR throws an ArgumentException when it is created: it needs total_steps, or epochs and steps_per_epoch", null);

        // As doubles multiply: by the exact product the way up may have some part of a step.
        if (TotalSteps(call)?.Value is long total && call.Value("pct_start") * total == 1)
            yield return new Flaw($"OneCycleLR divides 0 by 0, so that the first rate is NaN: pct_start must be more than 1 / {NumberFormat.Count(total)} for a way up of more than no steps", "pct_start");
    }

    public override IEnumerable<Flaw> Deviations(SchedulerCall call)
    {
        // The number of the group is compared where that of the phase is meant.
        int wrong = call.Flag("three_phase") == true ? 2 : 1;
        if ((call.Optimizer.Groups ?? call.CountOf("max_lr")) > wrong)
        {
            string course = IsLinear(call) == true ? "grows from step to step without end" : "goes up and down again for as long as the training lasts";
            yield return new Flaw($"the rate of the {(wrong == 1 ? "second" : "third")} group of parameters {course}, and all groups take the same course there", "max_lr");
        }

        if (call.IsResumed && call.Flag("cycle_momentum") == true)
            yield return new Flaw("resuming by last_epoch with cycle_momentum, the default, throws a KeyNotFoundException", "last_epoch");
    }

    private static EquivalentArgument? TotalSteps(SchedulerCall call) =>
        call.Steps("total_steps") is not { } total || call.Steps("epochs") is not { } epochs || call.Steps("steps_per_epoch") is not { } each ? null
        : total != -1 ? new("totalSteps", total, "total_steps")
        : epochs != -1 && each != -1 && Math.Abs(epochs) < int.MaxValue && Math.Abs(each) < int.MaxValue ? new("totalSteps", epochs * each, "epochs") { IsVerbatim = false }
        : null;

    private static bool? IsLinear(SchedulerCall call) => call.Steps("anneal_strategy") switch { 0 => false, 1 => true, _ => null };
}
