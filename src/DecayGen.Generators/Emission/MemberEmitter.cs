using DecayGen.Generators.Parsing;

namespace DecayGen.Generators.Emission;

/// <summary>What the members of valid and of invalid schedules have in common: documentation, attributes, signatures.</summary>
/// <param name="writer">Where they are written to.</param>
/// <param name="hidden">Which of them hide an inherited one.</param>
/// <param name="isHelper">Whether they stand in a private class, which has the attributes for all of them.</param>
internal sealed class MemberEmitter(CodeWriter writer, GeneratedMembers hidden = GeneratedMembers.None, bool isHelper = false)
{
    public const string Excluded = "[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]";
    public const string Inlined = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";
    private const string OutOfRange = "/// <exception cref=\"global::System.ArgumentOutOfRangeException\">";

    public static string Generated { get; } = $"[global::System.CodeDom.Compiler.GeneratedCode(\"DecayGen\", \"{ToolVersion.Text}\")]";

    public void Constant(GeneratedMembers member, string name, string value, string summary)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line(Generated);
        writer.Line($"public {New(member)}const double {name} = {value};");
        writer.Line();
    }

    public void Property(GeneratedMembers member, string name, string value, string summary)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        Attributes();
        writer.Line($"public {New(member)}static double {name} => {value};");
        writer.Line();
    }

    /// <summary>The same constant for an interface.</summary>
    public void PeakOf(string contract, bool isStatic = true)
    {
        Uncounted();
        writer.Line($"{(isStatic ? "static " : "")}double global::DecayGen.{contract}.Peak => Peak;");
        writer.Line();
    }

    /// <summary>The field with the state of a schedule that a metric drives.</summary>
    public void Field(string name)
    {
        writer.Line(Generated);
        writer.Line($"private global::DecayGen.PlateauState {name};");
        writer.Line();
    }

    public CodeWriter.Block ValueProperty(bool isStruct, IReadOnlyList<string> summary)
    {
        Summary(summary);
        return Instance(GeneratedMembers.Value, $"{(isStruct ? "readonly " : "")}double Value");
    }

    public CodeWriter.Block StateProperty()
    {
        Summary(["Everything the schedule needs to go on: save it with the model, and set it to resume. The default is a fresh schedule."]);
        writer.Line($"{OutOfRange}A field of the state that is set does not fit the schedule; the exception names it.</exception>");
        return Instance(GeneratedMembers.State, "global::DecayGen.PlateauState State");
    }

    public CodeWriter.Block StepMethod(IReadOnlyList<string> summary)
    {
        Summary(summary);
        writer.Line("/// <param name=\"metric\">What is to improve, such as the loss over the validation data. One that is not a number is no improvement.</param>");
        writer.Line("/// <returns>The value for the next step.</returns>");
        return Instance(GeneratedMembers.Step, "double Step(double metric)");
    }

    /// <summary>The documentation of a member that gives the value at a step.</summary>
    /// <param name="summary">The lines of the summary.</param>
    /// <param name="parameter">The name of the only parameter.</param>
    /// <param name="meaning">What the parameter means.</param>
    /// <param name="returns">What the member returns.</param>
    /// <param name="refused">Which arguments it throws for: the rest of a sentence about the parameter.</param>
    public void Document(IEnumerable<string> summary, string parameter, string meaning, string returns, string refused)
    {
        Summary([.. summary]);
        writer.Line($"/// <param name=\"{parameter}\">{meaning}</param>");
        writer.Line($"/// <returns>{returns}</returns>");
        writer.Line($"{OutOfRange}<paramref name=\"{parameter}\"/> is {refused}.</exception>");
    }

    public CodeWriter.Block AtStep(IReadOnlyList<string> summary)
    {
        if (summary.Count > 0)
            Document(summary, "step", "The step, from 0 on.", "The double nearest to the true value of the formula.", "negative");
        return Method(GeneratedMembers.AtStep, "double At(long step)", isInlined: true);
    }

    public CodeWriter.Block AtFraction()
    {
        if (!isHelper)
        {
            Document(
                ["The value between steps, such as at epoch 2.5."],
                "step",
                "The step, from 0 on; it need not be whole.",
                "The value, at most one unit in the last place off; at whole steps that of <see cref=\"At(long)\"/>.",
                "negative or not a number");
        }

        return Method(GeneratedMembers.AtFraction, "double At(double step)");
    }

    public CodeWriter.Block FillDouble()
    {
        FillDocumentation("The values at consecutive steps.");
        return Method(GeneratedMembers.FillDouble, "void Fill(long firstStep, global::System.Span<double> destination)");
    }

    public CodeWriter.Block FillFloat()
    {
        FillDocumentation("The values at consecutive steps, each rounded from double to float.");
        return Method(GeneratedMembers.FillFloat, "void Fill(long firstStep, global::System.Span<float> destination)");
    }

    public CodeWriter.Block FillPhases(string name)
    {
        Uncounted();
        return writer.Braces($"private static void {name}(global::DecayGen.Evaluation.Filler filler)");
    }

    public CodeWriter.Block Conversion(GeneratedMembers member, string name, string parameter, string summary)
    {
        Document([summary], parameter, $"The {parameter}, from 0 on.", "The double nearest to the true value of the formula.", "negative");
        return Method(member, $"double {name}(long {parameter})");
    }

    /// <summary>A private table; the compiler keeps it in the data of the assembly.</summary>
    public void Table(string name, string comment, IReadOnlyList<string> lines, string type = "double")
    {
        writer.Line();
        writer.Line($"// {comment}");
        Uncounted();
        writer.Line($"private static global::System.ReadOnlySpan<{type}> {name} => new {type}[]");
        writer.Line("{");
        using (writer.Indented("};"))
        {
            foreach (string line in lines)
                writer.Line(line);
        }
    }

    private void Summary(IReadOnlyList<string> lines)
    {
        if (lines is [var only])
        {
            writer.Line($"/// <summary>{only}</summary>");
            return;
        }

        writer.Line("/// <summary>");
        foreach (string line in lines)
            writer.Line("/// " + line);
        writer.Line("/// </summary>");
    }

    private void FillDocumentation(string summary)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line("/// <param name=\"firstStep\">The step of the first value, from 0 on.</param>");
        writer.Line("/// <param name=\"destination\">Receives one value for each of its elements.</param>");
        writer.Line($"{OutOfRange}<paramref name=\"firstStep\"/> is negative.</exception>");
    }

    private CodeWriter.Block Method(GeneratedMembers member, string signature, bool isInlined = false)
    {
        Attributes();
        if (isInlined)
            writer.Line(Inlined);
        return writer.Braces($"public {New(member)}static {signature}");
    }

    private CodeWriter.Block Instance(GeneratedMembers member, string signature)
    {
        Attributes();
        return writer.Braces($"public {New(member)}{signature}");
    }

    private void Attributes()
    {
        if (!isHelper)
            writer.Line(Generated);
        Uncounted();
    }

    /// <summary>Of what nobody sees from outside; each attribute costs the compiler as much as a short method.</summary>
    private void Uncounted()
    {
        if (!isHelper)
            writer.Line(Excluded);
    }

    private string New(GeneratedMembers member) => (hidden & member) != 0 ? "new " : "";
}
