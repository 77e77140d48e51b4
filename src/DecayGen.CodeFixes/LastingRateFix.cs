using System.Globalization;
using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Exact;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY103: the rate of its message, which spreads the decay over the whole run.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LastingRateFix))]
public sealed class LastingRateFix() : ScheduleCodeFix(RuleIds.OverDecay)
{
    private protected override Mend? Find(Diagnosed code, TextSpan span)
    {
        if (Review.Find(DiagnosedPhase.At(code, span)) is not { } review
            || review.Of.Kind.RateArgument is not { } argument
            || review.Of.Written(argument) is not { } written
            || review.Finding.RemedyText(review.Timeline, review.Of.Phases, review.Horizon) is not { } rate)
        {
            return null;
        }

        // Rounded, the rate may end the decay elsewhere than it should.
        double value = double.Parse(rate, NumberStyles.Float, CultureInfo.InvariantCulture);
        return review.IsMendedBy(argument, value)
            ? new Mend($"Use a rate of {rate}, which ends at {NumberFormat.Percent(review.Finding.Fraction, 3)}", new TextChange(written.Span, rate))
            : null;
    }
}
