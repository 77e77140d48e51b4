using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace DecayGen.Benchmarks.Report;

/// <summary>
/// docs/benchmarks.md: what is measured stands between two marks, and a run replaces it; people write what is around it.
/// </summary>
internal static class Page
{
    private static readonly string _path = Path.Combine(Repository(), "docs", "benchmarks.md");

    /// <summary>Measures the sections of these names, all where there is none, and writes each as soon as it is there.</summary>
    public static void Write(IReadOnlyList<string> names)
    {
        string[] unknown = [.. names.Except(Sections.All.Select(section => section.Name))];
        if (unknown.Length > 0)
            throw new ArgumentException($"No section is called {string.Join(" or ", unknown)}; there are {string.Join(", ", Sections.All.Select(section => section.Name))}.");
        foreach (Section section in Sections.All.Where(section => names.Count == 0 || names.Contains(section.Name)))
            Replace(section.Name, [.. section.Measure()]);
    }

    private static void Replace(string name, IReadOnlyList<string> lines)
    {
        Regex part = new($@"(?<=<!-- measured: {name} -->\n).*?(?=<!-- end -->)", RegexOptions.Singleline);
        string page = File.ReadAllText(_path);
        if (!part.IsMatch(page))
            throw new InvalidOperationException($"{_path} has no part that is marked with <!-- measured: {name} -->.");
        string text = $"\n{string.Join("\n", [Machine.Describe(), "", .. lines])}\n\n";
        File.WriteAllText(_path, part.Replace(page, _ => text));
    }

    private static string Repository([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
