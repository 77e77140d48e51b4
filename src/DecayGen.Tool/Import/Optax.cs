using DecayGen.Generators.Parsing;

namespace DecayGen.Tool.Import;

/// <summary>optax.schedules.</summary>
internal static class Optax
{
    private static readonly Scheduler _warmupCosine = new(
        "warmup_cosine_decay_schedule(init_value, peak_value, warmup_steps, decay_steps, end_value=0.0, exponent=1.0)", a =>
        new Recipe(Make.Way("CosineDecay", a.Number("peak_value"), a.Number("end_value"), a.Whole("decay_steps") - a.Whole("warmup_steps"), ("Exponent", a.Number("exponent").Unless(1.0))))
            .Warmup(a.Whole("warmup_steps"), a.Number("init_value")));

    public static Library Library { get; } = new("optax", ["optax", "schedules"],
    [
        new("constant_schedule(value)", a => new Recipe(Make.Constant(a.Number("value")))),
        new("linear_schedule(init_value, end_value, transition_steps, transition_begin=0)", a =>
            Begin(a, new Recipe(Make.Line(a.Number("init_value"), a.Number("end_value"), a.Whole("transition_steps"))))),
        new("polynomial_schedule(init_value, end_value, power, transition_steps, transition_begin=0)", a => Begin(a, new Recipe(Make.Way(
            "PolynomialDecay", a.Number("init_value"), a.Number("end_value"), a.Whole("transition_steps"), ("power", a.Number("power")))))),
        new("piecewise_constant_schedule(init_value, boundaries_and_scales=None)", a => PiecewiseConstant(a.Number("init_value"), a.Steps("boundaries_and_scales"))),
        new("piecewise_interpolate_schedule(interpolate_type, init_value, boundaries_and_scales=None)", a =>
            Interpolate(a.Word("interpolate_type", "linear", "cosine") == "cosine", a.Number("init_value"), a.Steps("boundaries_and_scales"))),
        new("exponential_decay(init_value, transition_steps, decay_rate, transition_begin=0, staircase=False, end_value=None)", a =>
            Begin(a, Exponential(a, a.Number("init_value")))),
        new("cosine_decay_schedule(init_value, decay_steps, alpha=0.0, exponent=1.0)", a => new Recipe(Make.Way(
            "CosineDecay", a.Number("init_value"), a.Number("alpha") * a.Number("init_value"), a.Whole("decay_steps"), ("Exponent", a.Number("exponent").Unless(1.0))))),
        new("warmup_constant_schedule(init_value, peak_value, warmup_steps)", a => a.Whole("warmup_steps") > 0
            ? new Recipe(Make.Warmup(a.Whole("warmup_steps"), a.Number("init_value")), Make.Constant(a.Number("peak_value")))
            : new Recipe(Make.Constant(a.Number("init_value"))).Say("A warmup of 0 steps stays at init_value for ever there.")),
        _warmupCosine,
        new("warmup_exponential_decay_schedule(init_value, peak_value, warmup_steps, transition_steps, decay_rate, transition_begin=0, staircase=False, end_value=None)", a =>
            Begin(a, Exponential(a, a.Number("peak_value")), a.Number("peak_value")).Warmup(a.Whole("warmup_steps"), a.Number("init_value"))),
        new("sgdr_schedule(cosine_kwargs)", a => Cycles([.. a.Recipes("cosine_kwargs", _warmupCosine, "decay_steps")])),
        new("linear_onecycle_schedule(transition_steps, peak_value, pct_start=0.3, pct_final=0.85, div_factor=25.0, final_div_factor=1e4)", a => Interpolate(
            false,
            a.Number("peak_value") / a.Number("div_factor"),
            [
                ((long)(a.Number("pct_start") * a.Whole("transition_steps")), a.Number("div_factor")),
                ((long)(a.Number("pct_final") * a.Whole("transition_steps")), 1 / a.Number("div_factor")),
                (a.Whole("transition_steps"), 1 / a.Number("final_div_factor")),
            ])),
        new("cosine_onecycle_schedule(transition_steps, peak_value, pct_start=0.3, div_factor=25.0, final_div_factor=1e4)", a => Interpolate(
            true,
            a.Number("peak_value") / a.Number("div_factor"),
            [
                ((long)(a.Number("pct_start") * a.Whole("transition_steps")), a.Number("div_factor")),
                (a.Whole("transition_steps"), 1 / (a.Number("div_factor") * a.Number("final_div_factor"))),
            ])),
        new("join_schedules(schedules, boundaries)", a => a.Join("schedules", "boundaries")),
        new("reduce_on_plateau(factor=0.1, patience=10, rtol=1e-4, atol=0.0, cooldown=0, accumulation_size=1, min_scale=0.0)", Plateau),
    ]);

    /// <summary>The same, after so many steps at its first value.</summary>
    private static Recipe Begin(Arguments a, Recipe recipe, double? initial = null) => a.Whole("transition_begin") is > 0 and var steps
        ? recipe.After(steps, Make.Constant(initial ?? a.Number("init_value"), steps))
        : recipe;

    private static Recipe Exponential(Arguments a, double initial)
    {
        (double rate, double pace) = (a.Number("decay_rate"), a.Number("transition_steps"));
        bool hasEnd = a.IsGiven("end_value");
        AttributeModel phase = Make.Phase(
            "ExponentialDecay",
            ("initial", initial),
            ("rate", rate),
            ("DecaySteps", pace.Unless(1.0)),
            ("Staircase", a.Flag("staircase").Unless(false)),
            ("Floor", hasEnd && rate < 1 ? a.Number("end_value").Unless(0.0) : null));
        if (!hasEnd || rate <= 1)
            return new Recipe(phase);

        // An upper bound there: as a phase it has as many steps as the value needs to get there.
        double end = a.Number("end_value");
        double exponent = Math.Log(end / initial) / Math.Log(rate);
        long steps = (long)Math.Ceiling(a.Flag("staircase") ? Math.Ceiling(exponent) * pace : exponent * pace);
        return steps > 0 ? new Recipe(phase.With("Steps", steps), Make.Constant(end)) : new Recipe(Make.Constant(end));
    }

    private static Recipe PiecewiseConstant(double initial, IReadOnlyList<(long Step, double Scale)> scales)
    {
        foreach ((_, double scale) in scales.Where(scale => scale.Step <= 0))
            initial *= scale;
        (long Step, double Scale)[] later = [.. scales.Where(scale => scale.Step > 0)];
        long[] steps = [.. later.Select(scale => scale.Step)];
        return new Recipe(later.Length == 0 ? Make.Constant(initial)
            : later.All(scale => scale.Scale == later[0].Scale && scale.Scale > 0)
                ? Make.Phase("MultiStepDecay", ("initial", initial), ("factor", later[0].Scale), ("milestones", Make.Array(steps)))
                : Make.Phase("PiecewiseConstant", ("values", Make.Array(Values(initial, later))), ("boundaries", Make.Array(steps))));
    }

    private static Recipe Interpolate(bool isCosine, double initial, IReadOnlyList<(long Step, double Scale)> scales)
    {
        if (scales.Count == 0)
            return new Recipe(Make.Constant(initial));
        double[] values = [.. Values(initial, scales)];
        long[] steps = [0, .. scales.Select(scale => scale.Step)];
        return new Recipe(isCosine
            ? [.. values.Zip(values.Skip(1), (from, to) => (from, to)).Zip(steps.Zip(steps.Skip(1), (start, end) => end - start), (way, length) => way.from == way.to
                ? Make.Constant(way.from, length)
                : Make.Way("CosineDecay", way.from, way.to, length))]
            : [Make.Phase("PiecewiseLinear", ("values", Make.Array(values)), ("boundaries", Make.Array(steps)))]);
    }

    private static IEnumerable<double> Values(double initial, IEnumerable<(long Step, double Scale)> scales)
    {
        yield return initial;
        foreach ((_, double scale) in scales)
            yield return initial *= scale;
    }

    private static Recipe Cycles(IReadOnlyList<(Recipe Recipe, long Length)> cycles)
    {
        long end = 0;
        return Recipe.Join([.. cycles.Select(cycle => cycle.Recipe)], [.. cycles.SkipLast(1).Select(cycle => end += cycle.Length)]);
    }

    private static Recipe Plateau(Arguments a)
    {
        if (a.Whole("accumulation_size") > 1)
            throw a.None("averages over accumulation_size values are yours to make: call Step with the average.");
        (double relative, double absolute) = (a.Number("rtol"), a.Number("atol"));
        if (relative > 0 && absolute > 0)
            throw a.None("a threshold is relative or absolute here, and not both. Set rtol or atol to 0.");
        double rate = a.Rate;
        return new Recipe(Make.Phase(
            "ReduceOnPlateau",
            ("initial", rate),
            ("Factor", a.Number("factor").Unless(0.1)),
            ("Patience", Math.Max(0, a.Whole("patience") - 1).Unless(10)),
            ("Threshold", Math.Max(relative, absolute).Unless(1e-4)),
            ("ThresholdMode", absolute > 0 ? (long)ThresholdMode.Absolute : null),
            ("Cooldown", a.Whole("cooldown").Unless(0)),
            ("Floor", (a.Number("min_scale") * rate).Unless(0.0)),
            ("MinimumChange", 0.0)))
            .Say("The same patience ends one value earlier there: it is 1 less here.");
    }
}
