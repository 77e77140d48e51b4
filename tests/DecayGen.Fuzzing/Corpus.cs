using System.Reflection;
using System.Text.RegularExpressions;

namespace DecayGen.Fuzzing;

/// <summary>Code as users write it, and as the pages of the rules show it.</summary>
internal static class Corpus
{
    /// <summary>Whole files.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Texts(".cs")];

    /// <summary>The examples of the rules' pages, each made a file.</summary>
    public static IReadOnlyList<string> Examples { get; } =
    [
        .. Texts(".md")
            .SelectMany(page => Regex.Matches(page, "```csharp\n(.*?)```", RegexOptions.Singleline))
            .Select(example => example.Groups[1].Value)
            .Select(example => example.Contains("using DecayGen;", StringComparison.Ordinal) ? example : "using DecayGen;\n" + example)
            .Distinct(),
    ];

    public static IReadOnlyList<string> All { get; } = [.. Files, .. Examples];

    private static IEnumerable<string> Texts(string ending)
    {
        Assembly assembly = typeof(Corpus).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd().ReplaceLineEndings("\n");
        }
    }
}
