using System.Globalization;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;

namespace DecayGen.Generators.Emission;

/// <summary>The members that say which unit they take: one passes its argument on, the other converts it.</summary>
internal sealed class ConversionEmitter(CodeWriter writer, MemberEmitter members, HorizonModel horizon)
{
    private string Count => NumberFormat.Count(horizon.StepsPerEpoch);

    private string Literal => horizon.StepsPerEpoch.ToString(CultureInfo.InvariantCulture);

    /// <param name="writer">Where they are written to.</param>
    /// <param name="members">Their documentation, attributes and signatures.</param>
    /// <param name="horizon">Whose unit counts; null where there is none, and nothing to write.</param>
    /// <param name="isValid">Whether there are values to give.</param>
    public static void Emit(CodeWriter writer, MemberEmitter members, HorizonModel? horizon, bool isValid)
    {
        if (horizon is null)
            return;
        ConversionEmitter emitter = new(writer, members, horizon);
        bool isByEpoch = horizon.Unit == HorizonUnit.Epoch;
        emitter.Member(
            GeneratedMembers.ByEpoch,
            "AtEpoch",
            "epoch",
            isByEpoch ? "The value in an epoch, which is what this schedule is stepped by." : $"The value at the first of an epoch's {emitter.Count} steps.",
            isByEpoch ? "epoch" : $"{TypeEmitter.Evaluation}.StepRange.First(epoch, {emitter.Literal})",
            isValid);
        emitter.Member(
            GeneratedMembers.ByStep,
            "AtStep",
            "step",
            isByEpoch ? $"The value at a step of the optimizer, of which an epoch has {emitter.Count}." : "The value at a step of the optimizer, which is what this schedule is stepped by.",
            isByEpoch ? $"step / {emitter.Literal}" : "step",
            isValid);
    }

    private void Member(GeneratedMembers member, string name, string parameter, string summary, string converted, bool isValid)
    {
        if ((horizon.Conversions & member) == 0)
            return;
        writer.Line();
        using (members.Conversion(member, name, parameter, summary))
        {
            if (!isValid || horizon.StepsPerEpoch < 0 || !horizon.HasUnit)
            {
                writer.Line(InvalidScheduleEmitter.Throw);
                return;
            }

            writer.If($"{parameter} < 0", $"{TypeEmitter.Evaluation}.StepRange.Throw(\"{parameter}\", {parameter});");
            writer.Line($"return At({converted});");
        }
    }
}
