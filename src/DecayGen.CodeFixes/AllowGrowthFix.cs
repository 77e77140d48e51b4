using DecayGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY101: says that the value is meant to rise.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AllowGrowthFix))]
public sealed class AllowGrowthFix() : ScheduleCodeFix(RuleIds.Growth)
{
    private protected override Mend? Find(Diagnosed code, TextSpan span) =>
        DiagnosedPhase.At(code, span) is { } phase
            ? new Mend("Allow growth", PropertyEdit.Set(phase, "AllowGrowth", "true"))
            : null;
}
