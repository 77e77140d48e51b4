using DecayGen.Generators.Folding;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Emission;

/// <summary>
/// The implementation of an annotated method, and a private class beside it that computes the values: there no table of one
/// method meets those of another or a member of the user's.
/// </summary>
internal sealed class MethodEmitter
{
    private readonly CodeWriter _writer;
    private readonly MethodModel _method;

    private MethodEmitter(CodeWriter writer, MethodModel method)
    {
        _writer = writer;
        _method = method;
    }

    public static void Emit(CodeWriter writer, MethodModel method)
    {
        MethodEmitter emitter = new(writer, method);
        if (Schedule.Create(method.Phases) is not { } timeline)
        {
            using (emitter.Implementation([InvalidScheduleEmitter.Summary]))
                writer.Line(InvalidScheduleEmitter.Throw);
            return;
        }

        FoldedSchedule schedule = FoldedSchedule.Of(timeline, method.Horizon?.ValidSteps);
        using (emitter.Implementation(schedule.Summary))
        {
            string value = $"{method.HelperName}.At({TypeNames.Escaped(method.Parameter)})";
            writer.Line($"return {(method.Result == "float" ? $"(float){value}" : value)};");
        }

        emitter.Helper(schedule);
    }

    private CodeWriter.Block Implementation(IEnumerable<string> summary)
    {
        // What the editor shows is the documentation of this part, if there is any: the user's own comes first.
        if (!_method.IsDocumented)
            Document(summary);
        if ((_method.Attributes & MethodAttributes.ExcludeFromCodeCoverage) == 0)
            _writer.Line(MemberEmitter.Excluded);
        if ((_method.Attributes & MethodAttributes.MethodImpl) == 0)
            _writer.Line(MemberEmitter.Inlined);
        return _writer.Braces(
            $"{_method.Modifiers} {_method.Result} {_method.Name}({_method.ParameterType} {TypeNames.Escaped(_method.Parameter)})");
    }

    private void Document(IEnumerable<string> summary)
    {
        string rounded = _method.Result == "float" ? ", rounded to float" : "";
        bool isWhole = _method.ParameterType != "double";
        new MemberEmitter(_writer).Document(
            summary,
            _method.Parameter,
            isWhole ? "The step, from 0 on." : "The step, from 0 on; it need not be whole.",
            isWhole ? $"The double nearest to the true value of the formula{rounded}." : $"The value, at most one unit in the last place off, at whole steps none{rounded}.",
            isWhole ? "negative" : "negative or not a number");
    }

    private void Helper(FoldedSchedule schedule)
    {
        MemberEmitter members = new(_writer, isHelper: true);
        ScheduleEmitter emitter = new(_writer, members, _method.PrivateNames, schedule, _method.Parameter);
        _writer.Line();
        _writer.Line(MemberEmitter.Generated);
        _writer.Line(MemberEmitter.Excluded);
        using (_writer.Braces($"private static class {_method.HelperName}"))
        {
            emitter.EmitValues(_method.IsDocumented ? schedule.Summary : [], hasFractions: _method.ParameterType == "double");
        }
    }
}
