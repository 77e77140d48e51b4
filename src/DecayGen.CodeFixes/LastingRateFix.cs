using System.Composition;
using System.Globalization;
using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Exact;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY103: the rate of its message, which spreads the decay over the whole run.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LastingRateFix)), Shared]
public sealed class LastingRateFix() : ScheduleCodeFix(RuleIds.OverDecay)
{
    private protected override Mend? Find(Diagnosed code, TextSpan span)
    {
        if (Review.Find(DiagnosedPhase.At(code, span)) is not { } review
            || review.Of.Kind.RateArgument is not { } argument
            || review.Of.Written(argument) is not { } written
            || Rate(review) is not { } rate)
        {
            return null;
        }

        // Rounded, the rate may be 1, or end the decay elsewhere than it should.
        string rounded = NumberFormat.Significant(rate, 5);
        double value = double.Parse(rounded, NumberStyles.Float, CultureInfo.InvariantCulture);
        return value < 1 && review.IsMendedBy(argument, value)
            ? new Mend($"Use a rate of {rounded}, which ends at {NumberFormat.Percent(review.Finding.Fraction, 3)}", new TextChange(written.Span, rounded))
            : null;
    }

    private static BigFloat? Rate(Review review) => OverDecay.RateThatEndsAt(
        review.Finding.Fraction,
        review.Timeline.Phases[review.Of.Index],
        review.Of.Kind.StepsPerRate(review.Of.Model),
        review.Horizon);
}
