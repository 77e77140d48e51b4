using System.Reflection;
using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Diagnostics;

/// <summary>All rules: what they are called, how severe they are, what they say.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor OptionValue = new(
        RuleIds.OptionValue,
        "An option of a rule cannot be read",
        "The option '{0}' is '{1}' in .editorconfig; it must be a number {2}. The default {3} is used.",
        "DecayGen.Options",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Options of the rules are numbers in invariant notation, such as 0.01.",
        helpLinkUri: HelpLink(RuleIds.OptionValue),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>All rules, in the order of their ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All => Table.Rules;

    public static DiagnosticDescriptor Find(string id) => All.First(descriptor => descriptor.Id == id);

    /// <summary>The rule's page, once the repository has an address.</summary>
    public static string HelpLink(string? repositoryUrl, string id) =>
        repositoryUrl is { Length: > 0 } url ? $"{url.TrimEnd('/')}/blob/main/docs/rules/{id}.md" : "";

    private static string HelpLink(string id) => HelpLink(Repository.Url, id);

    /// <summary>Read when all fields have their values, which stand in several files.</summary>
    private static class Table
    {
        public static readonly IReadOnlyList<DiagnosticDescriptor> Rules =
        [
            .. typeof(Descriptors).GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => field.GetValue(null))
                .OfType<DiagnosticDescriptor>()
                .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
        ];
    }

    private static class Repository
    {
        public static readonly string? Url = typeof(Descriptors).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(attribute => attribute.Key == "RepositoryUrl")?.Value;
    }
}
