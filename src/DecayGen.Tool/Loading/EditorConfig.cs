using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Tool.Loading;

/// <summary>What .editorconfig and .globalconfig files say: options of rules, and severities, as the compiler reads them.</summary>
internal sealed class EditorConfig
{
    private readonly AnalyzerConfigSet _set;
    private readonly ConcurrentDictionary<string, AnalyzerConfigOptionsResult> _results = new(StringComparer.Ordinal);

    private EditorConfig(AnalyzerConfigSet set)
    {
        _set = set;
        Options = new OptionsProvider(this);
        Severities = new SeverityProvider(this);
    }

    public AnalyzerConfigOptionsProvider Options { get; }

    public SyntaxTreeOptionsProvider Severities { get; }

    public static EditorConfig Read(IEnumerable<string> paths) =>
        new(AnalyzerConfigSet.Create(paths.Where(File.Exists).Select(path => AnalyzerConfig.Parse(File.ReadAllText(path), path)).ToArray()));

    private AnalyzerConfigOptionsResult For(SyntaxTree tree) =>
        tree.FilePath.Length == 0 ? _set.GlobalConfigOptions : _results.GetOrAdd(tree.FilePath, path => _set.GetOptionsForSourcePath(path));

    private sealed class OptionsProvider(EditorConfig config) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(config._set.GlobalConfigOptions.AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(config.For(tree).AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class SeverityProvider(EditorConfig config) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            config.For(tree).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            config._set.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);

        public override IEnumerable<string> Keys => values.Keys;
    }
}
