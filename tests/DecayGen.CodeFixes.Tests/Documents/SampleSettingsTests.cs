using System.Globalization;
using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Tests.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace DecayGen.CodeFixes.Tests.Documents;

/// <summary>The sample .editorconfig has every severity and every option, and sets what counts without it.</summary>
public sealed class SampleSettingsTests
{
    private const string Path = "docs/rules/decaygen.editorconfig";
    private const string Source = "using DecayGen; [Horizon(90), ExponentialDecay(0.01, 0.95)] public partial class Rate;";

    private static string Sample => File.ReadAllText(TestFiles.InRepository(Path));

    [Fact]
    public void ItHasAllRulesAndOptions() => GeneratedText.VerifyFile(Path,
    [
        "# Every rule of DecayGen with its severity, and every option with its default.",
        "# Copy the lines that are to say something else into the .editorconfig of your project.",
        "",
        "[*.cs]",
        .. Descriptors.All.SelectMany(rule => (string[])
        [
            "",
            $"# {rule.Title}",
            $"dotnet_diagnostic.{rule.Id}.severity = {Severity(rule)}",
            .. RuleOption.All
                .Where(option => option.Key.StartsWith($"{rule.Id}.", StringComparison.Ordinal))
                .Select(option => $"{option.Key} = {option.Default.ToString(CultureInfo.InvariantCulture)}"),
        ]),
    ]);

    [Fact]
    public void TheCompilerReadsTheSeveritiesThatTheRulesHave()
    {
        AnalyzerConfig[] settings = [AnalyzerConfig.Parse(Sample, "/training/.editorconfig")];
        AnalyzerConfigOptionsResult result = AnalyzerConfigSet.Create(settings).GetOptionsForSourcePath("/training/Rate.cs");
        Assert.Empty(result.Diagnostics);
        Assert.Equal(
            Descriptors.All.Select(rule => (rule.Id.ToLowerInvariant(), rule.DefaultSeverity)),
            result.TreeOptions.OrderBy(option => option.Key, StringComparer.Ordinal).Select(option => (option.Key, AnalyzerSeverity(option.Value))));
    }

    [Fact]
    public async Task TheRulesReadTheDefaultsOfTheirOptions()
    {
        Project project = Bench.Open(Sample, Source);
        SyntaxTree tree = (await project.Documents.Single().GetSyntaxTreeAsync(TestContext.Current.CancellationToken))!;
        AnalyzerConfigOptions options = project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree);
        Assert.All(RuleOption.All, option =>
        {
            Assert.True(options.TryGetValue(option.Key, out _));
            Assert.Equal(option.Default, option.Read(options));
        });
        Assert.Empty(await Bench.Diagnose(project));
    }

    private static string Severity(DiagnosticDescriptor rule) => rule.DefaultSeverity switch
    {
        DiagnosticSeverity.Info => "suggestion",
        DiagnosticSeverity.Hidden => "silent",
        DiagnosticSeverity severity => severity.ToString().ToLowerInvariant(),
    };

    private static DiagnosticSeverity AnalyzerSeverity(ReportDiagnostic set) => set switch
    {
        ReportDiagnostic.Error => DiagnosticSeverity.Error,
        ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
        ReportDiagnostic.Info => DiagnosticSeverity.Info,
        ReportDiagnostic.Hidden => DiagnosticSeverity.Hidden,
        _ => throw new ArgumentOutOfRangeException(nameof(set), set, "No severity of a rule."),
    };
}
