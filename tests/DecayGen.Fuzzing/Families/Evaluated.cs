namespace DecayGen.Fuzzing.Families;

/// <summary>Schedules with arguments that mostly make sense, some in a sequence: they run.</summary>
internal sealed class Evaluated : Family
{
    private const int Types = 6;

    public override double Share => 8;

    protected override Input Next(Random random, int index) =>
        new("using DecayGen;\n" + string.Concat(Enumerable.Range(0, Types).Select(i => $"{Phases(random)} public partial class Rate{i} {{ }}\n"))) { IsEvaluated = true, IsChecked = random.One(of: 2) };

    private static string Phases(Random random)
    {
        string warmup = random.One(of: 4) ? $"[LinearWarmup({Constants.SensibleLong(random)}{random.Pick("", ", Overlap = true", ", From = 1e-7")})] " : "";
        string before = random.One(of: 4) ? $"[{Cut(Attributes.UsualOfSteps(random), random)}] " : "";
        return $"{warmup}{before}[{Attributes.UsualOfSteps(random)}]";
    }

    private static string Cut(string attribute, Random random) =>
        attribute.Contains("Steps = ", StringComparison.Ordinal) ? attribute : $"{attribute[..^1]}, Steps = {Constants.SensibleLong(random)})";
}
