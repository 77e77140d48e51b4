using System.Text;
using DecayGen.Generators.Parsing;
using static DecayGen.Tool.Export.PythonText;

namespace DecayGen.Tool.Export;

/// <summary>Keras: one of its own schedules where one is equivalent, otherwise a LearningRateSchedule.</summary>
internal static class ToKeras
{
    private const string Namespace = "keras.optimizers.schedules.";

    public static string Write(Exported schedule)
    {
        if (schedule.Plateau is { } plateau)
            return $"import keras\n\noptimizer = keras.optimizers.SGD(learning_rate={Number(plateau.Double("initial"))})\nreduce = {Plateau(plateau)}\n";
        return Own(schedule) is { } own
            ? $"import keras\n\nlearning_rate = {own}\noptimizer = keras.optimizers.SGD(learning_rate)\n"
            : Class(schedule);
    }

    private static string? Own(Exported schedule)
    {
        if (schedule.Single is { } phase)
            return Own(phase, schedule);
        return schedule is { Held: null, Pieces: [{ Attribute: { Kind: "LinearWarmup" } warmup }, { Attribute: { Kind: "CosineDecay" } cosine } second] }
            && second.Origin == second.Start && cosine.Double("Exponent", 1) == 1
            ? Call(
                $"{Namespace}CosineDecay",
                (null, warmup.Double("From")),
                ("decay_steps", cosine.Long("steps")),
                ("alpha", Ratio(cosine.Double("final"), cosine.Double("initial"))),
                ("warmup_target", cosine.Double("initial")),
                ("warmup_steps", warmup.Long("steps")))
            : null;
    }

    private static string? Own(AttributeModel phase, Exported schedule)
    {
        double initial = phase.Double("initial");
        double final = phase.Double("final");
        bool hasFloor = phase.Double("Floor") > 0;
        return phase.Kind switch
        {
            "ExponentialDecay" when !hasFloor => Exponential(initial, phase.Double("DecaySteps", 1), phase.Double("rate"), phase.Bool("Staircase")),
            "HalfLifeDecay" when !hasFloor => Exponential(initial, phase.Double("halfLife"), 0.5, isStaircase: false),
            "StepDecay" when !hasFloor => Exponential(initial, phase.Long("every"), phase.Double("factor"), isStaircase: true),
            "MultiStepDecay" => Piecewise(phase.Longs("milestones"), phase.Longs("milestones").Prepend(0).Select(schedule.At)),
            "PiecewiseConstant" => Piecewise(phase.Longs("boundaries"), phase.Doubles("values")),
            "LinearDecay" => Polynomial(1, isCyclic: false),
            "PolynomialDecay" => Polynomial(phase.Double("power"), phase.Bool("Cycle")),
            "CosineDecay" when phase.Double("Exponent", 1) == 1 => Call($"{Namespace}CosineDecay", (null, initial), ("decay_steps", phase.Long("steps")), ("alpha", Ratio(final, initial))),
            "CosineRestarts" => Call(
                $"{Namespace}CosineDecayRestarts",
                (null, initial),
                ("first_decay_steps", phase.Long("cycleSteps")),
                ("t_mul", (double)phase.Long("CycleGrowth", 1)),
                ("m_mul", phase.Double("PeakDecay", 1)),
                ("alpha", Ratio(final, initial))),
            "InverseTimeDecay" when !hasFloor && phase.Double("Power", 1) == 1 => Call(
                $"{Namespace}InverseTimeDecay",
                (null, initial),
                ("decay_steps", Steps(phase.Double("DecaySteps", 1))),
                ("decay_rate", phase.Double("rate")),
                ("staircase", phase.Bool("Staircase") ? true : null)),
            _ => null,
        };

        string Polynomial(double power, bool isCyclic) => Call(
            $"{Namespace}PolynomialDecay", (null, initial), ("decay_steps", phase.Long("steps")), ("end_learning_rate", final), ("power", power), ("cycle", isCyclic ? true : null));
    }

    private static string Exponential(double initial, double steps, double rate, bool isStaircase) =>
        Call($"{Namespace}ExponentialDecay", (null, initial), ("decay_steps", Steps(steps)), ("decay_rate", rate), ("staircase", isStaircase ? true : null));

    /// <summary>A boundary belongs to the value before it there.</summary>
    private static string Piecewise(IEnumerable<long> boundaries, IEnumerable<double> values) =>
        Call($"{Namespace}PiecewiseConstantDecay", (null, List(boundaries.Select(boundary => boundary - 1))), (null, List(values)));

    private static string Plateau(AttributeModel phase)
    {
        if (phase.Long("ThresholdMode") != (long)ThresholdMode.Absolute)
            throw new UserError("This cannot be exported: Keras has no relative threshold. Set ThresholdMode = ThresholdMode.Absolute.");
        if (phase.Double("MinimumChange", 1e-8) != 0)
            throw new UserError("This cannot be exported: Keras makes every change, however small. Set MinimumChange = 0.");
        return Call(
            "keras.callbacks.ReduceLROnPlateau",
            ("monitor", "\"val_loss\""),
            ("factor", phase.Double("Factor", 0.1)),
            ("patience", phase.Long("Patience", 10) + 1),
            ("mode", phase.Long("Mode") == (long)PlateauMode.Max ? "\"max\"" : "\"min\""),
            ("min_delta", phase.Double("Threshold", 1e-4)),
            ("cooldown", phase.Long("Cooldown") is > 0 and var cooldown ? cooldown + 1 : 0L),
            ("min_lr", phase.Double("Floor")));
    }

    private static string Class(Exported schedule)
    {
        StringBuilder phases = new();
        string value = "";
        for (int i = schedule.Pieces.Count - 1; i >= 0; i--)
            value = i + 1 == schedule.Pieces.Count ? $"phase{i + 1}(step)" : $"keras.ops.where(step < {schedule.Pieces[i + 1].Start}, phase{i + 1}(step), {value})";
        if (schedule.Held is (var end, var held))
            value = $"keras.ops.where(step < {end}, {value}, {Number(held)})";
        for (int i = 0; i < schedule.Pieces.Count; i++)
        {
            phases.Append($"\n\ndef phase{i + 1}(t):\n");
            foreach (string line in RateFunction.Body(schedule.Pieces[i], Dialect.Keras, schedule.Pieces[i].Origin))
                phases.Append($"    {line}\n");
        }

        string imports = phases.ToString().Contains("math.", StringComparison.Ordinal) ? "import math\n\n" : "";
        return $$""""
            {{imports}}import keras
            {{phases}}

            # No schedule of Keras has these values by itself.
            class Rate(keras.optimizers.schedules.LearningRateSchedule):
                """{{schedule.Attributes}}"""

                def __call__(self, step):
                    step = keras.ops.cast(step, "float32")
                    return {{value}}

                def get_config(self):
                    return {}


            optimizer = keras.optimizers.SGD(Rate())

            """".ReplaceLineEndings("\n");
    }
}
