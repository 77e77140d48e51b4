using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Diagnostics.Risks;
using DecayGen.Generators.Exact;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY103: a floor at the fraction of the peak below which a value counts as too small.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FloorFix))]
public sealed class FloorFix() : PhaseCodeFix(RuleIds.OverDecay)
{
    private const string Floor = "Floor";

    /// <summary>More than the 9 nines of what still counts as the fraction; fewer than the noise of a product of doubles.</summary>
    private const int Digits = 12;

    private protected override Mend? Find(DiagnosedPhase phase, TextSpan span)
    {
        if (phase.Review is not { } review
            || !phase.HasProperty(Floor)
            || !phase.MayReplace(Floor)
            || OverDecay.Find(review) is not { IsPerEpoch: false } finding
            || finding.Phase != phase.Index)
        {
            return null;
        }

        string floor = NumberFormat.Significant(finding.Threshold, Digits);
        string verb = phase.Written(Floor) is null ? "Add a floor of" : "Raise the floor to";
        return new Mend($"{verb} {floor}", PropertyEdit.Set(phase, Floor, floor));
    }
}
