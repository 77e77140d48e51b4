using DecayGen.Generators.Folding;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Emission;

/// <summary>The members of a valid schedule.</summary>
internal sealed class ScheduleEmitter
{
    private readonly CodeWriter _writer;
    private readonly MemberEmitter _members;
    private readonly IReadOnlyList<Segment> _segments;
    private readonly SegmentEmitter _expressions;
    private readonly string _stepName;

    /// <param name="writer">Where the members are written to.</param>
    /// <param name="members">Their documentation, attributes and signatures.</param>
    /// <param name="tableNames">The names of the private tables.</param>
    /// <param name="schedule">What they compute.</param>
    /// <param name="stepName">What the caller calls the step, for the exception's sake.</param>
    public ScheduleEmitter(CodeWriter writer, MemberEmitter members, EquatableArray<string> tableNames, FoldedSchedule schedule, string stepName = "step")
    {
        _writer = writer;
        _members = members;
        _stepName = stepName;
        _segments = schedule.Segments;
        _expressions = new SegmentEmitter(new Tables(schedule.Segments, tableNames));
    }

    private bool IsConstant => _segments is [{ Evaluator: ConstantEvaluator }];

    public static void Emit(CodeWriter writer, TypeModel type, Timeline timeline, bool implementsInterface)
    {
        FoldedSchedule schedule = FoldedSchedule.Of(timeline, type.Horizon?.ValidSteps);
        ScheduleEmitter emitter = new(writer, new MemberEmitter(writer, type.Hidden), type.PrivateNames, schedule);
        InitialAndPeak.Emit(emitter._members, schedule, step => $"At({step}L)");
        if (implementsInterface)
            emitter._members.PeakOf("ISchedule");
        emitter.AtStep(schedule.Summary);
        writer.Line();
        emitter.AtFraction();
        writer.Line();
        emitter.Fill(type.FillPhasesName);
        ConversionEmitter.Emit(writer, emitter._members, type.Horizon, isValid: true);
        emitter._expressions.Tables.Emit(emitter._members);
    }

    /// <summary>The values at single steps, and their tables.</summary>
    /// <param name="summary">What the documentation says; empty for none.</param>
    /// <param name="hasFractions">Whether steps may be fractions.</param>
    public void EmitValues(IReadOnlyList<string> summary, bool hasFractions)
    {
        AtStep(summary);
        if (hasFractions)
        {
            _writer.Line();
            AtFraction();
        }

        _expressions.Tables.Emit(_members);
    }

    private void AtStep(IReadOnlyList<string> summary)
    {
        using (_members.AtStep(summary))
        {
            List<Segment> segments = [.. _segments.Where(segment => segment.Start < segment.End)];
            Segment last = segments[segments.Count - 1];
            string? formula = null;
            foreach (Segment segment in segments)
            {
                if (segment != last)
                    Explain(segment, ref formula);

                // The check for negative steps stands behind the first segment, which is the one that matters.
                bool isFirst = segment == segments[0];
                if (segment != last)
                    Return(isFirst ? $"step is >= 0 and < {segment.End}" : $"step < {segment.End}", _expressions.AtStep(segment));
                if (isFirst)
                    Throw("step < 0", "step");
            }

            Explain(last, ref formula);
            _writer.Line($"return {_expressions.AtStep(last)};");
        }
    }

    /// <summary>Comments on a segment, set apart from what is above.</summary>
    private void Explain(Segment segment, ref string? formula)
    {
        List<string> comments = [.. SegmentEmitter.Comments(segment, formula)];
        if (segment != _segments[0] && comments.Count > 0)
            _writer.Line();
        comments.ForEach(_writer.Line);
        formula = segment.Formula;
    }

    private void AtFraction()
    {
        using (_members.AtFraction())
        {
            Throw("!(step >= 0.0)", "step");
            if (_segments.All(segment => segment.Law is HeldLaw))
            {
                _writer.Line($"return At({TypeEmitter.Evaluation}.StepRange.Whole(step));");
                return;
            }

            if (!IsConstant)
            {
                _writer.Line($"long whole = {TypeEmitter.Evaluation}.StepRange.Whole(step);");
                Return("whole == step", "At(whole)");
            }

            for (int i = 0; i < _segments.Count; i++)
            {
                Segment segment = _segments[i];
                string value = _expressions.AtFraction(segment);
                if (i + 1 == _segments.Count)
                    _writer.Line($"return {value};");
                else if (segment.FractionEnd is not null || _expressions.AtFraction(_segments[i + 1]) != value)
                    Return(_expressions.EndOfFraction(segment), value);
            }
        }
    }

    /// <summary>The two members that fill, and the private one that both call, with the phases.</summary>
    private void Fill(string phasesName)
    {
        List<Segment> segments = [.. _segments.Where(segment => segment.Start < segment.End)];
        Segment last = segments[segments.Count - 1];
        using (_members.FillDouble())
            Destination("");
        _writer.Line();
        using (_members.FillFloat())
            Destination("(float)");
        if (IsConstant)
            return;
        _writer.Line();
        using (_members.FillPhases(phasesName))
        {
            foreach (Segment segment in segments.Where(segment => segment != last))
                _expressions.Fill(_writer, segment);
            Rest(last);
        }

        void Destination(string conversion)
        {
            if (!IsConstant)
            {
                _writer.Line($"{phasesName}(new {TypeEmitter.Evaluation}.Filler(firstStep, destination));");
                return;
            }

            Throw("firstStep < 0", "firstStep");
            _writer.Line($"destination.Fill({conversion}{_expressions.AtStep(last)});");
        }
    }

    /// <summary>Fills in the last segment, which goes on up to the largest of all steps and holds from there on.</summary>
    private void Rest(Segment last)
    {
        if (last.Evaluator is ConstantEvaluator or CustomEvaluator { Step: not null })
        {
            _writer.Line($"filler.Rest({_expressions.AtStep(last)});");
            return;
        }

        if (last.Evaluator is CustomEvaluator)
        {
            // No method is to be asked for a step that nobody has asked for.
            SegmentEmitter.OneByOne(_writer, "HasRest(out long step)", _expressions.AtStep(last));
            return;
        }

        _expressions.Fill(_writer, last);
        _writer.Line("filler.Rest(At(long.MaxValue));");
    }

    private void Return(string condition, string value) => _writer.If(condition, $"return {value};");

    private void Throw(string condition, string parameter)
    {
        // Not nameof: where the user has a method of that name, it would be called.
        string name = parameter == "step" ? _stepName : parameter;
        _writer.If(condition, $"{TypeEmitter.Evaluation}.StepRange.Throw(\"{name}\", {parameter});");
    }
}
