using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using static DecayGen.Tool.Export.PythonText;

namespace DecayGen.Tool.Export;

/// <summary>The value of a phase at its own step t, as Python: lines, the last of which is the expression.</summary>
internal static class Formula
{
    public static IReadOnlyList<string> Of(Piece piece, Dialect d) => Of(piece.Attribute, piece, d);

    private static IReadOnlyList<string> Of(AttributeModel phase, Piece piece, Dialect d) => phase.Kind switch
    {
        "Constant" => [Number(phase.Double("value"))],
        "LinearWarmup" => [Line(phase.Double("From"), piece.Target, $"t / {phase.Long("steps")}")],
        "LinearDecay" => [Line(Initial(phase), phase.Double("final"), $"{Clamped(phase, d)}")],
        "PolynomialDecay" => [Way(phase, phase.Bool("Cycle")
            ? $"(1 - t / ({phase.Long("steps")} * {d.Max("1", d.Call("ceil", $"t / {phase.Long("steps")}"))})) ** {Number(phase.Double("power"))}"
            : $"(1 - {Clamped(phase, d)}) ** {Number(phase.Double("power"))}")],
        "CosineDecay" => [Way(phase, Powered(HalfCosine(Clamped(phase, d), d), phase.Double("Exponent", 1)))],
        "SqrtDecay" => [Way(phase, $"(1 - {d.Call("sqrt", Clamped(phase, d))})")],
        "ExponentialDecay" => [Floored(phase, d, $"{Number(Initial(phase))} * {Number(phase.Double("rate"))} ** {Units(phase, d)}")],
        "TimeConstantDecay" => [Floored(phase, d, $"{Number(Initial(phase))} * {d.Call("exp", $"-t / {Number(phase.Double("timeConstant"))}")}")],
        "HalfLifeDecay" => [Floored(phase, d, $"{Number(Initial(phase))} * 0.5 ** (t / {Number(phase.Double("halfLife"))})")],
        "StepDecay" => [Floored(phase, d, $"{Number(Initial(phase))} * {Number(phase.Double("factor"))} ** (t // {phase.Long("every")})")],
        "MultiStepDecay" => [$"{Number(Initial(phase))} * {Number(phase.Double("factor"))} ** {d.Count("t", List(phase.Longs("milestones")))}"],
        "PiecewiseConstant" => [d.Take(List(phase.Doubles("values")), d.Count("t", List(phase.Longs("boundaries"))))],
        "PiecewiseLinear" => Lines(phase, d),
        "InverseTimeDecay" => [Floored(phase, d, $"{Number(Initial(phase))} / {Powered($"(1 + {Number(phase.Double("rate"))} * {Units(phase, d)})", phase.Double("Power", 1))}")],
        "InverseSqrtDecay" => [$"{Number(Initial(phase))} * {d.Call("sqrt", $"{Number(phase.Double("timescale"))} / ({Number(phase.Double("timescale"))} + t)")}"],
        "Noam" =>
        [
            "n = t + 1",
            $"{Number(phase.Double("Scale", 1))} * {Number((double)phase.Long("modelSize"))} ** -0.5 * {d.Min("n ** -0.5", $"n * {Number((double)phase.Long("warmupSteps"))} ** -1.5")}",
        ],
        "CosineRestarts" => Restarts(phase, piece.End - piece.Origin, d),
        "OneCycle" => OneCycle(phase, d),
        "Cyclic" => Cyclic(phase, d),
        var other => throw new UserError($"[{other}] has a value that nothing but its own method knows: write it in Python yourself."),
    };

    private static double Initial(AttributeModel phase) => phase.Double("initial");

    private static string Clamped(AttributeModel phase, Dialect d) => $"{d.Min("t", Number(phase.Long("steps")))} / {phase.Long("steps")}";

    private static string Line(double from, double to, string share) =>
        from == 0 ? $"{Number(to)} * {share}" : $"{Number(from)} + {Difference(to, from)} * {share}";

    /// <summary>From final up to initial by a share that falls from 1 to 0.</summary>
    private static string Way(AttributeModel phase, string share) => phase.Double("final") == 0
        ? $"{Number(Initial(phase))} * {share}"
        : $"{Number(phase.Double("final"))} + {Difference(Initial(phase), phase.Double("final"))} * {share}";

    private static string Difference(double left, double right) => right == 0 ? Number(left) : $"({Number(left)} - {Number(right)})";

    private static string HalfCosine(string share, Dialect d) => $"(1 + {d.Call("cos", $"{d.Pi} * {share}")}) / 2";

    private static string Powered(string value, double power) => power == 1 ? value : $"({value}) ** {Number(power)}";

    private static string Floored(AttributeModel phase, Dialect d, string value) => phase.Double("Floor") == 0 ? value : d.Max(Number(phase.Double("Floor")), value);

    private static string Units(AttributeModel phase, Dialect d)
    {
        string units = phase.Double("DecaySteps", 1) == 1 ? "t" : $"t / {Number(phase.Double("DecaySteps"))}";
        return phase.Bool("Staircase") ? d.Call("floor", units) : units.Length == 1 ? units : $"({units})";
    }

    private static IReadOnlyList<string> Lines(AttributeModel phase, Dialect d)
    {
        (EquatableArray<double> values, EquatableArray<long> steps) = (phase.Doubles("values"), phase.Longs("boundaries"));
        return d == Dialect.Jax ? [$"jnp.interp(t, jnp.array({List(steps)}), jnp.array({List(values)}))"] :
        [
            $"value = {Number(values[0])}",
            .. Enumerable.Range(1, values.Count - 1).Where(i => values[i] != values[i - 1]).Select(i =>
                $"value += {Difference(values[i], values[i - 1])} * {d.Min("1", d.Max("0", $"(t - {steps[i - 1]}) / {steps[i] - steps[i - 1]}"))}"),
            "value",
        ];
    }

    private static IReadOnlyList<string> Restarts(AttributeModel phase, long end, Dialect d)
    {
        (long length, long growth, double decay) = (phase.Long("cycleSteps"), phase.Long("CycleGrowth", 1), phase.Double("PeakDecay", 1));
        string height = decay == 1 ? "" : $"{Number(decay)} ** cycle * ";
        if (growth == 1)
            return [.. decay == 1 ? Array.Empty<string>() : [$"cycle = t // {length}"], Way(phase, $"{height}{HalfCosine($"(t % {length}) / {length}", d)}")];

        List<long> starts = [];
        for (long start = length, next = length; start < end; start += next)
        {
            starts.Add(start);
            next *= growth;
        }

        string whole = growth == 2 ? "" : $" // {growth - 1}";
        return
        [
            $"cycle = {d.Count("t", List(starts))}",
            $"length = {length} * {growth} ** cycle",
            $"start = {length} * ({growth} ** cycle - 1){whole}",
            Way(phase, $"{height}{HalfCosine("(t - start) / length", d)}"),
        ];
    }

    private static IReadOnlyList<string> OneCycle(AttributeModel phase, Dialect d)
    {
        long total = phase.Long("totalSteps");
        string peak = Number(phase.Double("peak"));
        string top = $"({Number(phase.Double("PercentStart", 0.3))} * {total} - 1)";
        string rest = phase.Bool("ThreePhase") ? $"2 * {top}" : top;
        string last = Anneal(phase.Bool("ThreePhase") ? "first" : peak, "last", $"(t - {rest}) / ({total - 1} - {rest})");
        string after = phase.Bool("ThreePhase") ? d.Choose($"t <= 2 * {top}", Anneal(peak, "first", $"(t - {top}) / {top}"), last) : last;
        return
        [
            $"t = {d.Min("t", Number(total - 1))}",
            $"first = {peak} / {Number(phase.Double("DivFactor", 25))}",
            $"last = first / {Number(phase.Double("FinalDivFactor", 1e4))}",
            d.Choose($"t <= {top}", Anneal("first", peak, $"t / {top}"), after),
        ];

        string Anneal(string from, string to, string share) => phase.Long("Anneal") == (long)Generators.Schedules.OneCycleAnneal.Linear
            ? $"{from} + ({to} - {from}) * {share}"
            : $"{to} + ({from} - {to}) * {HalfCosine(share, d)}";
    }

    private static IReadOnlyList<string> Cyclic(AttributeModel phase, Dialect d)
    {
        (long up, double low, double high) = (phase.Long("stepUp"), phase.Double("low"), phase.Double("high"));
        long down = phase.Long("StepDown") is > 0 and var own ? own : up;
        string amplitude = (Generators.Schedules.CyclicMode)phase.Long("Mode") switch
        {
            Generators.Schedules.CyclicMode.Triangular2 => $" * 0.5 ** (t // {up + down})",
            Generators.Schedules.CyclicMode.ExpRange => $" * {Number(phase.Double("Gamma", 1))} ** t",
            _ => "",
        };
        return
        [
            $"s = t % {up + down}",
            $"{Number(low)} + {Difference(high, low)} * {d.Choose($"s <= {up}", $"s / {up}", $"({up + down} - s) / {down}")}{amplitude}",
        ];
    }
}
