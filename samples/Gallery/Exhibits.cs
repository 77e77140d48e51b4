namespace Gallery;

/// <summary>The schedules of the gallery, with the formulas of their values at step t.</summary>
internal static class Exhibits
{
    public static Exhibit[] All { get; } =
    [
        Exhibit.Of<Constant>("value"),
        Exhibit.Of<ExponentialDecay>("initial · rate^(t / DecaySteps)"),
        Exhibit.Of<TimeConstantDecay>("initial · e^(−t / timeConstant)"),
        Exhibit.Of<HalfLifeDecay>("initial · 2^(−t / halfLife)"),
        Exhibit.Of<StepDecay>("initial · factor^⌊t / every⌋"),
        Exhibit.Of<MultiStepDecay>("initial · factor^(number of milestones ≤ t)"),
        Exhibit.Of<PiecewiseConstant>("values[number of boundaries ≤ t]"),
        Exhibit.Of<PiecewiseLinear>("lines through values[k] at boundaries[k]"),
        Exhibit.Of<LinearDecay>("initial + (final − initial) · t / steps"),
        Exhibit.Of<PolynomialDecay>("final + (initial − final) · (1 − t / steps)^power"),
        Exhibit.Of<CosineDecay>("final + (initial − final) · ((1 + cos(π · t / steps)) / 2)^Exponent"),
        Exhibit.Of<SqrtDecay>("final + (initial − final) · (1 − sqrt(t / steps))"),
        Exhibit.Of<CosineRestarts>("cosines from peak to final; peak and length change from cycle to cycle"),
        Exhibit.Of<InverseTimeDecay>("initial / (1 + rate · t / DecaySteps)^Power"),
        Exhibit.Of<InverseSqrtDecay>("initial · sqrt(timescale / (timescale + t)), after a warmup"),
        Exhibit.Of<Noam>("Scale · modelSize^(−1/2) · min(n^(−1/2), n · warmupSteps^(−3/2)), n = t + 1", steps: 40_000),
        Exhibit.Of<OneCycle>("peak / DivFactor up to peak, down to peak / DivFactor / FinalDivFactor"),
        Exhibit.Of<Cyclic>("low up to high in stepUp steps, back in StepDown"),
        Exhibit.Of<LinearWarmup>("From + (v − From) · t / steps, v where the next phase begins"),
        Exhibit.Of<WarmupStableDecay>("three phases: LinearWarmup, Constant, SqrtDecay"),
        Exhibit.Driven<ReduceOnPlateau>("max(Floor, initial · Factor^k) after k reductions"),
        Exhibit.Of<Custom>("what a method returns"),
    ];
}
