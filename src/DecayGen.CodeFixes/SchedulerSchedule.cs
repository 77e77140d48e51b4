using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Diagnostics.Schedulers;
using DecayGen.Generators.Diagnostics.Uses;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>The schedule, driven by the adapter, that takes the place of one of TorchSharp's own schedulers.</summary>
internal sealed class SchedulerSchedule
{
    private readonly Diagnosed _code;
    private readonly SchedulerCall _call;
    private readonly NewSchedule _schedule;

    private SchedulerSchedule(Diagnosed code, SchedulerCall call)
    {
        _code = code;
        _call = call;
        _schedule = new(code, call.Syntax);
    }

    /// <summary>The types and the call; null where they would compute something else, or are not certain to compile.</summary>
    public static Mend? For(Diagnosed code, SchedulerCall call) => new SchedulerSchedule(code, call).Write();

    private Mend? Write()
    {
        if (!AdapterCall.IsPossible(_code.Model.Compilation) || AdapterCall.Of(_call, _code) is not { } written || _call.Scheduler.Rate(_call) is not { IsForReviewOnly: false } rate
            || Attributes(rate) is not { } attributes || Overflows(rate) || AdapterCall.Method(_call, rate) is not { } method)
        {
            return null;
        }

        string name = _schedule.FreeName("LearningRate");
        string until = rate.SameUntil is { } end ? $", which stays as it is from step {NumberFormat.Count(end)} on" : "";
        if (!_call.Scheduler.HasMomentum(_call))
        {
            return new Mend($"Turn the scheduler into the schedule '{name}'{until}", [
                written.Replace(method, name, ""),
                _schedule.Declare((name, false, attributes))]);
        }

        if (AdapterCall.Momentum(_call) is not var (with, momentumName) || _call.Scheduler.Momentum(_call) is not { } momentum || Attributes(momentum) is not { } more)
            return null;
        string other = _schedule.FreeName(momentumName);
        return new Mend($"Turn the scheduler into the schedules '{name}' and '{other}'{until}", [
            written.Replace(method, name, $".{with}<{other}>()"),
            _schedule.Declare((name, false, attributes), (other, false, more))]);
    }

    /// <summary>The attributes of a valid schedule; null where it is none.</summary>
    private List<string>? Attributes(Equivalent schedule)
    {
        if (Schedule.Create(schedule.Models) is null)
            return null;
        List<string> attributes = [];
        foreach (EquivalentPhase phase in schedule.Phases)
        {
            if (_schedule.Attribute(phase.Kind) is not { } name)
                return null;
            attributes.Add(phase.Write(name, Text));
        }

        return attributes;
    }

    /// <summary>Whether the values are no numbers within the run that the assembly has, which is an error.</summary>
    private bool Overflows(Equivalent schedule) =>
        HorizonModel.Parse(AttributeParser.OwnHorizon(_code.Model.Compilation.Assembly)) is { IsValid: true, Steps: var steps }
        && Schedule.Create(schedule.Models) is { IsKnown: true } timeline
        && Overflow.Find(timeline, schedule.Models, steps) is not null;

    /// <summary>An argument as it is written in the call, where it means the same in an attribute; else its value.</summary>
    private string Text(EquivalentArgument argument)
    {
        if (argument.Choice is var (type, member))
            return $"{_code.Model.Compilation.GetTypeByMetadataName($"{AttributeParser.Namespace}.{type}")!.ToMinimalDisplayString(_code.Model, _schedule.Place)}.{member}";
        if (argument.Value is bool || !argument.IsVerbatim || argument.Parameter is null || _call.Written(argument.Parameter) is not { } written)
            return argument.Literal();
        bool isWhole = argument.Value is long or EquatableArray<long>;
        if (argument.Elements is null)
            return Fits(written) ? Constant(written) : argument.Literal();
        IReadOnlyList<ExpressionSyntax?> elements = ArrayElements.Of(written)!;
        return argument.Elements.All(i => Fits(elements[i]!)) ? argument.Joined(argument.Elements.Select(i => Constant(elements[i]!))) : argument.Literal();

        bool Fits(ExpressionSyntax expression) => !isWhole || _code.Model.GetTypeInfo(expression, _code.Cancellation).Type?.SpecialType is
            SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64;

        string Constant(ExpressionSyntax expression) => ConstantText.Of(new DecayArgument(expression), _code.Model, _schedule.Place, _code.Cancellation);
    }
}
