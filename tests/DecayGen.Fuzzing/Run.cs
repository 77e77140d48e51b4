using System.Globalization;
using Spectre.Console;

namespace DecayGen.Fuzzing;

/// <summary>A run over many inputs, or one of them again.</summary>
internal sealed class Run(int seed, DirectoryInfo folder, int memory)
{
    private const int InputsForEachLine = 1_000;

    /// <summary>Long enough for the largest inputs on a busy machine; what takes longer never ends.</summary>
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(300);

    private readonly Summary _summary = new();

    /// <summary>0 where all promises are kept, else 1.</summary>
    public async Task<int> OfAsync(string? only, int? index, int inputs, int threads, CancellationToken cancellation)
    {
        IEnumerable<(Family Family, int Index)> plan = only is null ? Plan.Of(inputs)
            : index is { } number ? [(Find(only), number)]
            : Enumerable.Range(0, inputs).Select(i => (Find(only), i));
        ParallelOptions options = new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        await Parallel.ForEachAsync(plan, options, async (input, _) => await TryAsync(input.Family, input.Index, isAlone: index is not null));
        await ReportAsync();
        return _summary.Faults == 0 && Summary.PeakMemory < memory * 1_000_000L ? 0 : 1;
    }

    private static Family Find(string name) => Family.All.Single(family => family.Name == name);

    private async Task TryAsync(Family family, int index, bool isAlone)
    {
        // A stack that overflows takes the process with it: what was being tried is found in the folder.
        folder.Create();
        string file = Path.Combine(folder.FullName, $"{family.Name}-{seed.ToString(CultureInfo.InvariantCulture)}-{index.ToString(CultureInfo.InvariantCulture)}.txt");
        if (isAlone || family.MayEndProcess)
            await File.WriteAllTextAsync(file, family.Next(seed, index).ToString());

        Outcome outcome = await Examination.Of(family, seed, index, _limit, isFixed: isAlone);
        _summary.Add(outcome);
        if (outcome.Fault is { } fault)
        {
            string again = FormattableString.Invariant($"--seed {seed} --only {family.Name} --index {index}");
            await File.WriteAllTextAsync(file, $"{outcome.Input}\n// {again}\n/*\n{fault}\n*/\n");
            AnsiConsole.MarkupLineInterpolated($"[red]{again}[/] {fault.Split('\n')[0]}");
        }
        else if (!isAlone)
        {
            File.Delete(file);
        }

        if (_summary.Inputs % InputsForEachLine == 0)
            AnsiConsole.MarkupLineInterpolated($"[grey]{_summary.Inputs} inputs, {_summary.Faults} failures, {Summary.PeakMemory / 1_000_000} MB[/]");
    }

    private async Task ReportAsync()
    {
        Table table = new Table().AddColumns("Family", "Inputs", "With code", "Findings", "Fixes applied", "Failures");
        foreach ((Family family, int inputs, int withCode, int findings, int fixes, int faults) in _summary.Families)
            table.AddRow(family.Name, Text(inputs), Text(withCode), Text(findings), Text(fixes), Text(faults));
        AnsiConsole.Write(table);

        // Again and alone: what they take beside others is not theirs.
        Table slowest = new Table().AddColumns("Slowest", "Index", "Milliseconds", "Megabytes allocated");
        foreach (Outcome outcome in _summary.Slowest)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            Outcome again = await Examination.Of(outcome.Family, seed, outcome.Index, _limit);
            long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
            slowest.AddRow(outcome.Family.Name, Text(outcome.Index), Text((long)again.Elapsed.TotalMilliseconds), Text(allocated / 1_000_000));
        }

        AnsiConsole.Write(slowest);
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{_summary.Inputs:N0} inputs of seed {seed}, {_summary.Faults} failures, at most {Summary.PeakMemory / 1_000_000:N0} MB");
    }

    private static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
