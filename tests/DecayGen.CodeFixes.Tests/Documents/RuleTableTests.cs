using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Tests.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace DecayGen.CodeFixes.Tests.Documents;

/// <summary>The tables of rules, and the heads of their pages, say what descriptors and code fixes do.</summary>
public sealed class RuleTableTests
{
    private static readonly HashSet<string> _fixable =
    [
        .. typeof(ScheduleCodeFix).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider)))
            .SelectMany(type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds),
    ];

    [Theory]
    [InlineData("README.md", "docs/rules/")]
    [InlineData("docs/rules/README.md", "")]
    public void ATableHasAllRules(string path, string folder) => GeneratedText.VerifySection(path, "rules",
    [
        "| rule | severity | title | code fix |",
        "| --- | --- | --- | --- |",
        .. Descriptors.All.Select(rule => $"| [{rule.Id}]({folder}{rule.Id}.md) | {Severity(rule)} | {rule.Title} |{(_fixable.Contains(rule.Id) ? " yes" : "")} |"),
    ]);

    [Fact]
    public void APageSaysHowSevereItsRuleIsAndWhetherItHasAFix() => Assert.All(Descriptors.All, rule => GeneratedText.VerifyHead(
        $"docs/rules/{rule.Id}.md",
        $"# {rule.Id}: {rule.Title}",
        "",
        $"Severity: {Severity(rule)}. Code fix: {(_fixable.Contains(rule.Id) ? "yes" : "no")}."));

    /// <summary>As .editorconfig and the editors call it.</summary>
    private static string Severity(DiagnosticDescriptor rule) => rule.DefaultSeverity switch
    {
        DiagnosticSeverity.Info => "suggestion",
        DiagnosticSeverity.Hidden => "hidden",
        DiagnosticSeverity severity => severity.ToString().ToLowerInvariant(),
    };
}
