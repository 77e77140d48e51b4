using Xunit;

namespace DecayGen.Generators.Tests;

/// <summary>Telling schedules, each read as someone would who presses F12 on <c>At</c>.</summary>
public class SnapshotTests
{
    [Fact]
    public void Readme() => Verify("[ExponentialDecay(0.01, 0.95)]\npublic partial class Rate;");

    [Fact]
    public void Constant() => Verify("[Constant(3e-4)]\npublic static partial class Rate;");

    [Fact]
    public void Internal() => Verify("[Constant(3e-4)]\ninternal sealed partial class Rate;");

    [Fact]
    public void Floor() => Verify("[ExponentialDecay(0.1, 0.9, Floor = 1e-3)]\npublic partial class Rate;");

    [Fact]
    public void ShortTable() => Verify("[ExponentialDecay(0.1, 0.9, Steps = 30)]\npublic partial class Rate;");

    [Fact]
    public void Warmup() => Verify("[LinearWarmup(500, From = 1e-5)]\n[ExponentialDecay(0.1, 0.98, DecaySteps = 100, Steps = 20000)]\npublic partial class Rate;");

    [Fact]
    public void OverlapAndStaircase() => Verify("[LinearWarmup(5, Overlap = true)]\n[ExponentialDecay(0.1, 0.1, DecaySteps = 30, Staircase = true)]\n[Horizon(90)]\npublic partial class Rate;");

    [Fact]
    public void Slow() => Verify("[ExponentialDecay(1, 0.9999)]\npublic partial class Epsilon;");

    [Fact]
    public void Growth() => Verify("[ExponentialDecay(1, 1.5, AllowGrowth = true)]\npublic readonly partial struct Beta;");

    [Fact]
    public void Plateau() => Verify("[ReduceOnPlateau(0.1)]\npublic partial class Rate;");

    [Fact]
    public void PlateauWithEverything() => Verify("""
        [LinearWarmup(3)]
        [Custom(nameof(Own), Steps = 2)]
        [ReduceOnPlateau(0.1, Factor = 0.5, Patience = 0, Threshold = 0.01, ThresholdMode = ThresholdMode.Absolute, Mode = PlateauMode.Max, Cooldown = 1, Floor = 0.03, MinimumChange = 0, Steps = 50)]
        public partial record struct Rate
        {
            private static double Own(long step) => 0.1;
        }
        """);

    [Fact]
    public void PlateauOfManyReductions() => Verify("[LinearWarmup(1000)]\n[ReduceOnPlateau(0.1, Factor = 0.999, Threshold = 0)]\npublic partial struct Rate;");

    [Fact]
    public void InvalidPlateau() => Verify("[ReduceOnPlateau(0.1, Factor = 10)]\npublic partial struct Rate;");

    [Fact]
    public void NestedGeneric() => Verify("""
        namespace Models.@event;

        public abstract partial class Trainer<TModel> where TModel : class
        {
            protected partial record struct Options
            {
                [ExponentialDecay(0.01, 0.5, Floor = 1e-3)]
                public static partial class Rate<T>;
            }
        }
        """);

    [Fact]
    public void Hiding() => Verify("[Constant(1)]\npublic partial class Base;\n[Constant(2)]\npublic partial class Derived : Base;");

    [Fact]
    public void Methods() => Verify("""
        namespace Training;

        public static partial class Schedules
        {
            [ExponentialDecay(0.85, 0.99, Floor = 0.1)]
            internal static partial double Momentum(long epoch);

            /// <summary>How much of the weights is forgotten.</summary>
            /// <param name="step">The step.</param>
            /// <returns>The weight decay.</returns>
            [LinearWarmup(5), ExponentialDecay(1e-4, 0.99, Steps = 20)]
            public static partial float WeightDecay(double step);
        }
        """);

    [Fact]
    public void ByEpoch() => Verify("[Constant(0.1), Horizon(90, Unit = StepUnit.Epoch, StepsPerEpoch = 5004)]\npublic partial class Rate;");

    [Fact]
    public void ByStep() => Verify("[assembly: Horizon(450360, Unit = StepUnit.Step, StepsPerEpoch = 5004)]\n[ExponentialDecay(0.1, 2)]\npublic static partial class Rate;");

    [Fact]
    public void Custom() => Verify("[LinearWarmup(500, From = 1e-5), Custom(nameof(Curve), Steps = 1000), ExponentialDecay(0.01, 0.5, Steps = 3)]\npublic partial class Rate { private static double Curve(long t) => 0.1 / (1 + t); }");

    [Fact]
    public void Invalid() => Verify("[ExponentialDecay(0.01, 95)]\npublic partial class Rate;");

    private static void Verify(string source, [System.Runtime.CompilerServices.CallerMemberName] string method = "") =>
        Snapshot.Verify(Generation.Of(source).IsClean(), method: method);
}
