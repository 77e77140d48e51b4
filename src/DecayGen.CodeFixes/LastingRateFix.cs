using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Diagnostics.Risks;
using DecayGen.Generators.Exact;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY103: the rate of its message, which spreads the decay over the whole run.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LastingRateFix))]
public sealed class LastingRateFix() : PhaseCodeFix(RuleIds.OverDecay)
{
    private protected override Mend? Find(DiagnosedPhase phase, TextSpan span) =>
        phase.Review is { } review
        && OverDecay.Find(review) is { IsPerEpoch: false, Remedy: { } rate } finding
        && finding.Phase == phase.Index
        && phase.Kind.RateArgument is { } argument
        && phase.MayReplace(argument)
        && phase.Written(argument) is { } written
            ? new Mend($"Use a rate of {rate}, which ends at {NumberFormat.Percent(finding.Fraction, 3)}", new TextChange(written.Span, rate))
            : null;
}
