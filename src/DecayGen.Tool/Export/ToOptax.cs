using System.Text;
using DecayGen.Generators.Parsing;
using static DecayGen.Tool.Export.PythonText;

namespace DecayGen.Tool.Export;

/// <summary>optax: its own schedules where they are equivalent, otherwise functions of the step, joined.</summary>
internal static class ToOptax
{
    public static string Write(Exported schedule)
    {
        if (schedule.Plateau is { } plateau)
            return $"import optax\nfrom optax import contrib\n\noptimizer = optax.chain(optax.sgd({Number(plateau.Double("initial"))}), {Plateau(plateau)})\n";
        StringBuilder functions = new();
        string rate = Whole(schedule) ?? Joined(schedule, functions);
        return $"{(functions.Length > 0 ? "import jax.numpy as jnp\n" : "")}import optax\n{functions}\n{(functions.Length > 0 ? "\n" : "")}rate = {rate}\noptimizer = optax.sgd(rate)\n";
    }

    /// <summary>A schedule that is one of optax, as a whole.</summary>
    private static string? Whole(Exported schedule) => schedule switch
    {
        { Held: null, Pieces: [{ Attribute: { Kind: "LinearWarmup" } warmup }, { Attribute: { Kind: "CosineDecay" } cosine } second] } when second.Origin == second.Start => Call(
            "optax.warmup_cosine_decay_schedule",
            ("init_value", warmup.Double("From")),
            ("peak_value", cosine.Double("initial")),
            ("warmup_steps", warmup.Long("steps")),
            ("decay_steps", warmup.Long("steps") + cosine.Long("steps")),
            ("end_value", cosine.Double("final")),
            ("exponent", cosine.Double("Exponent", 1) == 1 ? null : cosine.Double("Exponent"))),
        { Held: null, Pieces: [{ Attribute: { Kind: "LinearWarmup" } warmup } first, { Attribute.Kind: "Constant" } second] } when second.Origin == second.Start => Call(
            "optax.warmup_constant_schedule", ("init_value", warmup.Double("From")), ("peak_value", first.Target), ("warmup_steps", warmup.Long("steps"))),
        _ => null,
    };

    private static string Joined(Exported schedule, StringBuilder functions)
    {
        List<string> pieces = [.. schedule.Pieces.Select((piece, i) => One(piece, i, functions))];
        List<long> boundaries = [.. schedule.Pieces.Skip(1).Select(piece => piece.Start)];
        if (schedule.Held is (var end, var value))
        {
            pieces.Add(Call("optax.constant_schedule", (null, value)));
            boundaries.Add(end);
        }

        return pieces is [var only] ? only
            : $"optax.join_schedules(\n    [\n{string.Concat(pieces.Select(piece => $"        {piece},\n"))}    ],\n    boundaries={List(boundaries)},\n)";
    }

    private static string One(Piece piece, int index, StringBuilder functions)
    {
        long ahead = piece.Start - piece.Origin;
        if (Own(piece) is { } own)
            return ahead == 0 ? own : $"lambda t: {own}(t + {ahead})";
        functions.Append($"\n\n# No schedule of optax has these values.\ndef phase{index + 1}(t):\n");
        foreach (string line in RateFunction.Body(piece, Dialect.Jax, -ahead))
            functions.Append($"    {line}\n");
        return $"phase{index + 1}";
    }

    private static string? Own(Piece piece)
    {
        AttributeModel phase = piece.Attribute;
        (double initial, double final) = (phase.Double("initial"), phase.Double("final"));
        return phase.Kind switch
        {
            "Constant" => Call("optax.constant_schedule", (null, phase.Double("value"))),
            "LinearWarmup" => Call("optax.linear_schedule", (null, phase.Double("From")), (null, piece.Target), (null, phase.Long("steps"))),
            "LinearDecay" => Call("optax.linear_schedule", (null, initial), (null, final), (null, phase.Long("steps"))),
            "PolynomialDecay" when !phase.Bool("Cycle") => Call(
                "optax.polynomial_schedule", (null, initial), (null, final), ("power", phase.Double("power")), ("transition_steps", phase.Long("steps"))),
            "CosineDecay" => Call(
                "optax.cosine_decay_schedule",
                (null, initial),
                (null, phase.Long("steps")),
                ("alpha", final == 0 ? null : Ratio(final, initial)),
                ("exponent", phase.Double("Exponent", 1) == 1 ? null : phase.Double("Exponent"))),
            "ExponentialDecay" when phase.Double("rate") < 1 || phase.Double("Floor") == 0 => Exponential(phase, phase.Double("DecaySteps", 1), phase.Double("rate"), phase.Bool("Staircase")),
            "HalfLifeDecay" => Exponential(phase, phase.Double("halfLife"), 0.5, isStaircase: false),
            "StepDecay" when phase.Double("factor") < 1 || phase.Double("Floor") == 0 => Exponential(phase, phase.Long("every"), phase.Double("factor"), isStaircase: true),
            "MultiStepDecay" => Call(
                "optax.piecewise_constant_schedule",
                (null, initial),
                (null, $"{{{string.Join(", ", phase.Longs("milestones").Select(milestone => $"{milestone}: {Number(phase.Double("factor"))}"))}}}")),
            _ => null,
        };
    }

    private static string Exponential(AttributeModel phase, double steps, double rate, bool isStaircase) => Call(
        "optax.exponential_decay",
        (null, phase.Double("initial")),
        ("transition_steps", Steps(steps)),
        ("decay_rate", rate),
        ("staircase", isStaircase ? true : null),
        ("end_value", phase.Double("Floor") > 0 ? phase.Double("Floor") : null));

    private static string Plateau(AttributeModel phase)
    {
        if (phase.Long("Mode") == (long)PlateauMode.Max)
            throw new UserError("This cannot be exported: optax always seeks a minimum. Give it the negative metric, with an absolute threshold.");
        if (phase.Double("MinimumChange", 1e-8) != 0)
            throw new UserError("This cannot be exported: optax makes every change, however small. Set MinimumChange = 0.");
        bool isAbsolute = phase.Long("ThresholdMode") == (long)ThresholdMode.Absolute;
        double threshold = phase.Double("Threshold", 1e-4);
        return Call(
            "contrib.reduce_on_plateau",
            ("factor", phase.Double("Factor", 0.1)),
            ("patience", phase.Long("Patience", 10) + 1),
            ("rtol", isAbsolute ? 0.0 : threshold),
            ("atol", isAbsolute ? threshold : 0.0),
            ("cooldown", phase.Long("Cooldown")),
            ("min_scale", Ratio(phase.Double("Floor"), phase.Double("initial"))));
    }
}
