using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Exact;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY107: a floor at 0.1 % of the initial value, below which DECAY103 counts a value as vanished.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnderflowFloorFix))]
public sealed class UnderflowFloorFix() : PhaseCodeFix(RuleIds.Underflow)
{
    private const string Floor = "Floor";

    private protected override Mend? Find(DiagnosedPhase phase, TextSpan span)
    {
        if (!phase.HasProperty(Floor) || !phase.MayReplace(Floor))
            return null;
        string floor = NumberFormat.Significant((BigFloat)phase.Model.Double(phase.Kind.FirstArgument) * 0.001, 12);
        string verb = phase.Written(Floor) is null ? "Add a floor of" : "Raise the floor to";
        return new Mend($"{verb} {floor}, 0.1% of the initial value", PropertyEdit.Set(phase, Floor, floor));
    }
}
