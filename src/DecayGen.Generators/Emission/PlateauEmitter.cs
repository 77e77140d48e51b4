using System.Globalization;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Emission;

/// <summary>The members of a valid schedule that a metric drives: its state, and the values that follow from it.</summary>
internal sealed class PlateauEmitter
{
    private readonly CodeWriter _writer;
    private readonly MemberEmitter _members;
    private readonly FoldedPlateau _plateau;
    private readonly Tables _tables;
    private readonly string _state;

    private PlateauEmitter(CodeWriter writer, TypeModel type, FoldedPlateau plateau)
    {
        _writer = writer;
        _members = new MemberEmitter(writer, type.Hidden);
        _plateau = plateau;
        _tables = new Tables([.. plateau.Lead, .. plateau.Reductions], type.PrivateNames);
        _state = type.StateName!;
    }

    private PlateauCurve Curve => _plateau.Curve;

    private string Settings => $"patience: {Literal(Curve.Patience)}, cooldown: {Literal(Curve.Cooldown)}, lastReduction: {Literal(Curve.Reductions.Last)}";

    private string CountedSteps => $"{_state}.CountedSteps";

    public static void Emit(CodeWriter writer, TypeModel type, Timeline timeline, PlateauCurve curve)
    {
        FoldedSchedule schedule = FoldedSchedule.Of(timeline, type.Horizon?.ValidSteps);
        PlateauEmitter emitter = new(writer, type, FoldedPlateau.Of(timeline, curve, schedule.Segments));
        emitter._members.Field(emitter._state);
        InitialAndPeak.Emit(emitter._members, schedule, emitter.ValueAt);
        if (type.CanImplement)
            emitter._members.PeakOf("IMetricSchedule", isStatic: false);
        emitter.Value(type, schedule.Summary);
        writer.Line();
        emitter.State(type);
        writer.Line();
        emitter.Step(schedule.Summary);
        emitter._tables.Emit(emitter._members);
    }

    private void Value(TypeModel type, IReadOnlyList<string> summary)
    {
        using CodeWriter.Block property = _members.ValueProperty(type.IsStruct, ["The value to train with until the next step.", .. Paragraphs(summary)]);
        using CodeWriter.Block getter = _writer.Braces("get");
        if (_plateau.Lead.Count > 0)
        {
            _writer.Line($"long step = {CountedSteps};");
            Return(_plateau.Lead, "step", isWhole: false);
            _writer.Line();
        }

        _writer.Line($"long reductions = {_state}.Reductions;");
        Return(_plateau.Reductions, "reductions", isWhole: true);
    }

    private void State(TypeModel type)
    {
        using CodeWriter.Block property = _members.StateProperty();
        _writer.Line($"{(type.IsStruct ? "readonly " : "")}get => {_state};");
        string steps = $"observedFrom: {Literal(_plateau.ObservedFrom)}, countedUntil: {Literal(_plateau.CountedUntil)}";
        _writer.Line($"set => {_state} = {TypeEmitter.Evaluation}.Plateau.Fitting(value, {Settings}, {steps});");
    }

    private void Step(IReadOnlyList<string> summary)
    {
        using CodeWriter.Block method = _members.StepMethod(["Ends a step with the metric that it brought, and gives the value for the next one.", .. Paragraphs(summary)]);
        if (!_plateau.IsEndless)
            End();
        else if (_plateau.ObservedFrom > 0)
            Lead();

        string best = Curve.Improvement.SeeksMaximum ? "double.NegativeInfinity" : "double.PositiveInfinity";
        _writer.Line($"double best = {_state}.Best ?? {best};");
        _writer.Line($"{TypeEmitter.Evaluation}.Plateau.Observe(ref {_state}, metric, {Comparison(Curve.Improvement)}, {Settings});");
        _writer.Line("return Value;");
    }

    /// <summary>Steps before the plateau are counted.</summary>
    private void Lead()
    {
        _writer.Line("// The phases before the plateau ignore the metric.");
        using (_writer.Braces($"if ({CountedSteps} < {Literal(_plateau.ObservedFrom)})"))
        {
            _writer.Line($"{CountedSteps}++;");
            _writer.Line("return Value;");
        }

        _writer.Line();
    }

    /// <summary>A plateau that ends counts all steps.</summary>
    private void End()
    {
        _writer.Line("// The plateau is over, and its value stays.");
        _writer.If($"{CountedSteps} >= {Literal(_plateau.CountedUntil)}", "return Value;");
        _writer.Line();
        _writer.Line($"{CountedSteps}++;");
        if (_plateau.ObservedFrom > 0)
        {
            _writer.Line();
            _writer.Line("// The phases before the plateau ignore the metric.");
            _writer.If($"{CountedSteps} <= {Literal(_plateau.ObservedFrom)}", "return Value;");
            _writer.Line();
        }
    }

    /// <summary>Returns the value of the segment that a step is in.</summary>
    /// <param name="segments">The segments.</param>
    /// <param name="step">The name of the step.</param>
    /// <param name="isWhole">Whether the step is in one of them for certain.</param>
    private void Return(IReadOnlyList<Segment> segments, string step, bool isWhole)
    {
        SegmentEmitter expressions = new(_tables, step);
        string? formula = null;
        foreach (Segment segment in segments)
        {
            foreach (string comment in SegmentEmitter.Comments(segment, formula))
                _writer.Line(comment);
            formula = segment.Formula;
            string value = $"return {expressions.AtStep(segment)};";
            if (isWhole && segment == segments[segments.Count - 1])
            {
                _writer.Line(value);
                return;
            }

            _writer.If($"{step} < {Literal(segment.End)}", value);
        }
    }

    /// <summary>The value at a step before any reduction.</summary>
    private string ValueAt(long step) =>
        new SegmentEmitter(_tables, $"{Literal(step)}L").AtStep(_plateau.Lead.First(segment => step < segment.End));

    /// <summary>Whether the metric is better than the best one; nothing is better or worse than what is not a number.</summary>
    private static string Comparison(Improvement improvement)
    {
        string threshold = NumberFormat.Literal(improvement.Threshold);
        string bar = improvement switch
        {
            { Threshold: 0.0 } => "best",
            { IsAbsolute: true, SeeksMaximum: true } => $"best + {threshold}",
            { IsAbsolute: true } => $"best - {threshold}",
            _ => $"best * {NumberFormat.Literal(improvement.Factor)}",
        };
        return $"metric {(improvement.SeeksMaximum ? ">" : "<")} {bar}";
    }

    private static IEnumerable<string> Paragraphs(IEnumerable<string> lines) =>
        lines.Select(line => line.StartsWith("<para>", StringComparison.Ordinal) ? line : $"<para>{line}</para>");

    private static string Literal(long value) => value.ToString(CultureInfo.InvariantCulture);
}
