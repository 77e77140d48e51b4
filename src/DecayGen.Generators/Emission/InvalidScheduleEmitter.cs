using DecayGen.Generators.Parsing;

namespace DecayGen.Generators.Emission;

/// <summary>
/// The members of a schedule whose attributes are wrong or half typed: code that uses them goes on compiling, so that the
/// only errors are those about the attributes, and no wrong value ever comes out.
/// </summary>
internal static class InvalidScheduleEmitter
{
    public const string Summary = "This schedule is not valid.";

    public const string Throw =
        "throw new global::System.InvalidOperationException(\"The attributes of this schedule are not valid: see the DECAY diagnostics of the build.\");";

    public static void Emit(CodeWriter writer, TypeModel type, bool implementsInterface)
    {
        MemberEmitter members = new(writer, type.Hidden);
        members.Constant(GeneratedMembers.Initial, "Initial", "double.NaN", "The value at step 0.");
        members.Constant(GeneratedMembers.Peak, "Peak", "double.NaN", "The largest value at any step.");
        if (type.StateName is not null)
        {
            EmitPlateau(writer, members, type);
            return;
        }

        if (implementsInterface)
            members.PeakOf("ISchedule");
        using (members.AtStep([Summary]))
            writer.Line(Throw);
        writer.Line();
        using (members.AtFraction())
            writer.Line(Throw);
        writer.Line();
        using (members.FillDouble())
            writer.Line(Throw);
        writer.Line();
        using (members.FillFloat())
            writer.Line(Throw);
        ConversionEmitter.Emit(writer, members, type.Horizon, isValid: false);
    }

    private static void EmitPlateau(CodeWriter writer, MemberEmitter members, TypeModel type)
    {
        if (type.CanImplement)
            members.PeakOf("IMetricSchedule", isStatic: false);
        using (members.ValueProperty(type.IsStruct, [Summary]))
            writer.Line($"get => {Throw}");
        writer.Line();
        using (members.StateProperty())
        {
            writer.Line($"get => {Throw}");
            writer.Line($"set => {Throw}");
        }

        writer.Line();
        using (members.StepMethod([Summary]))
            writer.Line(Throw);
    }

    public static void EmitStub(CodeWriter writer, StubModel method)
    {
        writer.Line($"/// <summary>{Summary}</summary>");
        writer.Line(MemberEmitter.Excluded);
        using (writer.Braces(method.Signature))
            writer.Line(Throw);
    }
}
