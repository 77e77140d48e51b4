using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Diagnostics.Risks;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
        if (phase.Review is not { } review
            || phase.Kind.SpeedArgument is not { } argument
            || !phase.MayReplace(argument)
            || phase.Written(argument) is not { } written
            || phase.Model.Double("Floor") * 100 > phase.Model.Double(phase.Kind.FirstArgument) * _percent
            || Speed(phase, review) is not { } speed)
        {
            return null;
        }

        string people = phase.Kind switch { TimeConstantDecay => "time constant", HalfLifeDecay => "half-life", _ => "rate" };
        return new Mend($"Use a {people} of {speed}, which ends at {NumberFormat.Percent(Share.Lower, 3)}", new TextChange(written.Span, speed));
    }

    private Interval Share => Interval.Divide(_percent, 100L, 128);

    private string? Speed(DiagnosedPhase phase, Review review)
    {
        Phase placed = review.Timeline.Phases[phase.Index];
        long horizon = review.Run!.Steps;
        long steps = Math.Min(placed.End, horizon - 1) - placed.Origin;
        return phase.Kind switch
        {
            TimeConstantDecay => Steps(Elementary.Log(Share, 128)),
            HalfLifeDecay => Steps(Elementary.Log2(Share.Lower, 128)),
            { RateArgument: not null } kind when kind.StepsPerRate(phase.Model) is { } stepsPerRate =>
                OverDecay.RateThatEndsAt(Share, placed, stepsPerRate, horizon) is { } rate ? OverDecay.Text(rate) : null,
            _ => null,
        };

        string Steps(Interval logarithm) => NumberFormat.Significant(Interval.Divide(-steps, logarithm, 128).Lower, 5);
    }
}
