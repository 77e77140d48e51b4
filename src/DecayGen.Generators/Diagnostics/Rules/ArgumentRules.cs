using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Diagnostics.Rules;

/// <summary>DECAY010 to 019: whether each argument is in its range. What that is, the kinds of schedules know.</summary>
internal sealed class ArgumentRules : ScheduleRules
{
    public override void Review(ScheduleTarget target)
    {
        for (int i = 0; i < target.Phases.Count; i++)
        {
            AttributeModel phase = target.Phases[i];
            if (!phase.IsComplete)
                continue;
            foreach (Finding finding in Find(phase).Where(finding => !target.IsRejected(i, finding.Argument)))
            {
                object[] message = finding.Rule switch
                {
                    RuleIds.RateOutOfRange => [.. finding.Message, IntegerDivision.Hint(target, i, finding.Argument!)],
                    RuleIds.ValueOutOfRange => [finding.Message[0], finding.Message[1] + IntegerDivision.Hint(target, i, finding.Argument!)],
                    _ => finding.Message,
                };
                target.Report(Descriptors.Find(finding.Rule), target.LocationOf(i, finding.Argument, finding.Element), message);
            }
        }
    }

    /// <summary>What is wrong with the arguments of a phase that is complete.</summary>
    public static IReadOnlyList<Finding> Find(AttributeModel phase)
    {
        List<Finding> findings = [.. ScheduleKinds.Find(phase.Kind)!.Validate(phase)];

        // Values that are wrong themselves are not worth comparing.
        if (findings.Any(finding => finding.Rule == RuleIds.ValueOutOfRange))
            findings.RemoveAll(finding => finding.Rule == RuleIds.FloorAboveInitial);
        return findings;
    }
}
