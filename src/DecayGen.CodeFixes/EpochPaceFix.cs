using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY104: as many steps to a decay as the horizon says that an epoch has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EpochPaceFix))]
public sealed class EpochPaceFix() : PhaseCodeFix(RuleIds.RatePerEpoch)
{
    private protected override Mend? Find(DiagnosedPhase phase, TextSpan span)
    {
        if (phase.Horizon is not { StepsPerEpoch: > 0 and var steps, Unit: not HorizonUnit.Epoch }
            || phase.Kind.PaceArgument is not { } pace)
        {
            return null;
        }

        // The name of a constant stays a name.
        ExpressionSyntax? named = phase.WrittenInHorizon("StepsPerEpoch") is { } expression && !DiagnosedPhase.MayReplace(expression) ? expression : null;
        string number = StepLiteral.Of(steps, phase.Syntax);
        string value = phase.Written(pace) is { } written && phase.Kind.StepsPerRate(phase.Model) != 1.0
            ? $"{Operand.Dividend(written)} * {(named is null ? number : Operand.Divisor(named))}"
            : named?.ToString() ?? number;
        return new Mend($"Decay by epochs: set {pace} to {value}", PropertyEdit.Set(phase, pace, value));
    }
}
