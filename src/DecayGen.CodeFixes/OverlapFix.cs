using DecayGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY004 and 118: a warmup that comes before the phase after it, and not over its first steps.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OverlapFix))]
public sealed class OverlapFix() : PhaseCodeFix(RuleIds.PhaseOrder, RuleIds.LowStart)
{
    private const string Overlap = "Overlap";

    private protected override Mend? Find(DiagnosedPhase phase, TextSpan span) =>
        phase.Written(Overlap) is not null
            ? new Mend("Drop Overlap, so that the next phase begins after the warmup", PropertyEdit.Drop(phase, Overlap))
            : null;
}
