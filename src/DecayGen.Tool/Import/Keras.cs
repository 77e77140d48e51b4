namespace DecayGen.Tool.Import;

/// <summary>keras.optimizers.schedules, and the callback for plateaus.</summary>
internal static class Keras
{
    public static Library Library { get; } = new("Keras", ["keras", "tf", "tensorflow", "schedules", "callbacks"],
    [
        new("ExponentialDecay(initial_learning_rate, decay_steps, decay_rate, staircase=False, name=None)", a => Exponential(a, "initial_learning_rate")),
        new("PiecewiseConstantDecay(boundaries, values, name=None)", Piecewise),
        new("PolynomialDecay(initial_learning_rate, decay_steps, end_learning_rate=1e-4, power=1.0, cycle=False, name=None)", a => Polynomial(a, "initial_learning_rate")),
        new("InverseTimeDecay(initial_learning_rate, decay_steps, decay_rate, staircase=False, name=None)", a => Inverse(a, "initial_learning_rate")),
        new("CosineDecay(initial_learning_rate, decay_steps, alpha=0.0, name=None, warmup_target=None, warmup_steps=0)", Cosine),
        new("CosineDecayRestarts(initial_learning_rate, first_decay_steps, t_mul=2.0, m_mul=1.0, alpha=0.0, name=None)", Restarts),
        new("LearningRateScheduler(schedule, verbose=0)", a => throw a.None(
            $"the rate is computed in Python: {a.Function("schedule").Text}. Write it in C#, as [Custom(nameof(F))] and private static double F(long step) => …; one that needs the last rate, too, is a recurrence, which has no value at a step by itself.")),
        new("ReduceLROnPlateau(monitor='val_loss', factor=0.1, patience=10, verbose=0, mode='auto', min_delta=1e-4, cooldown=0, min_lr=0.0)", Plateau),
    ]);

    /// <param name="a">The arguments.</param>
    /// <param name="initial">What the parameter for the initial rate is called.</param>
    public static Recipe Exponential(Arguments a, string initial) => Staircase("ExponentialDecay", a, initial);

    /// <inheritdoc cref="Exponential" />
    public static Recipe Inverse(Arguments a, string initial) => Staircase("InverseTimeDecay", a, initial);

    /// <inheritdoc cref="Exponential" />
    public static Recipe Polynomial(Arguments a, string initial) => new(Make.Way(
        "PolynomialDecay",
        a.Number(initial),
        a.Number("end_learning_rate"),
        a.Whole("decay_steps"),
        ("power", a.Number("power")),
        ("Cycle", a.Flag("cycle").Unless(false))));

    public static Recipe Piecewise(Arguments a) =>
        new Recipe(Make.Phase("PiecewiseConstant", ("values", Make.Array(a.Numbers("values"))), ("boundaries", Make.Array(a.Wholes("boundaries").Select(boundary => boundary + 1)))))
            .Say("A boundary belongs to the value before it there, and to the one after it here: boundaries are 1 more.");

    private static Recipe Staircase(string kind, Arguments a, string initial) => new(Make.Phase(
        kind,
        ("initial", a.Number(initial)),
        ("rate", a.Number("decay_rate")),
        ("DecaySteps", a.Number("decay_steps").Unless(1.0)),
        ("Staircase", a.Flag("staircase").Unless(false))));

    private static Recipe Cosine(Arguments a)
    {
        double initial = a.Number("initial_learning_rate");
        double peak = a.IsGiven("warmup_target") ? a.Number("warmup_target") : initial;
        Recipe recipe = new(Make.Way("CosineDecay", peak, a.Number("alpha") * peak, a.Whole("decay_steps")));
        return a.IsGiven("warmup_target") ? recipe.Warmup(a.Whole("warmup_steps"), initial) : recipe;
    }

    private static Recipe Restarts(Arguments a)
    {
        double initial = a.Number("initial_learning_rate");
        if (a.Number("t_mul") != Math.Floor(a.Number("t_mul")))
            throw a.None(FormattableString.Invariant($"cycles that grow by {a.Number("t_mul")} have no whole number of steps. CosineRestarts needs a whole t_mul; otherwise write the rate in C#, as [Custom(nameof(F))]."));
        return new Recipe(Make.Phase(
            "CosineRestarts",
            ("initial", initial),
            ("final", a.Number("alpha") * initial),
            ("cycleSteps", a.Whole("first_decay_steps")),
            ("CycleGrowth", a.Whole("t_mul").Unless(1)),
            ("PeakDecay", a.Number("m_mul").Unless(1.0))));
    }

    private static Recipe Plateau(Arguments a)
    {
        string mode = a.Word("mode", "auto", "min", "max");
        bool seeksMaximum = mode == "max" || (mode == "auto" && a.Value("monitor") is string metric && metric.Contains("acc", StringComparison.Ordinal));
        Recipe recipe = new(Make.Phase(
            "ReduceOnPlateau",
            ("initial", a.Rate),
            ("Factor", a.Number("factor").Unless(0.1)),
            ("Patience", Math.Max(0, a.Whole("patience") - 1).Unless(10)),
            ("Threshold", a.Number("min_delta").Unless(1e-4)),
            ("ThresholdMode", (long)ThresholdMode.Absolute),
            ("Mode", seeksMaximum ? (long)PlateauMode.Max : null),
            ("Cooldown", Math.Max(0, a.Whole("cooldown") - 1).Unless(0)),
            ("Floor", a.Number("min_lr").Unless(0.0)),
            ("MinimumChange", 0.0)));
        return recipe.Say("The same patience and cooldown end one epoch earlier there: both are 1 less here.");
    }
}
