using DecayGen.Generators.Parsing;

namespace DecayGen.Generators.Emission;

/// <summary>What the members of valid and of invalid schedules have in common: documentation, attributes, signatures.</summary>
internal sealed class MemberEmitter(CodeWriter writer, TypeModel type)
{
    private const string Excluded = "[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]";
    private const string Inlined = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";
    private const string OutOfRange = "/// <exception cref=\"global::System.ArgumentOutOfRangeException\">";

    private static readonly string _generated = $"[global::System.CodeDom.Compiler.GeneratedCode(\"DecayGen\", \"{ToolVersion.Text}\")]";

    public void Constant(GeneratedMembers member, string name, string value, string summary)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line(_generated);
        writer.Line($"public {New(member)}const double {name} = {value};");
        writer.Line();
    }

    public void PeakOfInterface()
    {
        writer.Line(_generated);
        writer.Line(Excluded);
        writer.Line("static double global::DecayGen.ISchedule.Peak => Peak;");
        writer.Line();
    }

    public CodeWriter.Block AtStep(IEnumerable<string> summary)
    {
        writer.Line("/// <summary>");
        foreach (string line in summary)
            writer.Line("/// " + line);
        writer.Line("/// </summary>");
        writer.Line("/// <param name=\"step\">The step, from 0 on.</param>");
        writer.Line("/// <returns>The double nearest to the true value of the formula.</returns>");
        writer.Line($"{OutOfRange}<paramref name=\"step\"/> is negative.</exception>");
        return Method(GeneratedMembers.AtStep, "double At(long step)", isInlined: true);
    }

    public CodeWriter.Block AtFraction()
    {
        writer.Line("/// <summary>The value between steps, such as at epoch 2.5.</summary>");
        writer.Line("/// <param name=\"step\">The step, from 0 on; it need not be whole.</param>");
        writer.Line("/// <returns>The value, at most one unit in the last place off; at whole steps that of <see cref=\"At(long)\"/>.</returns>");
        writer.Line($"{OutOfRange}<paramref name=\"step\"/> is negative or not a number.</exception>");
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

    /// <summary>A private table; the compiler keeps it in the data of the assembly.</summary>
    public void Table(string name, string comment, IReadOnlyList<string> lines, string type = "double")
    {
        writer.Line();
        writer.Line($"// {comment}");
        writer.Line(_generated);
        writer.Line(Excluded);
        writer.Line($"private static global::System.ReadOnlySpan<{type}> {name} => new {type}[]");
        writer.Line("{");
        using (writer.Indented("};"))
        {
            foreach (string line in lines)
                writer.Line(line);
        }
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
        writer.Line(_generated);
        writer.Line(Excluded);
        if (isInlined)
            writer.Line(Inlined);
        return writer.Braces($"public {New(member)}static {signature}");
    }

    private string New(GeneratedMembers member) => (type.Hidden & member) != 0 ? "new " : "";
}
