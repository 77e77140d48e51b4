using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Diagnostics.Schedulers;

/// <summary>One scheduler after the other, each from its milestone on. Which schedules these are is seen where they are created.</summary>
internal sealed class SequentialLR : TorchScheduler
{
    public override IEnumerable<Flaw> Flaws(SchedulerCall call)
    {
        if (call.Elements("milestones") is not { } milestones)
            yield break;
        if (call.CountOf("schedulers") is { } count && count != milestones.Count + 1)
            yield return new Flaw($"SequentialLR throws an ArgumentException when it is created: it takes one milestone less than schedulers, and there are {NumberFormat.Count(milestones.Count)} for {NumberFormat.Count(count)}", "milestones");
        for (int i = 0; i < milestones.Count; i++)
        {
            long step = (long)milestones[i].Value;
            long before = i == 0 ? 0 : (long)milestones[i - 1].Value;
            if (step > before)
                continue;
            string reason = i == 0 || before <= 0
                ? $"A milestone of {NumberFormat.Count(step)} leaves no step for the scheduler before it, which sets the first rate all the same, and the next one goes on from that"
                : $"The milestone {NumberFormat.Count(step)} comes after {NumberFormat.Count(before)}: the scheduler between them never has its turn";
            yield return new Flaw($"{reason}. Milestones are more than 0, and increase.", "milestones", i);
            yield break;
        }
    }
}
