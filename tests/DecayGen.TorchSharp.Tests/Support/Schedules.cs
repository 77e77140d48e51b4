namespace DecayGen.TorchSharp.Tests.Support;

/// <summary>The schedule of most tests: a warmup from 0, and a table.</summary>
[LinearWarmup(3)]
[CosineDecay(0.1, 0.001, 40)]
internal sealed partial class Rate;

[CosineDecay(0.95, 0.85, 20)]
internal sealed partial class Momentum;

[ExponentialDecay(0.01, 0.9)]
internal sealed partial class Decay;

[LinearWarmup(2)]
[ReduceOnPlateau(0.1, Factor = 0.3, Patience = 1, Cooldown = 1)]
internal sealed partial class OnPlateau;

[LinearWarmup(2)]
[ReduceOnPlateau(0.1, Factor = 0.3, Patience = 1, Cooldown = 1)]
internal partial struct OnPlateauStruct;

/// <summary>A schedule by hand, whose values are what a test makes them: none at most steps.</summary>
internal sealed class Broken : ISchedule
{
    public const int LastGoodStep = 4;

    [ThreadStatic]
    private static double _value;

    public static double Peak => 0.1;

    public static double Value { get => _value; set => _value = value; }

    public static double At(long step) => step <= LastGoodStep ? 0.1 : _value;

    public static double At(double step) => At((long)step);

    public static void Fill(long firstStep, Span<double> destination) => throw new NotSupportedException();

    public static void Fill(long firstStep, Span<float> destination) => throw new NotSupportedException();
}

/// <summary>The same in the generator's hands.</summary>
[Custom(nameof(Value))]
internal sealed partial class BrokenCustom
{
    private static double Value(long step) => Broken.At(step);
}

/// <summary>A schedule by hand that takes each metric for its value, bad as it may be.</summary>
internal sealed class BrokenPlateau : IMetricSchedule
{
    private PlateauState _state;

    public double Value => _state.Best ?? 0.1;

    public double Peak => 0.1;

    public PlateauState State { get => _state; set => _state = value; }

    public double Step(double metric)
    {
        _state = new PlateauState { Best = metric, BadSteps = _state.BadSteps + 1 };
        return metric;
    }
}

/// <summary>The same as a struct.</summary>
internal struct BrokenPlateauStruct : IMetricSchedule
{
    private PlateauState _state;

    public readonly double Value => _state.Best ?? 0.1;

    public readonly double Peak => 0.1;

    public PlateauState State { readonly get => _state; set => _state = value; }

    public double Step(double metric)
    {
        _state = new PlateauState { Best = metric, BadSteps = _state.BadSteps + 1 };
        return metric;
    }
}
