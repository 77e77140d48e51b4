using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Diagnostics.Risks;
using DecayGen.Generators.Exact;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY103: the rate of its message, or the time constant or half-life, which spreads the decay over the whole run.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LastingRateFix))]
public sealed class LastingRateFix() : PhaseCodeFix(RuleIds.OverDecay)
{
    private protected override Mend? Find(DiagnosedPhase phase, TextSpan span) =>
        phase.Review is { } review
        && OverDecay.Find(review) is { IsPerEpoch: false } finding
        && finding.Phase == phase.Index
        && phase.MayReplace(phase.Kind.SpeedArgument)
        && phase.Written(phase.Kind.SpeedArgument) is { } written
        && (finding.Remedy ?? EndingSpeed.Of(review, phase.Index, Interval.Divide(finding.Threshold, review.Timeline.Phases[phase.Index].Curve.Value(0, 128), 128))) is { } speed
            ? new Mend($"Use a {EndingSpeed.People(phase.Kind)} of {speed}, which ends at {NumberFormat.Percent(finding.Fraction, 3)}", new TextChange(written.Span, speed))
            : null;
}
