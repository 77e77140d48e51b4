using System.Globalization;
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
public sealed class LastingRateFix() : ScheduleCodeFix(RuleIds.OverDecay)
{
    private protected override Mend? Find(Diagnosed code, TextSpan span)
    {
        if (DiagnosedPhase.At(code, span) is not { Review: { } review } phase
            || OverDecay.Find(review) is not { IsPerEpoch: false, Remedy: { } rate } finding
            || finding.Phase != phase.Index
            || phase.Kind.RateArgument is not { } argument
            || phase.Written(argument) is not { } written)
        {
            return null;
        }

        // Rounded, the rate may end the decay elsewhere than it should.
        double value = double.Parse(rate, NumberStyles.Float, CultureInfo.InvariantCulture);
        return phase.IsMended(RuleIds.OverDecay, phase.With((argument, value)))
            ? new Mend($"Use a rate of {rate}, which ends at {NumberFormat.Percent(finding.Fraction, 3)}", new TextChange(written.Span, rate))
            : null;
    }
}
