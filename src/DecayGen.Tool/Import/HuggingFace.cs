using DecayGen.Generators.Parsing;

namespace DecayGen.Tool.Import;

/// <summary>transformers.optimization: num_training_steps includes num_warmup_steps there.</summary>
internal static class HuggingFace
{
    private const double DefaultTimescale = 10_000;

    private static readonly (string Type, Scheduler Scheduler)[] _types =
    [
        ("constant", new("get_constant_schedule(optimizer, last_epoch=-1)", a => new Recipe(Make.Constant(a.Rate)))),
        ("constant_with_warmup", new("get_constant_schedule_with_warmup(optimizer, num_warmup_steps, last_epoch=-1)", a =>
            new Recipe(Make.Constant(a.Rate)).Warmup(a.Whole("num_warmup_steps")))),
        ("linear", new("get_linear_schedule_with_warmup(optimizer, num_warmup_steps, num_training_steps, last_epoch=-1)", a =>
            Warm(a, steps => Make.Way("LinearDecay", a.Rate, 0, steps)))),
        ("cosine", new("get_cosine_schedule_with_warmup(optimizer, num_warmup_steps, num_training_steps, num_cycles=0.5, last_epoch=-1)", a => Cosine(a, 0))),
        ("cosine_with_restarts", new("get_cosine_with_hard_restarts_schedule_with_warmup(optimizer, num_warmup_steps, num_training_steps, num_cycles=1, last_epoch=-1)", a =>
            Warm(a, steps => Restarts(a, steps)))),
        ("polynomial", new("get_polynomial_decay_schedule_with_warmup(optimizer, num_warmup_steps, num_training_steps, lr_end=1e-7, power=1.0, last_epoch=-1)", a =>
            Warm(a, steps => Make.Way("PolynomialDecay", a.Rate, a.Number("lr_end"), steps, ("power", a.Number("power")))))),
        ("inverse_sqrt", new("get_inverse_sqrt_schedule(optimizer, num_warmup_steps, timescale=None, last_epoch=-1)", a => new Recipe(Make.Phase(
            "InverseSqrtDecay",
            ("initial", a.Rate),
            ("timescale", a.IsGiven("timescale") ? a.Number("timescale") : a.Whole("num_warmup_steps") is > 0 and var warmup ? warmup : DefaultTimescale)))
            .Warmup(a.Whole("num_warmup_steps")))),
        ("cosine_with_min_lr", new("get_cosine_with_min_lr_schedule_with_warmup(optimizer, num_warmup_steps, num_training_steps, num_cycles=0.5, last_epoch=-1, min_lr=None, min_lr_rate=None)", a =>
            Cosine(a, Lowest(a)))),
        ("cosine_warmup_with_min_lr", new("get_cosine_with_min_lr_schedule_with_warmup_lr_rate(optimizer, num_warmup_steps, num_training_steps, num_cycles=0.5, last_epoch=-1, min_lr=None, min_lr_rate=None, warmup_lr_rate=None)", FromOne)),
        ("warmup_stable_decay", new("get_wsd_schedule(optimizer, num_warmup_steps, num_decay_steps, num_training_steps=None, num_stable_steps=None, warmup_type='linear', decay_type='cosine', min_lr_ratio=0.0, num_cycles=0.5, last_epoch=-1)", Stable)),
        ("reduce_lr_on_plateau", new("get_reduce_on_plateau_schedule(optimizer, mode='min', factor=0.1, patience=10, threshold=1e-4, threshold_mode='rel', cooldown=0, min_lr=0.0, eps=1e-8, verbose=False)", PyTorch.Plateau)),
        ("greedy", new("get_greedy_schedule(optimizer, name=None)", a => throw a.None("it follows the metric, up and down, and nothing here does. ReduceOnPlateau follows it down."))),
    ];

    public static Library Library { get; } = new("Hugging Face", ["transformers", "optimization", "diffusers"],
    [
        .. _types.Select(type => type.Scheduler),
        new("get_scheduler(name, optimizer=None, num_warmup_steps=None, num_training_steps=None, scheduler_specific_kwargs=None)", a => a.Forward(
            ByType(a.Value("name") as string ?? "") ?? throw a.None($"\"{a.Value("name")}\" is no name of a scheduler. It is one of {string.Join(", ", _types.Select(type => type.Type))}."),
            "scheduler_specific_kwargs")),
        new("AdafactorSchedule(optimizer, initial_lr=0.0)", a => throw a.None("it only shows the rate that the optimizer has chosen.")),
    ]);

    public static Scheduler? ByType(string type) => _types.FirstOrDefault(pair => pair.Type == type).Scheduler;

    private static Recipe Warm(Arguments a, Func<long, AttributeModel> decay)
    {
        (long warmup, long all) = (a.Whole("num_warmup_steps"), a.Whole("num_training_steps"));
        if (warmup >= all)
            throw a.None($"{warmup} steps of warmup leave nothing of {all} steps of training.");
        return new Recipe(decay(all - warmup)) { Horizon = all }.Warmup(warmup);
    }

    private static Recipe Cosine(Arguments a, double lowest)
    {
        long decay = a.Whole("num_training_steps") - a.Whole("num_warmup_steps");
        HalfWave(a);
        Recipe recipe = Warm(a, steps => Make.Way("CosineDecay", a.Rate, lowest, steps));
        return recipe.Say($"It rises again after step {a.Whole("num_training_steps")} there, and stays down here.", a.Whole("num_warmup_steps") + decay + 1);
    }

    private static void HalfWave(Arguments a)
    {
        if (a.Number("num_cycles") != 0.5)
            throw a.None("num_cycles other than 0.5 goes up and down in waves, without an attribute. CosineRestarts restarts instead; otherwise write the rate in C#, as [Custom(nameof(F))].");
    }

    private static AttributeModel Restarts(Arguments a, long steps)
    {
        long cycles = a.Whole("num_cycles");
        return cycles == 1 ? Make.Way("CosineDecay", a.Rate, 0, steps)
            : cycles > 1 && steps % cycles == 0 ? Make.Phase("CosineRestarts", ("initial", a.Rate), ("final", 0.0), ("cycleSteps", steps / cycles), ("Steps", steps))
            : throw a.None($"{steps} steps are no whole number of steps in each of {cycles} cycles, which is what CosineRestarts needs. Choose num_training_steps so that they are.");
    }

    private static double Lowest(Arguments a) => a.IsGiven("min_lr") ? a.Number("min_lr")
        : a.IsGiven("min_lr_rate") ? a.Number("min_lr_rate") * a.Rate
        : throw a.None("it needs min_lr or min_lr_rate.");

    /// <summary>Steps are counted from 1 there.</summary>
    private static Recipe FromOne(Arguments a)
    {
        HalfWave(a);
        long warmup = a.Whole("num_warmup_steps");
        if (warmup < 1)
            throw a.None("without a warmup it begins a step late, at no value that a CosineDecay begins with. get_cosine_with_min_lr_schedule_with_warmup comes nearest.");
        double from = a.IsGiven("warmup_lr_rate") ? a.Rate * a.Number("warmup_lr_rate") : a.Rate / warmup;
        return new Recipe(Make.Way("CosineDecay", a.Rate, Lowest(a), a.Whole("num_training_steps") - warmup)) { Horizon = a.Whole("num_training_steps") }.Warmup(warmup - 1, from);
    }

    private static Recipe Stable(Arguments a)
    {
        (long warmup, long decay, double low) = (a.Whole("num_warmup_steps"), a.Whole("num_decay_steps"), a.Rate * a.Number("min_lr_ratio"));
        long stable = a.IsGiven("num_stable_steps") ? a.Whole("num_stable_steps") : a.Whole("num_training_steps") - warmup - decay;
        string kind = a.Word("decay_type", "linear", "cosine", "1-sqrt") switch { "linear" => "LinearDecay", "1-sqrt" => "SqrtDecay", _ => "CosineDecay" };
        if (kind == "CosineDecay")
            HalfWave(a);
        Recipe recipe = new(Make.Way(kind, a.Rate, low, decay)) { Horizon = warmup + stable + decay };
        if (stable > 0)
            recipe = recipe.After(stable, Make.Constant(a.Rate, stable));
        return a.Word("warmup_type", "linear", "cosine", "1-sqrt") switch
        {
            _ when warmup == 0 => recipe,
            "linear" => recipe.Warmup(warmup, low),
            "cosine" when low > 0 => recipe.After(warmup, Make.Way("CosineDecay", low, a.Rate, warmup)),
            var other => throw a.None($"warmup_type \"{other}\" has no attribute{(other == "cosine" ? " that begins at 0" : "")}. \"linear\" is LinearWarmup; otherwise write the phase in C#, as [Custom(nameof(F))]."),
        };
    }
}
