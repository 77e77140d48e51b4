using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Schedulers;

/// <summary>max(min_lr, initial · factor^k) after k reductions.</summary>
internal sealed class ReduceLROnPlateau : TorchScheduler
{
    public override Equivalent? Rate(SchedulerCall call)
    {
        if (call.Value("factor") is not { } factor || call.Steps("patience") is not { } patience || call.Value("threshold") is not { } threshold
            || call.Steps("cooldown") is not { } cooldown || call.Value("eps") is not { } least || call.Text("mode") is not { } mode || call.Text("threshold_mode") is not { } thresholdMode)
        {
            return null;
        }

        // What is a rate by itself is no share of an initial one that is not known.
        bool isKnown = call.Optimizer.Rate is not null;
        double? floor = call.IsLeftOut("min_lr") ? 0.0 : call.Elements("min_lr") is [var only] ? only.Value : null;
        List<EquivalentArgument> arguments = [Initial(call), new("Factor", factor, "factor"), new("Patience", patience, "patience"), new("Threshold", threshold, "threshold")];
        if (thresholdMode == "abs")
            arguments.Add(new("ThresholdMode", 1L, "threshold_mode") { Choice = ("ThresholdMode", "Absolute") });
        if (mode == "max")
            arguments.Add(new("Mode", 1L, "mode") { Choice = ("PlateauMode", "Max") });
        if (cooldown != 0)
            arguments.Add(new("Cooldown", cooldown, "cooldown"));
        if (isKnown && floor is > 0 or < 0)
            arguments.Add(new("Floor", floor.Value, "min_lr") { Elements = [0] });
        if (isKnown)
            arguments.Add(new("MinimumChange", least, "eps"));
        return new(new EquivalentPhase(nameof(ReduceOnPlateau), [.. arguments]))
        {
            Unit = call.Optimizer.Rate ?? 1.0,
            IsAbsolute = isKnown,
            IsForReviewOnly = !isKnown || floor is null || mode is not ("min" or "max") || thresholdMode is not ("rel" or "abs"),
        };
    }

    public override string? Consequence(SchedulerCall call, string parameter) =>
        parameter == "factor" && call.Value(parameter) >= 1 ? "throws an ArgumentException when it is created" : null;

    public override IEnumerable<Flaw> Flaws(SchedulerCall call)
    {
        if (call.Text("mode") is { } mode and not ("min" or "max"))
            yield return new Flaw($"ReduceLROnPlateau knows no mode '{mode}', and throws when it is created: it is \"min\" or \"max\"", "mode");
        if (call.Text("threshold_mode") is { } threshold and not ("rel" or "abs"))
            yield return new Flaw($"ReduceLROnPlateau knows no threshold_mode '{threshold}', and throws when it is created: it is \"rel\" or \"abs\"", "threshold_mode");
    }
}
