using System.Globalization;
using Microsoft.CodeAnalysis;

namespace DecayGen.Tool.Schedules;

/// <summary>What a rule says.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">How severe it is in this code: .editorconfig and pragmas may say otherwise than the rule.</param>
/// <param name="Message">What it says of this code.</param>
/// <param name="Place">Where; null in an assembly, which has no lines.</param>
/// <param name="Schedule">The schedule that it is about; null where that is not known.</param>
internal sealed record Finding(DiagnosticDescriptor Rule, DiagnosticSeverity Severity, string Message, FileLinePositionSpan? Place, string? Schedule)
{
    public string Id => Rule.Id;

    /// <summary>The level as rules.md and the option <c>--level</c> call it.</summary>
    public string Level => Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "suggestion",
        _ => "hidden",
    };

    public static Finding Of(Diagnostic diagnostic, string? schedule) => new(
        diagnostic.Descriptor,
        diagnostic.Severity,
        diagnostic.GetMessage(CultureInfo.InvariantCulture),
        diagnostic.Location.IsInSource ? diagnostic.Location.GetMappedLineSpan() : null,
        schedule);
}
