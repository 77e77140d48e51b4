using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Diagnostics.Schedulers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DecayGen.CodeFixes;

/// <summary>DECAY302 and 303: writes the schedule that one of TorchSharp's own schedulers is, or is meant to be, in its place.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SchedulerFix))]
public sealed class SchedulerFix() : ScheduleCodeFix(RuleIds.SchedulerConstant, RuleIds.SchedulerDeviation)
{
    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new OneAfterAnother(Mend);

    private protected override Mend? Find(Diagnosed code, Diagnostic finding) => Mend(code, finding.Location.SourceSpan);

    private static Mend? Mend(Diagnosed code, Microsoft.CodeAnalysis.Text.TextSpan span) => code.Root.FindNode(span, getInnermostNodeForTie: true).AncestorsAndSelf()
        .Select(node => SchedulerCall.Find(node, code.Model, code.Cancellation))
        .FirstOrDefault(call => call is not null) is { } call
        && call.Scheduler.Rate(call)?.SameUntil is null
            ? SchedulerSchedule.For(code, call)
            : null;
}
