using DecayGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY101: says that the value is meant to rise.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AllowGrowthFix))]
public sealed class AllowGrowthFix() : PhaseCodeFix(RuleIds.Growth)
{
    private protected override Mend? Find(DiagnosedPhase phase, TextSpan span) =>
        new("Allow growth", PropertyEdit.Set(phase, "AllowGrowth", "true"));
}
