namespace DecayGen.Tool.Tests.Support;

/// <summary>A file with schedules of many kinds: phases, milestones, cycles, a plateau, a finding, no values, a run too long to keep.</summary>
internal static class SampleCode
{
    public const string Text = """
        [Horizon(90, Unit = StepUnit.Epoch), LinearWarmup(5), CosineDecay(0.1, 0, 80)] public partial class Warm;
        [Horizon(90), MultiStepDecay(0.1, 0.1, 30, 60, 80)] public partial class Jumps;
        [Horizon(1_000_000), CosineRestarts(0.1, 0.001, 1000)] public partial class Restarts;
        [Horizon(300), ExponentialDecay(0.01, 0.95)] public partial class TooFast;
        [ReduceOnPlateau(0.8, Factor = 0.5, Floor = 0.1)] public partial class Plateau;
        [Horizon(90), Custom("Missing")] public partial class Unknown;
        """;
}
