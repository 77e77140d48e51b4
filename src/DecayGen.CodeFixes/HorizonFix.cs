using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY130 to 132: a horizon to start from, the longest run that trains with no less than 1 % of the peak.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HorizonFix))]
public sealed class HorizonFix() : PhaseCodeFix(RuleIds.FastDecay, RuleIds.SlowDecay, RuleIds.AnyDecay)
{
    private const double LeastLeft = 0.01;

    private protected override Mend? Find(DiagnosedPhase phase, TextSpan span)
    {
        // A horizon on a type counts for its methods, too, whose runs may be others.
        if (phase.IsAroundOthers || phase.Review is not { Timeline: var timeline } || Steps(timeline) is not (var steps, var why))
            return null;
        SyntaxNode list = phase.First.Parent!;
        TextLine line = phase.Text.Lines.GetLineFromPosition(list.SpanStart);
        string space = Layout.StartsLine(phase.Text, list.SpanStart) ? Layout.LineBreak(phase.Text, line) + Layout.Indentation(phase.Text, line) : " ";
        string horizon = $"{phase.NameOf("Horizon")}({StepLiteral.Of(steps, phase.Syntax)})";
        return new Mend($"Add [Horizon({NumberFormat.Count(steps)})], {why}", new TextChange(new TextSpan(list.SpanStart, 0), $"[{horizon}]{space}"));
    }

    private static (long Steps, string Why)? Steps(Timeline timeline)
    {
        BigFloat least = Fraction.Of(timeline.At(timeline.PeakStep()), LeastLeft);
        if (timeline.StaysUnderFrom(least, long.MaxValue) is { } step)
            return (step, "the longest run with no less than 1% of the peak");
        return new Run(timeline, long.MaxValue).LastDecrease() is { } floor ? (floor + 1, "the run that ends at the floor") : null;
    }
}
