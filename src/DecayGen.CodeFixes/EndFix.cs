using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Exact;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY109: the rate, time constant or half-life with which a decay ends at so many percent of its initial value.</summary>
public abstract class EndFix : PhaseCodeFix
{
    private readonly long _percent;

    private protected EndFix(long percent)
        : base(RuleIds.HardlyDecays) => _percent = percent;

    private protected sealed override Mend? Find(DiagnosedPhase phase, TextSpan span)
    {
        Interval share = Interval.Divide(_percent, 100L, 128);
        return phase.Review is { } review
            && phase.MayReplace(phase.Kind.SpeedArgument)
            && phase.Written(phase.Kind.SpeedArgument) is { } written
            && !IsFlooredAbove(share, phase)
            && EndingSpeed.Of(review, phase.Index, share) is { } speed
                ? new Mend($"Use a {EndingSpeed.People(phase.Kind)} of {speed}, which ends at {NumberFormat.Percent(share.Lower, 3)}", new TextChange(written.Span, speed))
                : null;
    }

    private static bool IsFlooredAbove(Interval share, DiagnosedPhase phase) =>
        phase.Model.Double("Floor") > share.Lower * phase.Model.Double(phase.Kind.FirstArgument);
}
