using System.Globalization;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>DECAY201: the value of one step is passed on, and no other is ever asked for.</summary>
internal sealed class EvaluatedOnceRule : UseRule
{
    public override Diagnostic? Find(ScheduleUse use, SyntaxNodeAnalysisContext context)
    {
        if (use.IsPlateau
            || Step(use) is not { } step
            || SoleUse.Of(use, use.NameSyntax, SoleUse.Trains, context) is not { } timeline)
        {
            return null;
        }

        StepWords words = new(use.Unit);
        string subject = use.Phases(context.Compilation)[0].IsRate ? "learning rate" : "value";
        string stays = OwnStep(use, step) is { } own && timeline.IsKnownAt(own) ? $"stays {NumberFormat.Readable(timeline.At(own))}" : "never changes";
        string member = use.Member == ScheduleUse.Initial ? "At" : use.Member ?? "";
        string remedy = use.Optimizer is null ? $"Pass {use.Qualified(use.Member is null ? null : member)}" : $"Call {use.Name}";
        return Diagnostic.Create(Descriptors.EvaluatedOnce, use.Value.Syntax.GetLocation(), use.Schedule.Name, $"evaluated once, at {Point(words, step)}", subject, stays, $"{remedy}({words.One}) at every {words.One}");
    }

    /// <summary>The step that is asked for, where it is a constant; null where it may change.</summary>
    private static double? Step(ScheduleUse use) => use switch
    {
        { Member: ScheduleUse.Initial } => 0,
        ({ Member: null or "At" or ScheduleUse.AtStep or ScheduleUse.AtEpoch } or { Optimizer: not null }) and { Step.ConstantValue: { HasValue: true, Value: IConvertible number } }
            when Convert.ToDouble(number, CultureInfo.InvariantCulture) is >= 0 and var step => step,
        _ => null,
    };

    /// <summary>The same step in the unit of the schedule; null for a fraction, and for what is converted into that unit.</summary>
    private static long? OwnStep(ScheduleUse use, double step) =>
        step == 0 || (step <= long.MaxValue / 2 && step == Math.Floor(step) && use.Unit == (use.Horizon?.Unit ?? HorizonUnit.Unspecified)) ? (long)step : null;

    private static string Point(StepWords words, double step) =>
        step <= long.MaxValue / 2 && step == Math.Floor(step) ? words.At((long)step) : $"{words.One} {NumberFormat.Readable(step)}";
}
