using DecayGen.Generators;
using DecayGen.Generators.Emission;
using DecayGen.Generators.Folding;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.Benchmarks;

/// <summary>Where the generator's time goes, kind by kind: how much of it is exact arithmetic, and what the worst schedules cost.</summary>
internal static class ExactSection
{
    private static readonly LanguageModel _language = new(IsNewEnough: true, Obstacle: null, HasStaticInterfaces: true);

    /// <summary>A million steps of each kind that has steps.</summary>
    private static readonly string[] _long =
    [
        "[ExponentialDecay({0}, 0.99999)]", "[TimeConstantDecay({0}, 1e5)]", "[HalfLifeDecay({0}, 1e5)]", "[StepDecay({0}, 0.5, 100000)]",
        "[LinearDecay({0}, 0.001, 1000000)]", "[PolynomialDecay({0}, 0.001, 1000000, 0.9)]", "[CosineDecay({0}, 0.001, 1000000)]", "[CosineDecay({0}, 0.001, 1000000, Exponent = 0.9)]",
        "[SqrtDecay({0}, 0.001, 1000000)]", "[CosineRestarts({0}, 0.001, 1000000)]", "[InverseTimeDecay({0}, 1e-5)]", "[InverseSqrtDecay({0}, 1000000)]", "[Noam(512, 1000000, Scale = {0})]",
        "[OneCycle({0}, 1000000)]", "[Cyclic(0.001, {0}, 500000)]", "[Cyclic(0.001, {0}, 500000, Mode = CyclicMode.ExpRange, Gamma = 0.99999)]",
    ];

    /// <summary>How many types of a kind are measured together, each with arguments of its own.</summary>
    private const int Types = 10;

    public static IEnumerable<string> Measure()
    {
        foreach (string kind in AnnotatedTypes.Kinds.Concat(_long))
            Target(kind, 0, WarmUp);
        yield return "A type, of ten of its kind in a row, warm, in µs: constants and tables, and the preview in the documentation, both exact arithmetic; the text; and the compiler's parser, which reads it. KB and characters beside.";
        foreach ((string title, IEnumerable<string> kinds) in Groups())
        {
            yield return "";
            yield return $"| {title} | constants | preview | text | parser | KB | characters |";
            yield return "| --- | ---: | ---: | ---: | ---: | ---: | ---: |";
            foreach (string kind in kinds)
                yield return Row(kind);
        }
    }

    private static IEnumerable<(string Title, IEnumerable<string> Kinds)> Groups() =>
    [
        ("each kind", AnnotatedTypes.Kinds),
        ("1,000,000 steps", _long),
        ("worst cases", WorstCases()),
    ];

    private static IEnumerable<string> WorstCases()
    {
        yield return $"[MultiStepDecay({{0}}, 0.999, {Numbers(1_000, "{0}")})]";
        yield return $"[PiecewiseLinear(new double[] {{{{ {{0}}, {Numbers(999, "0.{0}")} }}}}, new long[] {{{{ {Numbers(1_000, "{0}000")} }}}})]";
        yield return "[CosineRestarts({0}, 0.001, 1, CycleGrowth = 2)]";
        yield return "[CosineRestarts({0}, 0.001, 97, CycleGrowth = 3, PeakDecay = 0.7)]";
        yield return "[ExponentialDecay({0}, 0.9999999999999999)]";
        yield return "[ExponentialDecay({0}, 1.0000001, DecaySteps = 0.3, AllowGrowth = true)]";
        yield return "[HalfLifeDecay({0}, 1e18)]";
        yield return "[PolynomialDecay({0}, 1e-300, 9000000000000000000, 0.123456789)]";
        yield return "[CosineDecay({0}, 0.0, 9000000000000000000)]";
        yield return "[Cyclic(0.001, {0}, 3, Mode = CyclicMode.ExpRange, Gamma = 0.999999)]";
    }

    private static string Numbers(int count, string format) => string.Join(", ", Enumerable.Range(1, count).Select(number => string.Format(null, format, number)));

    private static string Row(string kind)
    {
        List<TargetModel> targets = [];
        string attributes = "";
        for (int number = Types; number > 0; number--)
            attributes = Target(kind, number, targets.Add);
        SourceText text = null!;
        Cost constants = Each(target => Schedule.Create(target.Phases)!.Fold());
        Cost preview = Each(target => Preview.Documentation(Schedule.Create(target.Phases)!, null).ToList());
        Cost all = Each(target => text = Emit(target));
        Cost parser = Each(target => CSharpSyntaxTree.ParseText(text).GetRoot());
        string shown = attributes.Length <= 90 ? attributes : $"{attributes[..70]}…";
        double rest = Math.Max(0.0, all.Milliseconds - constants.Milliseconds - preview.Milliseconds);
        return FormattableString.Invariant($"| `{shown}` | {constants.Milliseconds * 1000:F0} | {preview.Milliseconds * 1000:F0} | {rest * 1000:F0} | {parser.Milliseconds * 1000:F0} | {all.Kilobytes:F0} | {text.Length:N0} |");

        // One after the other, as in a build: a single call would measure what the collection before it has thrown out of the caches.
        Cost Each(Func<TargetModel, object> work) => Cost.Median(9, () => targets.ConvertAll(target => work(target))).Per(Types);
    }

    private static void WarmUp(TargetModel target)
    {
        for (int run = 0; run < 30; run++)
            CSharpSyntaxTree.ParseText(Emit(target)).GetRoot();
    }

    private static SourceText Emit(TargetModel target) => TypeEmitter.Emit(target, _language);

    /// <summary>Reads a schedule as the generator does, and hands it on.</summary>
    private static string Target(string kind, int number, Action<TargetModel> use)
    {
        string attributes = AnnotatedTypes.Of(kind, number);
        Solution solution = new(Library.DecayGen.Generators(), 1, (_, _) => $"using DecayGen;\nnamespace Timing;\n{attributes}\npublic partial class Type;\n");
        IncrementalGeneratorRunStep step = solution.Start().GetRunResult().Results.Single().TrackedSteps[TrackingNames.Targets].Single();
        use((TargetModel)step.Outputs.Single().Value);
        return attributes;
    }
}
