using System.Diagnostics;
using System.Globalization;

namespace DecayGen.Benchmarks;

/// <summary>The program, compiled by the JIT and ahead of time, and started again and again.</summary>
internal sealed class ColdTiming : IDisposable
{
    private const int Rounds = 31;

    private readonly BuildFolder _folder = new();
    private readonly string _project;

    public ColdTiming() => _project = _folder.AddProject("Cold", [BuildFolder.Package], [(ColdProgram.File, ColdProgram.Text)]);

    /// <summary>Builds it; returns how it is started.</summary>
    public (string Program, string[] Arguments) Publish(string name, params string[] properties)
    {
        BuildFolder.DotNet(_project, ["publish", "-c", "Release", "-o", name, "-p:OutputType=Exe", "-p:InvariantGlobalization=true", .. properties]);
        string path = Path.Combine(_project, name, "Timing");
        return System.IO.File.Exists($"{path}.dll") ? ("dotnet", [$"{path}.dll"]) : (path, []);
    }

    /// <summary>Nanoseconds to the first value, and milliseconds of the whole process, of each form: medians.</summary>
    public static IReadOnlyDictionary<string, (double FirstValue, double Process)> Measure((string Program, string[] Arguments) start, IReadOnlyList<string> forms)
    {
        List<(string Form, double FirstValue, double Process)> runs = [];
        for (int round = 0; round < Rounds; round++)
            runs.AddRange(forms.Select(form => Run(start, form)));
        return runs.GroupBy(run => run.Form).ToDictionary(
            group => group.Key,
            group => (Median(group.Select(run => run.FirstValue)), Median(group.Select(run => run.Process))));
    }

    public void Dispose() => _folder.Dispose();

    private static (string Form, double FirstValue, double Process) Run((string Program, string[] Arguments) start, string form)
    {
        ProcessStartInfo info = new(start.Program, [.. start.Arguments, form, "123"]) { RedirectStandardOutput = true };
        long begin = Stopwatch.GetTimestamp();
        using Process process = Process.Start(info)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double milliseconds = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{start.Program} {form} ended with {process.ExitCode}.");
        return (form, double.Parse(output.Split(' ')[0], CultureInfo.InvariantCulture), milliseconds);
    }

    private static double Median(IEnumerable<double> numbers) => numbers.Order().ElementAt(Rounds / 2);
}
