using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>How a schedule warms up.</summary>
/// <param name="End">The step from which on the value is what the warmup leads to.</param>
/// <param name="Aim">That value, were there no decay meanwhile.</param>
/// <param name="Place">What says how long it takes.</param>
internal sealed record Warmup(long End, double Aim, Place Place)
{
    /// <summary>The warmups that a schedule begins with; null where it begins with another phase.</summary>
    public static Warmup? Find(Review review)
    {
        int count = 0;
        while (review.Kind(count).LeadsIntoNext)
            count++;
        Phase next = review.Timeline.Phases[count];

        // This kind has a warmup of its own, which is over when its last step is.
        if (review.Phases[count] is { Kind: nameof(Noam) } noam && noam.Long("warmupSteps") is > 1 and var steps && steps <= long.MaxValue - next.Origin)
            return new Warmup(next.Origin + steps - 1, next.Curve.At(steps - 1), new Place(count, "warmupSteps"));
        return count > 0 ? new Warmup(next.Start, next.Curve.At(0), new Place(count - 1, "steps")) : null;
    }
}
