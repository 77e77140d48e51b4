using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using DecayGen.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.Fuzzing;

/// <summary>What all analyzers say of an input with what is generated.</summary>
internal static class Reviewed
{
    /// <summary>
    /// These say why nothing is generated: the compiler's error at the same name is the consequence (a method without a body, or
    /// in a class that is static), or is about something else (a constant that clashes has no value yet).
    /// </summary>
    private static readonly string[] _ofDeclarations = ["DECAY001", "DECAY002", "DECAY003", "DECAY005", "DECAY006"];

    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(ScheduleGenerator).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Compiler and analyzers bind the code once, together, as they do in a build.</summary>
    public static async Task<(ImmutableArray<Diagnostic> Findings, string? Fault)> Of(Input input, Generated generated, CancellationToken cancellation)
    {
        ConcurrentQueue<Exception> thrown = new();
        CompilationWithAnalyzers analysis = new(
            generated.Output,
            Analyzers,
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([], new Options(input.Settings)), (exception, _, _) => thrown.Enqueue(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> all = await analysis.GetAllDiagnosticsAsync(cancellation);
        ImmutableArray<Diagnostic> said = [.. all.Where(diagnostic => diagnostic.Id.StartsWith("CS", StringComparison.Ordinal))];
        ImmutableArray<Diagnostic> findings = [.. all.Where(diagnostic => !diagnostic.Id.StartsWith("CS", StringComparison.Ordinal))];
        ILookup<SyntaxTree?, Diagnostic> errors = said.Where(Generated.IsError).ToLookup(error => error.Location.SourceTree);
        string? fault = generated.Fault(said)
            ?? (thrown.TryPeek(out Exception? exception) ? $"An analyzer throws: {exception}" : null)
            ?? findings.Select(finding => Fault(finding, generated, errors[finding.Location.SourceTree])).FirstOrDefault(fault => fault is not null);
        return (findings, fault);
    }

    private static string? Fault(Diagnostic finding, Generated generated, IEnumerable<Diagnostic> errors)
    {
        if (finding.Id.StartsWith("AD", StringComparison.Ordinal))
            return $"An analyzer throws: {finding}";
        if (finding.GetMessage(CultureInfo.InvariantCulture) is "" or null)
            return $"A finding says nothing: {finding}";
        Location place = finding.Location;
        if (place.Kind == LocationKind.None)
            return null;
        if (!generated.IsUsers(place.SourceTree) || place.SourceSpan.End > place.SourceTree!.Length)
            return $"A finding is in no file of the user's: {finding}";
        return _ofDeclarations.Contains(finding.Id) || errors.FirstOrDefault(error => IsAt(error, finding)) is not { } error
            ? null
            : $"A rule speaks where the compiler does: {finding}\n{error}";
    }

    /// <summary>Whether a finding and an error overlap, or an error that has no extent touches the finding.</summary>
    private static bool IsAt(Diagnostic error, Diagnostic finding)
    {
        // These are about the length of an array and the kind of the program, and stand on all that these hold.
        if (error.Id is "CS0847" or "CS8805")
            return false;
        (TextSpan at, TextSpan span) = (error.Location.SourceSpan, finding.Location.SourceSpan);
        return at.IsEmpty ? span.IntersectsWith(at) : span.OverlapsWith(at);
    }

    private sealed class Options(IReadOnlyDictionary<string, string> settings) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(settings);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(IReadOnlyDictionary<string, string> settings) : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _settings = new(settings, KeyComparer);

        public override bool TryGetValue(string key, out string value) => _settings.TryGetValue(key, out value!);
    }
}
