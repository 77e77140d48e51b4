using DecayGen.Generators.Parsing;

namespace DecayGen.Tool.Import;

/// <summary>torch.optim.lr_scheduler.</summary>
internal static class PyTorch
{
    public static Library Library { get; } = new("PyTorch", ["torch", "optim", "lr_scheduler", "swa_utils"],
    [
        new("LambdaLR(optimizer, lr_lambda, last_epoch=-1, verbose=False)", Lambda),
        new("MultiplicativeLR(optimizer, lr_lambda, last_epoch=-1, verbose=False)", Multiplicative),
        new("StepLR(optimizer, step_size, gamma=0.1, last_epoch=-1, verbose=False)", a =>
            new Recipe(Make.Phase("StepDecay", ("initial", a.Rate), ("factor", a.Number("gamma")), ("every", a.Whole("step_size"))))),
        new("MultiStepLR(optimizer, milestones, gamma=0.1, last_epoch=-1, verbose=False)", a =>
            new Recipe(Make.Phase("MultiStepDecay", ("initial", a.Rate), ("factor", a.Number("gamma")), ("milestones", Make.Array(a.Wholes("milestones").Order()))))),
        new("ConstantLR(optimizer, factor=1/3, total_iters=5, last_epoch=-1, verbose=False)", a =>
            new Recipe(Make.Constant(a.Rate * a.Number("factor"), a.Whole("total_iters")), Make.Constant(a.Rate))),
        new("LinearLR(optimizer, start_factor=1/3, end_factor=1.0, total_iters=5, last_epoch=-1, verbose=False)", a =>
            new Recipe(Make.Line(a.Rate * a.Number("start_factor"), a.Rate * a.Number("end_factor"), a.Whole("total_iters")))),
        new("ExponentialLR(optimizer, gamma, last_epoch=-1, verbose=False)", a =>
            new Recipe(Make.Phase("ExponentialDecay", ("initial", a.Rate), ("rate", a.Number("gamma"))))),
        new("PolynomialLR(optimizer, total_iters=5, power=1.0, last_epoch=-1, verbose=False)", a => new Recipe(
            Make.Phase("PolynomialDecay", ("initial", a.Rate), ("final", 0.0), ("steps", a.Whole("total_iters")), ("power", a.Number("power"))))),
        new("CosineAnnealingLR(optimizer, T_max, eta_min=0.0, last_epoch=-1, verbose=False)", a =>
            new Recipe(Make.Way("CosineDecay", a.Rate, a.Number("eta_min"), a.Whole("T_max")))
                .Say($"It rises again after step {a.Whole("T_max")} there, and stays down here.", a.Whole("T_max") + 1)),
        new("CosineAnnealingWarmRestarts(optimizer, T_0, T_mult=1, eta_min=0.0, last_epoch=-1, verbose=False)", a => new Recipe(
            Make.Phase("CosineRestarts", ("initial", a.Rate), ("final", a.Number("eta_min")), ("cycleSteps", a.Whole("T_0")), ("CycleGrowth", a.Whole("T_mult").Unless(1))))),
        new("ChainedScheduler(schedulers, optimizer=None)", a => throw a.None(
            "a product of schedules has no attribute. Write the product as [Custom(nameof(F))]: F can call At of other schedules.")),
        new("SequentialLR(optimizer, schedulers, milestones, last_epoch=-1, verbose=False)", a => a.Join("schedulers", "milestones")),
        new("CyclicLR(optimizer, base_lr, max_lr, step_size_up=2000, step_size_down=None, mode='triangular', gamma=1.0, scale_fn=None, scale_mode='cycle', cycle_momentum=True, base_momentum=0.8, max_momentum=0.9, last_epoch=-1, verbose=False)", Cyclic),
        new("OneCycleLR(optimizer, max_lr, total_steps=None, epochs=None, steps_per_epoch=None, pct_start=0.3, anneal_strategy='cos', cycle_momentum=True, base_momentum=0.85, max_momentum=0.95, div_factor=25.0, final_div_factor=1e4, three_phase=False, last_epoch=-1, verbose=False)", OneCycle),
        new("ReduceLROnPlateau(optimizer, mode='min', factor=0.1, patience=10, threshold=1e-4, threshold_mode='rel', cooldown=0, min_lr=0.0, eps=1e-8, verbose=False)", Plateau),
        new("SWALR(optimizer, swa_lr, anneal_epochs=10, anneal_strategy='cos', last_epoch=-1)", a => throw a.None(
            "it goes on from the rate that it finds, which another schedule decides. As the last phase write [CosineDecay(v, swa_lr, anneal_epochs)], v being what the phase before ends with; LinearDecay for \"linear\".")),
    ]);

    public static Recipe Plateau(Arguments a) => new(Make.Phase(
        "ReduceOnPlateau",
        ("initial", a.Rate),
        ("Factor", a.Number("factor").Unless(0.1)),
        ("Patience", a.Whole("patience").Unless(10)),
        ("Threshold", a.Number("threshold").Unless(1e-4)),
        ("ThresholdMode", a.Word("threshold_mode", "rel", "abs") == "abs" ? (long)ThresholdMode.Absolute : null),
        ("Mode", a.Word("mode", "min", "max") == "max" ? (long)PlateauMode.Max : null),
        ("Cooldown", a.Whole("cooldown").Unless(0)),
        ("Floor", a.Number("min_lr").Unless(0.0)),
        ("MinimumChange", a.Number("eps").Unless(1e-8))));

    private static Recipe Lambda(Arguments a) => throw a.None(FormattableString.Invariant(
        $"its factor is computed in Python: {a.Function("lr_lambda").Text}. Write the rate, not a factor, in C#, as [Custom(nameof(F))] and private static double F(long step) => {a.Rate} * …;"));

    private static Recipe Multiplicative(Arguments a) => a.Function("lr_lambda") is (_, { } factor)
        ? new Recipe(Make.Phase("ExponentialDecay", ("initial", a.Rate), ("rate", factor)))
        : throw a.None($"the last value times {a.Function("lr_lambda").Text} is a recurrence, which has no value at a step by itself. With a constant factor it is ExponentialDecay; otherwise find its closed form for [Custom(nameof(F))].");

    private static Recipe Cyclic(Arguments a)
    {
        a.Refuse("scale_fn", "a height of one's own is computed in Python. Write the rate in C#, as [Custom(nameof(F))].");
        CyclicMode mode = a.Word("mode", "triangular", "triangular2", "exp_range") switch
        {
            "triangular2" => CyclicMode.Triangular2,
            "exp_range" => CyclicMode.ExpRange,
            _ => CyclicMode.Triangular,
        };
        Recipe recipe = new(Make.Phase(
            "Cyclic",
            ("low", a.Number("base_lr")),
            ("high", a.Number("max_lr")),
            ("stepUp", a.Whole("step_size_up")),
            ("StepDown", a.IsGiven("step_size_down") ? a.Whole("step_size_down").Unless(a.Whole("step_size_up")) : null),
            ("Mode", ((long)mode).Unless((long)CyclicMode.Triangular)),
            ("Gamma", mode == CyclicMode.ExpRange ? a.Number("gamma").Unless(1.0) : null)));
        return Momentum(a, recipe);
    }

    private static Recipe OneCycle(Arguments a)
    {
        long steps = a.IsGiven("total_steps") ? a.Whole("total_steps")
            : a.IsGiven("epochs") && a.IsGiven("steps_per_epoch") ? checked(a.Whole("epochs") * a.Whole("steps_per_epoch"))
            : throw a.None("it needs total_steps, or epochs and steps_per_epoch.");
        Recipe recipe = new(Make.Phase(
            "OneCycle",
            ("peak", a.Number("max_lr")),
            ("totalSteps", steps),
            ("PercentStart", a.Number("pct_start").Unless(0.3)),
            ("DivFactor", a.Number("div_factor").Unless(25.0)),
            ("FinalDivFactor", a.Number("final_div_factor").Unless(1e4)),
            ("Anneal", a.Word("anneal_strategy", "cos", "linear") == "linear" ? (long)OneCycleAnneal.Linear : null),
            ("ThreePhase", a.Flag("three_phase").Unless(false))));
        return Momentum(a, recipe with { Horizon = steps });
    }

    private static Recipe Momentum(Arguments a, Recipe recipe) => !a.Flag("cycle_momentum") ? recipe : recipe.Say(FormattableString.Invariant(
        $"Momentum goes the other way there, between {a.Number("max_momentum")} and {a.Number("base_momentum")} (cycle_momentum): here it is a schedule of its own."));
}
