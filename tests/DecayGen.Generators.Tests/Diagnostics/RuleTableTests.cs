using System.Reflection;
using System.Text.RegularExpressions;
using DecayGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>Ids, descriptors, analyzers, release files and pages are one table.</summary>
public class RuleTableTests
{
    private static readonly string[] _ids = [.. Descriptors.All.Select(descriptor => descriptor.Id)];

    [Fact]
    public void Every_id_has_one_descriptor()
    {
        IEnumerable<string> constants = typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.NonPublic)
            .Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(constants.Order(StringComparer.Ordinal), _ids);
        Assert.All(_ids, id => Assert.Matches("^DECAY[0-9]{3}$", id));
        Assert.All(_ids, id => Assert.Equal(id, Descriptors.Find(id).Id));
    }

    [Fact]
    public void Every_descriptor_is_reported_by_an_analyzer()
    {
        IEnumerable<string> supported = UserProject.AnalyzerTypes
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Select(descriptor => descriptor.Id)
            .Distinct();
        Assert.Equal(_ids, supported.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_is_in_a_release_file()
    {
        string[] rows =
        [
            .. new[] { "Shipped", "Unshipped" }
                .SelectMany(name => File.ReadLines(TestFiles.InRepository($"src/DecayGen.Generators/AnalyzerReleases.{name}.md")))
                .Where(line => line.StartsWith("DECAY", StringComparison.Ordinal)),
        ];
        Assert.Equal(Descriptors.All.Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}"), rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_has_a_page()
    {
        IEnumerable<string> pages = Directory.EnumerateFiles(TestFiles.InRepository("docs/rules"), "DECAY*").Select(path => Path.GetFileName(path));
        Assert.Equal(_ids.Select(id => id + ".md"), pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Help_links_wait_for_the_repositorys_address()
    {
        string? url = typeof(Descriptors).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(data => data.Key == "RepositoryUrl")?.Value;
        Assert.All(Descriptors.All, rule => Assert.Equal(Descriptors.HelpLink(url, rule.Id), rule.HelpLinkUri));
        Assert.Equal("", Descriptors.HelpLink(null, "DECAY103"));
        Assert.Equal("", Descriptors.HelpLink("", "DECAY103"));
        Assert.Equal("https://example.org/a/b/blob/main/docs/rules/DECAY103.md", Descriptors.HelpLink("https://example.org/a/b", "DECAY103"));
        Assert.Equal("https://example.org/a/b/blob/main/docs/rules/DECAY103.md", Descriptors.HelpLink("https://example.org/a/b/", "DECAY103"));
    }

    [Fact]
    public void Titles_and_descriptions_are_sentences_for_people() => Assert.All(Descriptors.All, rule =>
    {
        Assert.Matches(new Regex("^[A-Z].*[^.]$"), rule.Title.ToString());
        Assert.Matches(new Regex(@"^[A-Z0-9].*\.$"), rule.Description.ToString());
    });
}
