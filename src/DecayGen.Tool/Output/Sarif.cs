using System.Text.Json;
using DecayGen.Tool.Schedules;
using Microsoft.CodeAnalysis;

namespace DecayGen.Tool.Output;

/// <summary>Findings as SARIF 2.1.0 (OASIS), which services for code scanning and editors read.</summary>
internal static class Sarif
{
    /// <exception cref="UserError">The file cannot be written.</exception>
    public static async Task WriteAsync(string path, IEnumerable<Finding> findings, string folder, CancellationToken cancellation)
    {
        Finding[] all = [.. findings];
        DiagnosticDescriptor[] rules = [.. all.Select(finding => finding.Rule).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
        object log = new Dictionary<string, object>
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new[]
            {
                new
                {
                    tool = new { driver = new { name = "decaygen", version = typeof(Sarif).Assembly.GetName().Version!.ToString(3), rules = rules.Select(Rule) } },
                    columnKind = "utf16CodeUnits",
                    results = all.Select(finding => Result(finding, Array.IndexOf(rules, finding.Rule), folder)),
                },
            },
        };
        try
        {
            await using FileStream stream = File.Create(path);
            await JsonSerializer.SerializeAsync(stream, log, new JsonSerializerOptions { WriteIndented = true }, cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UserError($"'{path}' cannot be written: {exception.Message}");
        }
    }

    private static object Rule(DiagnosticDescriptor rule) => new
    {
        id = rule.Id,
        shortDescription = new { text = rule.Title.ToString() },
        fullDescription = new { text = rule.Description.ToString() },
        defaultConfiguration = new { level = Level(rule.DefaultSeverity) },
    };

    private static Dictionary<string, object> Result(Finding finding, int rule, string folder)
    {
        Dictionary<string, object> result = new()
        {
            ["ruleId"] = finding.Id,
            ["ruleIndex"] = rule,
            ["level"] = Level(finding.Severity),
            ["message"] = new { text = finding.Message },
        };
        if (finding.Place is { } place)
        {
            result["locations"] = new[]
            {
                new
                {
                    physicalLocation = new
                    {
                        artifactLocation = new { uri = Uri(place.Path, folder) },
                        region = new
                        {
                            startLine = place.StartLinePosition.Line + 1,
                            startColumn = place.StartLinePosition.Character + 1,
                            endLine = place.EndLinePosition.Line + 1,
                            endColumn = place.EndLinePosition.Character + 1,
                        },
                    },
                },
            };
        }
        else if (finding.Schedule is { } schedule)
        {
            result["locations"] = new[] { new { logicalLocations = new[] { new { fullyQualifiedName = schedule } } } };
        }

        return result;
    }

    /// <summary>Relative to the project, so that the log means the same on another machine.</summary>
    private static string Uri(string path, string folder) =>
        string.Join('/', Path.GetRelativePath(folder.Length == 0 ? "." : folder, path).Split(Path.DirectorySeparatorChar).Select(System.Uri.EscapeDataString));

    private static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "note",
        _ => "none",
    };
}
