namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>All rules about risks, and which of them keep silent when another speaks.</summary>
internal static class RiskRules
{
    /// <summary>One mistake has many symptoms: a schedule is told the first of these that applies, and nothing more.</summary>
    private static readonly RiskRule[] _ranked =
    [
        new SwappedRisk(),
        new AmountRemovedRisk(),
        new OverDecayRisk(),
        new NoDecayRisk(),
        new FloorAtInitialRisk(),
        new NeverChangesRisk(),
        new LongPatienceRisk(),
        new EarlyEndRisk(),
        new ZeroRisk(),
        new UnreachedMilestoneRisk(),
        new HardlyDecaysRisk(),
    ];

    private static readonly RiskRule[] _others =
    [
        new GrowthRisk(),
        new UnderflowRisk(),
        new LateMilestoneRisk(),
        new WarmupRisk(),
        new OverlapRisk(),
        new RisesAgainRisk(),
        new HighRestartRisk(),
        new PlanRisk(),
        new NoPatienceRisk(),
        new LargeRateRisk(),
        new UnknownHorizonRisk(),
    ];

    public static IEnumerable<Risk> Find(Review review) => Find(review, _ranked);

    /// <summary>The same of what is no attribute, and has no order in which initial value and rate could be swapped.</summary>
    public static IEnumerable<Risk> FindUnordered(Review review) => Find(review, _ranked.Where(rule => rule is not SwappedRisk));

    private static IEnumerable<Risk> Find(Review review, IEnumerable<RiskRule> ranked)
    {
        List<Risk> first = ranked.Select(rule => rule.Find(review).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
        return first.Concat(_others.SelectMany(rule => rule.Find(review)));
    }
}
