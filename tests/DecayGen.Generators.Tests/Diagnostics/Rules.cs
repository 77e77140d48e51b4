using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>What the rules say about a piece of code: never more than is expected, and in these places.</summary>
internal static class Rules
{
    private const string Usings = "using DecayGen;\n";

    /// <summary>
    /// Asserts that exactly these findings stand at the marks, each as <c>DECAY101 warning: message</c>, in the order of the
    /// marks; one that is given the id only may say what it likes.
    /// </summary>
    public static Task Expect(string marked, params string[] findings) => Expect(new UserProject(), marked, findings);

    public static async Task Expect(UserProject project, string marked, params string[] findings)
    {
        MarkedSource source = MarkedSource.Parse(Usings + marked);
        ImmutableArray<Diagnostic> found = await (project with { Sources = [source.Text] }).ReviewAsync();
        string expected = Lines(findings.Concat(source.Spans.Select(Place)));
        string actual = Lines(found.Select((diagnostic, i) => Text(diagnostic, i < findings.Length && !findings[i].Contains(' ')))
            .Concat(found.Select(diagnostic => Place(diagnostic.Location.SourceSpan))));

        // Whole messages, where xunit would show a part of them.
        Assert.True(expected == actual, $"Expected:\n{expected}\n\nActual:\n{actual}");

        string Place(TextSpan span) => $"at {span}: {source.Text.Substring(span.Start, span.Length)}";
    }

    /// <summary>Asserts that no rule says anything, not even hidden.</summary>
    public static Task Silent(string source) => Expect(source);

    /// <summary>The ids of what is found, wherever it is.</summary>
    public static async Task<string[]> Ids(string source) => await Ids(new UserProject(Usings + source));

    public static async Task<string[]> Ids(UserProject project) => [.. (await project.ReviewAsync()).Select(diagnostic => diagnostic.Id)];

    /// <summary>A schedule in C# 12.</summary>
    public static string Schedule(string attributes) => $"{attributes} public partial class Rate;";

    private static string Lines(IEnumerable<string> lines) => string.Join("\n", lines);

    private static string Text(Diagnostic diagnostic, bool idOnly) => idOnly
        ? diagnostic.Id
        : $"{diagnostic.Id} {diagnostic.Severity.ToString().ToLowerInvariant()}: {diagnostic.GetMessage(CultureInfo.CurrentCulture)}";
}
