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

    /// <summary>Asserts that the one finding of a rule also names the marked places, in their order.</summary>
    public static async Task AlsoAt(string marked, string id)
    {
        MarkedSource source = MarkedSource.Parse(Usings + marked);
        Diagnostic found = Assert.Single(await new UserProject(source.Text).ReviewAsync(), diagnostic => diagnostic.Id == id);
        Assert.Equal(source.Spans, found.AdditionalLocations.Select(location => location.SourceSpan));
    }

    /// <summary>The ids of what is found, wherever it is.</summary>
    public static async Task<string[]> Ids(string source) => await Ids(new UserProject(Usings + source));

    public static async Task<string[]> Ids(UserProject project) => [.. (await project.ReviewAsync()).Select(diagnostic => diagnostic.Id)];

    /// <summary>What is said, wherever it is, each as <c>DECAY101 message</c>.</summary>
    public static async Task<string[]> Messages(string source) =>
        [.. (await new UserProject(Usings + source).ReviewAsync()).Select(diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}")];

    /// <summary>Asserts what one rule says, and where, whatever others do.</summary>
    public static async Task Says(string marked, string id, string message)
    {
        MarkedSource source = MarkedSource.Parse(Usings + marked);
        Diagnostic found = Assert.Single(await new UserProject(source.Text).ReviewAsync(), diagnostic => diagnostic.Id == id);
        Assert.Equal(message, found.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(source.Spans.Single(), found.Location.SourceSpan);
    }

    /// <summary>A schedule in C# 12.</summary>
    public static string Schedule(string attributes) => $"{attributes} public partial class Rate;";

    private static string Lines(IEnumerable<string> lines) => string.Join("\n", lines);

    private static string Text(Diagnostic diagnostic, bool idOnly) => idOnly
        ? diagnostic.Id
        : $"{diagnostic.Id} {diagnostic.Severity.ToString().ToLowerInvariant()}: {diagnostic.GetMessage(CultureInfo.CurrentCulture)}";
}
