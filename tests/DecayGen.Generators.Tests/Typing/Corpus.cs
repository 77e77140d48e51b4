using System.Text.RegularExpressions;
using DecayGen.Generators.Tests.Diagnostics;

namespace DecayGen.Generators.Tests.Typing;

/// <summary>Code on which every rule has something to say or to look at, before it is broken in all kinds of ways.</summary>
internal static class Corpus
{
    private const int FilesInAProject = 64;

    /// <summary>Every file has it, so that it is broken in none.</summary>
    private const string Usings = "using DecayGen;\n";

    /// <summary>The first example of every rule's page.</summary>
    private static IEnumerable<string> Pages => Directory.GetFiles(TestFiles.InRepository("docs/rules"), "DECAY*.md")
        .Order(StringComparer.Ordinal)
        .Select(path => Regex.Match(File.ReadAllText(path).ReplaceLineEndings("\n"), "```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value)
        .Select(example => example.Replace(Usings, ""));

    /// <summary>Schedules in use: in nested functions, by generic code, of records, by optimizers like TorchSharp's, by types nobody knows.</summary>
    private static readonly string[] _uses =
    [
        """
        using static Rate;
        [LinearWarmup(5, From = 1e-4, Overlap = true), Constant(0.1)] partial record Rate(int Seed);
        class Loop
        {
            void Run(Optimizer[] groups, int epochs)
            {
                for (int epoch = 0; epoch < epochs; epoch++)
                {
                    double Local(long step) => At(step) * System.Math.Pow(0.9, step);
                    System.Func<int, double> lambda = batch => groups[0].LearningRate = Rate.At(batch);
                    groups[epoch] = new Adam(Local(epoch), lambda(0)) { LearningRate = Rate.At(0) + 0.01 * System.Math.Exp(-epoch / 10.0) };
                }
            }
        }
        """,
        """
        [Horizon(90, Unit = StepUnit.Epoch, StepsPerEpoch = 9), Constant(0.1)] partial class Rate { }
        record Adam(double LearningRate);
        class Training
        {
            object Start() => new Adam(Rate.At(0));
            double Next(int batch, int epoch) => Rate.AtEpoch(batch) + Rate.AtStep(epoch) + 0.1 * System.Math.Pow(0.9, epoch);
        }
        """,
        """
        [assembly: DecayGen.Horizon(90, Unit = DecayGen.StepUnit.Epoch, StepsPerEpoch = -1)]
        [DecayGen.Constant(0.01)] partial class Rate { }
        """,
        """
        partial class Outer<T> where T : struct
        {
            [MultiStepDecay(Outer<int>.High, 1 / 10, 30L, 60, 20)] readonly partial struct Steps { }
            static double Use<S>(long step, int epoch) where S : ISchedule => S.At(step) + Steps.AtStep(epoch) + Missing.At(0);
        }
        """,
        """
        [Horizon(9, Unit = StepUnit.Epoch), LinearWarmup(2, Overlap = true), ReduceOnPlateau(0.1, Factor = 1.5, Patience = 9, Mode = PlateauMode.Max)] partial class Rate { int State; }
        record Adam(double LearningRate);
        class Training
        {
            readonly Rate _rate = new();
            void Run(double[][] losses)
            {
                Adam adam = new(new Rate().Value);
                foreach (double[] epoch in losses)
                    for (int i = 0; i < 9; i++) { if (i > 9) continue; _rate?.Step(epoch[i]); _rate.Step(metric: losses[0][i]); }
            }
            async void Steps(System.Threading.Tasks.Task<(double Loss, double F1)> result) => new Adam(_rate.Step((await result).Loss));
        }
        """,
        """
        partial class Values : Unknown<int>
        {
            [global::DecayGen.Custom(nameof(Curve), Steps = 9), Cyclic(0.1, 0.01, stepUp: 30)] static partial double Lr(long step);
            static double Curve(long t) => t;
        }
        """,
        """
        [PiecewiseConstant(new[] { 0.1, 2e2 }, new long[] { 60, 30 })] partial class A { }
        [ExponentialDecay(Missing, 95)] partial class B { }
        [StepDecay(0.1, "half", -3)] partial class C { }
        [Horizon(300), ExponentialDecay(0.01, 0.95, Flor = 1e-4)] partial class D { }
        [LinearDecay(0.1, 0.2, steps: 1 / 0), Constant(int.MaxValue + 1), Constant(-1m)] partial class E { }
        """,
    ];

    /// <summary>
    /// All that becomes of the corpus, some files in a project: a review costs the same for one as for many. Each is in a namespace of
    /// its own, so that none changes what is found in another; what speaks of the whole assembly is a project of its own.
    /// </summary>
    /// <returns>The files of each project, and whether they use what is generated, which the compiler takes long to read.</returns>
    public static IEnumerable<(string[] Files, bool UsesSchedules)> Projects(Func<string, IEnumerable<string>> mutations) =>
        from source in Pages.Concat(_uses).Distinct().ToLookup(source => (IsAlone: source.Contains("[assembly:", StringComparison.Ordinal), IsUsed: UsesSchedules(source)))
        let texts = source.SelectMany(mutations).Distinct()
        let files = source.Key.IsAlone ? texts : texts.Select((text, i) => $"namespace N{i} {{ {Usings}{text}")
        from project in files.Chunk(source.Key.IsAlone ? 1 : FilesInAProject)
        select (project, source.Key.IsUsed);

    private static bool UsesSchedules(string source) => Regex.IsMatch(source, @"\b(At|AtStep|AtEpoch|Initial|Peak|Step|Value)\b");
}
