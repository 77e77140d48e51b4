using DecayGen.Generators.Parsing;

namespace DecayGen.Tool.Import;

/// <summary>timm.scheduler.</summary>
internal static class Timm
{
    private const string Noise = "noise_range_t=None, noise_pct=0.67, noise_std=1.0, noise_seed=42";
    private const string Cycles = "cycle_mul=1.0, cycle_decay=1.0, cycle_limit=1, warmup_t=0, warmup_lr_init=0, warmup_prefix=False, t_in_epochs=True";
    private const int MostCycles = 20;

    public static Library Library { get; } = new("timm", ["timm", "scheduler"],
    [
        new($"CosineLRScheduler(optimizer, t_initial, lr_min=0.0, {Cycles}, {Noise}, k_decay=1.0, initialize=True)", a =>
            Cycle(a, (initial, steps) => Make.Way("CosineDecay", initial, a.Number("lr_min"), steps))),
        new($"PolyLRScheduler(optimizer, t_initial, power=0.5, lr_min=0.0, {Cycles}, {Noise}, k_decay=1.0, initialize=True)", a =>
            Cycle(a, (initial, steps) => Make.Way("PolynomialDecay", initial, a.Number("lr_min"), steps, ("power", a.Number("power"))))),
        new($"TanhLRScheduler(optimizer, t_initial, lb=-7.0, ub=3.0, lr_min=0.0, {Cycles}, {Noise}, initialize=True)", a => throw a.None(FormattableString.Invariant(
            $"a tanh has no attribute. Write it in C#, as [Custom(nameof(F))] and private static double F(long step) => {a.Number("lr_min")} + {a.Rate - a.Number("lr_min")} / 2 * (1 - Math.Tanh({a.Number("lb")} + {a.Number("ub") - a.Number("lb")} * step / {a.Whole("t_initial")}));"))),
        new($"StepLRScheduler(optimizer, decay_t, decay_rate=1.0, warmup_t=0, warmup_lr_init=0, warmup_prefix=True, t_in_epochs=True, {Noise}, initialize=True)", a => Warmup(a, Step(a))),
        new($"MultiStepLRScheduler(optimizer, decay_t, decay_rate=1.0, warmup_t=0, warmup_lr_init=0, warmup_prefix=True, t_in_epochs=True, {Noise}, initialize=True)", a => Warmup(
            a,
            new Recipe(Make.Phase(
                "MultiStepDecay",
                ("initial", a.Rate),
                ("factor", a.Number("decay_rate")),
                ("milestones", Make.Array(a.Wholes("decay_t").Select(milestone => milestone - 1)))))
                .Say("It drops one step before decay_t there: milestones are 1 less."))),
        new("PlateauLRScheduler(optimizer, decay_rate=0.1, patience_t=10, threshold=1e-4, cooldown_t=0, warmup_t=0, warmup_lr_init=0, lr_min=0, mode='max', noise_range_t=None, noise_type='normal', noise_pct=0.67, noise_std=1.0, noise_seed=None, initialize=True)", a => Warmup(
            a,
            new Recipe(Make.Phase(
                "ReduceOnPlateau",
                ("initial", a.Rate),
                ("Factor", a.Number("decay_rate").Unless(0.1)),
                ("Patience", a.Whole("patience_t").Unless(10)),
                ("Threshold", a.Number("threshold").Unless(1e-4)),
                ("Mode", a.Word("mode", "min", "max") == "max" ? (long)PlateauMode.Max : null),
                ("Cooldown", a.Whole("cooldown_t").Unless(0)),
                ("Floor", a.Number("lr_min").Unless(0.0)))),
            isPrefix: true)),
        new($"WSDLRScheduler(optimizer, t_initial, decay_t, lr_min=0.0, stable_fn='constant', stable_timescale=None, stable_power=0.5, decay_fn='1-sqrt', decay_power=0.5, decay_ratio=0.1, warmup_t=0, warmup_lr_init=0.0, t_in_epochs=True, {Noise}, initialize=True)", Stable),
    ]);

    private static Recipe Cycle(Arguments a, Func<double, long, AttributeModel> way)
    {
        if (a.Number("k_decay") != 1)
            throw a.None("k_decay has no attribute. Write the rate in C#, as [Custom(nameof(F))].");
        (double growth, long count, long steps) = (a.Number("cycle_mul"), a.Whole("cycle_limit"), a.Whole("t_initial"));
        if (count > 1 && growth != Math.Floor(growth))
            throw a.None(FormattableString.Invariant($"cycles that grow by {growth} have no whole number of steps. Write the rate in C#, as [Custom(nameof(F))]."));
        if (count > MostCycles)
            throw a.None($"a phase for each of {count} cycles would be too many to read. CosineRestarts has any number of them, with cycle_mul for CycleGrowth and cycle_decay for PeakDecay.");

        List<AttributeModel> phases = [];
        double initial = a.Rate;
        for (long cycle = 0; cycle < count; cycle++)
        {
            phases.Add(way(initial, steps));
            initial *= a.Number("cycle_decay");
            steps = checked(steps * (long)growth);
        }

        return Warmup(a, new Recipe(phases));
    }

    private static Recipe Step(Arguments a)
    {
        double every = a.Number("decay_t");
        return every == Math.Floor(every)
            ? new Recipe(Make.Phase("StepDecay", ("initial", a.Rate), ("factor", a.Number("decay_rate")), ("every", a.Whole("decay_t"))))
            : new Recipe(Make.Phase("ExponentialDecay", ("initial", a.Rate), ("rate", a.Number("decay_rate")), ("DecaySteps", every), ("Staircase", true)))
                .Say("The quotient is rounded before its whole part is taken here: 11 / 1.1 is 10 here, 9 there.");
    }

    private static Recipe Stable(Arguments a)
    {
        if (a.Word("stable_fn", "constant", "rsqrt", "power") != "constant")
            throw a.None("the rate goes on falling below the decay there, which is a product. Until then it is [InverseSqrtDecay(lr, stable_timescale)]; write the last phase in C#, as [Custom(nameof(F))].");
        string kind = a.Word("decay_fn", "linear", "1-sqrt", "cosine", "power", "exp") switch
        {
            "linear" => "LinearDecay",
            "1-sqrt" => "SqrtDecay",
            "cosine" => "CosineDecay",
            var other => throw a.None($"decay_fn \"{other}\" has no attribute. SqrtDecay, LinearDecay and CosineDecay come nearest; otherwise write the last phase in C#, as [Custom(nameof(F))]."),
        };
        AttributeModel decay = Make.Way(kind, a.Rate, a.Number("lr_min"), a.Whole("decay_t"));
        long stable = a.Whole("t_initial") - a.Whole("decay_t");
        return Warmup(a, stable > 0 ? new Recipe(Make.Constant(a.Rate, stable), decay) : new Recipe(decay), isPrefix: true);
    }

    private static Recipe Warmup(Arguments a, Recipe recipe, bool? isPrefix = null)
    {
        a.Refuse("noise_range_t", "noise is random, and a schedule is not. Leave it out for the schedule without noise.");
        long steps = a.Whole("warmup_t");
        return steps == 0 ? recipe : isPrefix ?? a.Flag("warmup_prefix")
            ? recipe.Warmup(steps, a.Number("warmup_lr_init"))
            : recipe with { Phases = [Make.Warmup(steps, a.Number("warmup_lr_init"), overlaps: true), .. recipe.Phases] };
    }
}
