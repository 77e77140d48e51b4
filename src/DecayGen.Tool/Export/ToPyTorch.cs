using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using static DecayGen.Tool.Export.PythonText;

namespace DecayGen.Tool.Export;

/// <summary>PyTorch: one of its own schedulers where one is equivalent, otherwise LambdaLR.</summary>
internal static class ToPyTorch
{
    private const string Namespace = "torch.optim.lr_scheduler.";

    public static string Write(Exported schedule)
    {
        if (schedule.Plateau is { } plateau)
            return $"import torch\n\n{Lines(plateau.Double("initial"), Plateau(plateau))}";
        if (Own(schedule) is (var rate, var scheduler))
            return $"import torch\n\n{Lines(rate, scheduler)}";
        string function = RateFunction.Python(schedule);
        string imports = function.Contains("math.", StringComparison.Ordinal) ? "import math\n\nimport torch" : "import torch";
        string lambda = $"{Namespace}LambdaLR(optimizer, lambda step: rate(step) / {Number(schedule.Peak)})";
        return $"{imports}\n\n\n# No scheduler of PyTorch has these values by itself{Why(schedule)}.\n{function}\n\n{Lines(schedule.Peak, lambda)}";
    }

    private static string Lines(double rate, string scheduler) =>
        $"model = torch.nn.Linear(1, 1)  # yours\noptimizer = torch.optim.SGD(model.parameters(), lr={Number(rate)})\nscheduler = {scheduler}\n";

    private static string Why(Exported schedule) => schedule.Single switch
    {
        { Kind: "CosineDecay" } cosine when cosine.Double("Exponent", 1) == 1 => ": CosineAnnealingLR rises again after its end",
        { Kind: "OneCycle" } => ": OneCycleLR throws after its end",
        _ => "",
    };

    /// <summary>The rate of the optimizer, and the scheduler; null where there is none.</summary>
    private static (double Rate, string Scheduler)? Own(Exported schedule)
    {
        if (schedule.Single is { } phase)
            return Own(phase, schedule.Horizon);

        // A warmup from 0 is no LinearLR, whose factors must be more than 0.
        if (schedule is { Held: null, Pieces: [{ Attribute: { Kind: "LinearWarmup" } warmup } first, { Attribute: var next } second] }
            && second.Origin == second.Start && warmup.Double("From") is > 0 and var from && from <= first.Target
            && Own(next, schedule.Horizon - second.Start) is (var rate, var main) && rate == first.Target && next.Kind is not ("OneCycle" or "Cyclic" or "CosineRestarts"))
        {
            string linear = Call($"{Namespace}LinearLR", (null, "optimizer"), ("start_factor", Ratio(from, rate)), ("total_iters", second.Start));
            return (rate, $"{Namespace}SequentialLR(\n    optimizer,\n    [\n        {linear},\n        {main},\n    ],\n    milestones=[{second.Start}],\n)");
        }

        return null;
    }

    private static (double, string)? Own(AttributeModel phase, long? horizon)
    {
        double initial = phase.Double("initial");
        return phase.Kind switch
        {
            "ExponentialDecay" when phase.Double("DecaySteps", 1) == 1 && phase.Double("Floor") == 0 => (initial, Scheduler("ExponentialLR", ("gamma", phase.Double("rate")))),
            "StepDecay" when phase.Double("Floor") == 0 => (initial, Scheduler("StepLR", ("step_size", phase.Long("every")), ("gamma", phase.Double("factor")))),
            "MultiStepDecay" => (initial, Scheduler("MultiStepLR", ("milestones", List(phase.Longs("milestones"))), ("gamma", phase.Double("factor")))),
            "LinearDecay" when phase.Double("final") is var final => final <= initial
                ? (initial, Scheduler("LinearLR", ("start_factor", 1.0), ("end_factor", Ratio(final, initial)), ("total_iters", phase.Long("steps"))))
                : (final, Scheduler("LinearLR", ("start_factor", Ratio(initial, final)), ("end_factor", 1.0), ("total_iters", phase.Long("steps")))),
            "PolynomialDecay" when phase.Double("final") == 0 && !phase.Bool("Cycle") => (initial, Scheduler("PolynomialLR", ("total_iters", phase.Long("steps")), ("power", phase.Double("power")))),
            "CosineDecay" when phase.Double("Exponent", 1) == 1 && phase.Double("final") < initial && horizon <= phase.Long("steps") + 1 =>
                (initial, Scheduler("CosineAnnealingLR", ("T_max", phase.Long("steps")), ("eta_min", phase.Double("final")))),
            "CosineRestarts" when phase.Double("PeakDecay", 1) == 1 =>
                (initial, Scheduler("CosineAnnealingWarmRestarts", ("T_0", phase.Long("cycleSteps")), ("T_mult", phase.Long("CycleGrowth", 1)), ("eta_min", phase.Double("final")))),
            "OneCycle" when horizon <= phase.Long("totalSteps") => (phase.Double("peak"), Scheduler(
                "OneCycleLR",
                ("max_lr", phase.Double("peak")),
                ("total_steps", phase.Long("totalSteps")),
                ("pct_start", phase.Double("PercentStart", 0.3)),
                ("anneal_strategy", phase.Long("Anneal") == (long)OneCycleAnneal.Linear ? "\"linear\"" : "\"cos\""),
                ("cycle_momentum", false),
                ("div_factor", phase.Double("DivFactor", 25)),
                ("final_div_factor", phase.Double("FinalDivFactor", 1e4)),
                ("three_phase", phase.Bool("ThreePhase") ? true : null))),
            "Cyclic" => (phase.Double("high"), Scheduler(
                "CyclicLR",
                ("base_lr", phase.Double("low")),
                ("max_lr", phase.Double("high")),
                ("step_size_up", phase.Long("stepUp")),
                ("step_size_down", phase.Long("StepDown") > 0 ? phase.Long("StepDown") : null),
                ("mode", (CyclicMode)phase.Long("Mode") switch { CyclicMode.Triangular2 => "\"triangular2\"", CyclicMode.ExpRange => "\"exp_range\"", _ => "\"triangular\"" }),
                ("gamma", phase.Has("Gamma") ? phase.Double("Gamma") : null),
                ("cycle_momentum", false))),
            _ => null,
        };
    }

    private static string Plateau(AttributeModel phase) => Scheduler(
        "ReduceLROnPlateau",
        ("mode", phase.Long("Mode") == (long)PlateauMode.Max ? "\"max\"" : "\"min\""),
        ("factor", phase.Double("Factor", 0.1)),
        ("patience", phase.Long("Patience", 10)),
        ("threshold", phase.Double("Threshold", 1e-4)),
        ("threshold_mode", phase.Long("ThresholdMode") == (long)ThresholdMode.Absolute ? "\"abs\"" : "\"rel\""),
        ("cooldown", phase.Long("Cooldown")),
        ("min_lr", phase.Double("Floor")),
        ("eps", phase.Double("MinimumChange", 1e-8)));

    private static string Scheduler(string name, params IEnumerable<(string? Name, object? Value)> arguments) => Call(Namespace + name, [(null, "optimizer"), .. arguments]);
}
