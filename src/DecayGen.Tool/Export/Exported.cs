using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using DecayGen.Tool.Import;
using DecayGen.Tool.Schedules;

namespace DecayGen.Tool.Export;

/// <summary>A phase to be written in Python.</summary>
/// <param name="Attribute">Its attribute, without Steps.</param>
/// <param name="Start">The first step that it has.</param>
/// <param name="End">The step after its last; as many steps as 32 bits count where it goes on for ever.</param>
/// <param name="Origin">The step at which its own clock is at 0.</param>
/// <param name="Target">What a warmup leads to.</param>
internal sealed record Piece(AttributeModel Attribute, long Start, long End, long Origin, double Target);

/// <summary>A schedule to be written in Python.</summary>
internal sealed class Exported
{
    private const long EndlessSteps = 1000;

    /// <exception cref="UserError">It has no values that are known.</exception>
    public Exported(FoundSchedule schedule)
    {
        if (schedule.Timeline is not { } timeline)
            throw new UserError($"{schedule.Name} cannot be exported: its declaration has an error.");
        if (schedule.Phases.Any(phase => phase.Kind == "Custom"))
            throw new UserError($"{schedule.Name} cannot be exported: [Custom] takes its values from a C# method. Write that method in Python: in PyTorch it is a LambdaLR, in Keras a callback LearningRateScheduler, in optax any function.");
        Attributes = string.Join(' ', schedule.Phases.Select(AttributeText.Of));
        Horizon = schedule.Horizon?.ValidSteps;
        Plateau = timeline.Plateau is null ? null : schedule.Phases[^1];
        if (Plateau is not null && schedule.Phases.Count > 1)
            throw new UserError($"{schedule.Name} cannot be exported: no other library has phases before a plateau. Export [ReduceOnPlateau] alone, and set the rates of the other phases yourself.");
        if (Plateau is not null)
            return;

        Pieces =
        [
            .. timeline.Phases.Select((phase, i) => new Piece(
                schedule.Phases[i].With("Steps", null),
                phase.Start,
                Math.Min(phase.End, Horizon ?? int.MaxValue),
                phase.Origin,
                Target: i + 1 < timeline.Phases.Count ? timeline.Phases[i + 1].Curve.At(0) : 0)),
        ];
        if (schedule.Phases[^1].Has("Steps") && timeline.PlannedEnd is { } end)
            Held = (end, timeline.Held);
        double peak = timeline.At(timeline.PeakStep(Horizon ?? timeline.PlannedEnd + 1 ?? EndlessSteps));
        Peak = peak is > 0 and < double.PositiveInfinity ? peak : 1;
        At = timeline.At;
    }

    public string Attributes { get; }

    public long? Horizon { get; }

    /// <summary>A schedule that a metric drives; then there are no pieces.</summary>
    public AttributeModel? Plateau { get; }

    public IReadOnlyList<Piece> Pieces { get; } = [];

    /// <summary>The step from which the last phase, which is cut, holds a value.</summary>
    public (long Step, double Value)? Held { get; }

    /// <summary>The largest value.</summary>
    public double Peak { get; } = 1;

    /// <summary>The value at a step.</summary>
    public Func<long, double> At { get; } = _ => 0;

    /// <summary>The only phase, where there is one, and it is not cut.</summary>
    public AttributeModel? Single => Pieces is [var only] && Held is null ? only.Attribute : null;
}
