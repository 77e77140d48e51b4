using System.Globalization;
using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Exact;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY103: a floor at the fraction of the peak below which a value counts as too small.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FloorFix))]
public sealed class FloorFix() : ScheduleCodeFix(RuleIds.OverDecay)
{
    private const string Floor = "Floor";

    /// <summary>More than the 9 nines of what still counts as the fraction; fewer than the noise of a product of doubles.</summary>
    private const int Digits = 12;

    private protected override Mend? Find(Diagnosed code, TextSpan span)
    {
        if (Review.Find(DiagnosedPhase.At(code, span)) is not { } review || !review.Of.HasProperty(Floor))
            return null;

        string floor = NumberFormat.Significant(review.Finding.Threshold, Digits);
        if (!review.IsMendedBy(Floor, double.Parse(floor, NumberStyles.Float, CultureInfo.InvariantCulture)))
            return null;
        string verb = review.Of.Written(Floor) is null ? "Add a floor of" : "Raise the floor to";
        return new Mend($"{verb} {floor}", PropertyEdit.Set(review.Of, Floor, floor));
    }
}
