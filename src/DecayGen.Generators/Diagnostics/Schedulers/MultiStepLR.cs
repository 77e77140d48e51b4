using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Schedulers;

/// <summary>initial · gamma^n, where n is the number of milestones ≤ t. They may come in any order.</summary>
internal sealed class MultiStepLR : TorchScheduler
{
    public override Equivalent? Rate(SchedulerCall call)
    {
        if (call.Value("gamma") is not { } gamma || Milestones(call) is not { } milestones)
            return null;
        List<(long Step, int Index, int Count)> steps =
            [.. milestones.GroupBy(milestone => milestone.Step).Select(same => (same.Key, same.First().Index, same.Count())).OrderBy(milestone => milestone.Key)];
        EquivalentPhase phase = steps.All(milestone => milestone.Count == 1)
            ? new(nameof(MultiStepDecay), Initial(call), new("factor", gamma, "gamma"), Steps("milestones"))
            : new(nameof(PiecewiseConstant), new("values", Values().ToEquatableArray(), "gamma") { IsVerbatim = false }, Steps("boundaries"));
        return new(phase) { Unit = call.Optimizer.Rate ?? 1.0 };

        EquivalentArgument Steps(string name) => new(name, steps.Select(milestone => milestone.Step).ToEquatableArray(), "milestones")
        {
            Elements = [.. steps.Select(milestone => milestone.Index)],
        };

        // Each the double nearest to the true value.
        IEnumerable<double> Values()
        {
            BigFloat value = call.Optimizer.Rate ?? 1.0;
            yield return value.ToDouble();
            foreach ((_, _, int count) in steps)
            {
                for (int i = 0; i < count; i++)
                    value *= gamma;
                yield return value.ToDouble();
            }
        }
    }

    public override string? Consequence(SchedulerCall call, string parameter) => parameter == "milestones" && call.Elements(parameter) is { } milestones
        ? milestones.Any(milestone => milestone.Value < 0) ? "never reaches it"
        : milestones.Any(milestone => milestone.Value == 0) ? "applies gamma before the first step"
        : null : null;

    /// <summary>The milestones are keys there, each once, and a multiset in PyTorch.</summary>
    public override IEnumerable<Flaw> Deviations(SchedulerCall call) => (Milestones(call) ?? [])
        .GroupBy(milestone => milestone.Step)
        .Where(same => same.Count() > 1)
        .Select(same => new Flaw(
            $"the milestone {NumberFormat.Count(same.Key)} stands here {(same.Count() == 2 ? "twice" : $"{same.Count()} times")}, and the rate is multiplied by gamma once; there as often as it stands here",
            "milestones",
            same.ElementAt(1).Index));

    private static List<(long Step, int Index)>? Milestones(SchedulerCall call) =>
        call.Elements("milestones")?.Select((milestone, i) => ((long)milestone.Value, i)).ToList();
}
