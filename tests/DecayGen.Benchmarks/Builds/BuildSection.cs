using System.Collections.Immutable;
using DecayGen.Generators;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Benchmarks;

/// <summary>What generators, the compiler behind them and analyzers cost: in this process and warm, beside other generators; and in the compiler's own, cold.</summary>
internal static class BuildSection
{
    private static readonly int[] _counts = [100, 1_000, 10_000];

    public static IEnumerable<string> Measure()
    {
        foreach (Library library in (Library[])[Library.None, .. Library.All])
            WarmUp(new Solution(library.Generators(), _counts[0], library.Source));

        yield return "In this process, warm, on one core: the generator alone in a first run, after a changed attribute and after an edit elsewhere; and a whole build, generated code included. µs and KB a type, ms an edit.";
        yield return "";
        yield return "| types | | first run, µs | KB | changed attribute, ms | edit elsewhere, ms | build, µs | KB |";
        yield return "| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |";
        foreach (int types in _counts)
        {
            foreach (Library library in (Library[])[Library.None, .. Library.All])
                yield return Row(library, types);
        }

        yield return "";
        yield return "The same for each kind of schedule, 100 types of it:";
        yield return "";
        yield return "| schedule | first run, µs | KB | build, µs | KB |";
        yield return "| --- | ---: | ---: | ---: | ---: |";
        foreach (string kind in AnnotatedTypes.Kinds)
        {
            Solution solution = new(Library.DecayGen.Generators(), _counts[0], (type, edit) => $"using DecayGen;\nnamespace Timing;\n{AnnotatedTypes.Of(kind, type)}\npublic partial class Type{type};\n");
            Cost first = Cost.Median(5, solution.Start).Per(_counts[0]);
            Cost build = Cost.Median(3, solution.Build).Per(_counts[0]);
            yield return FormattableString.Invariant($"| `{AnnotatedTypes.Of(kind, 0)}` | {first.Milliseconds * 1000:F0} | {first.Kilobytes:F0} | {build.Milliseconds * 1000:F0} | {build.Kilobytes:F0} |");
        }

        yield return "";
        yield return "Our analyzers over 1,000 types, one after the other, every second with a horizon, every fourth in a loop; µs a type:";
        yield return "";
        yield return "| analyzer | µs |";
        yield return "| --- | ---: |";
        foreach ((string name, double time) in Analyzers(1_000))
            yield return FormattableString.Invariant($"| {name} | {time:F1} |");

        yield return "";
        yield return "The compiler in a process of its own, cold, with what a build gives it, .NET's analyzers included:";
        yield return "";
        foreach (string line in ScaleTiming.Table([.. _counts.Where(count => count < 10_000)]))
            yield return line;
    }

    private static string Row(Library library, int types)
    {
        Solution solution = new(library.Generators(), types, library.Source);
        int runs = types < 1_000 ? 7 : types < 10_000 ? 3 : 1;
        Cost first = Cost.Median(runs, solution.Start).Per(types);
        Cost changed = Cost.Median(runs, solution.Generate, solution.ChangeAttribute);
        Cost other = Cost.Median(runs, solution.Generate, solution.ChangeOther);
        Cost build = Cost.Median(runs, solution.Build).Per(types);
        return FormattableString.Invariant($"| {types:N0} | {library.Name} | {first.Milliseconds * 1000:F0} | {first.Kilobytes:F0} | {changed.Milliseconds:F1} | {other.Milliseconds:F1} | {build.Milliseconds * 1000:F0} | {build.Kilobytes:F0} |");
    }

    private static void WarmUp(Solution solution)
    {
        for (int run = 0; run < 15; run++)
        {
            solution.Start();
            solution.Build();
        }
    }

    private static IEnumerable<(string Name, double Microseconds)> Analyzers(int types)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers =
        [
            .. typeof(ScheduleGenerator).Assembly.GetTypes()
                .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
        Solution solution = new(Library.DecayGen.Generators(), types, Used);
        solution.Analyze(analyzers);
        return solution.Analyze(analyzers)
            .OrderByDescending(analyzer => analyzer.Time)
            .Select(analyzer => (analyzer.Name, analyzer.Time.TotalMicroseconds / types));
    }

    /// <summary>A schedule, every second one with a horizon, every fourth one in a training loop.</summary>
    private static string Used(int type, int edit)
    {
        string horizon = type % 2 == 0 ? $"[Horizon({type + 90})] " : "";
        string loop = type % 4 == 0 && !AnnotatedTypes.Usual(type, edit).Contains("Plateau", StringComparison.Ordinal)
            ? $"public static class Loop{type} {{ public static double Run(long steps) {{ double sum = 0; for (long step = 0; step < steps; step++) sum += Type{type}.At(step); return sum; }} }}"
            : "";
        return $"using DecayGen;\nnamespace Timing;\n{horizon}{AnnotatedTypes.Usual(type, edit)}\npublic partial class Type{type};\n{loop}\n";
    }
}
