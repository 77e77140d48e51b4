using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Diagnostics.Schedulers;

/// <summary>The schedule that a scheduler is.</summary>
/// <param name="Phases">The attributes, in their order.</param>
internal sealed record Equivalent(params EquivalentPhase[] Phases)
{
    /// <summary>Whether the values are learning rates as they are, whatever rate a group of parameters begins with.</summary>
    public bool IsAbsolute { get; init; }

    /// <summary>What stands for the rate that a group begins with, if the values are relative.</summary>
    public double Unit { get; init; } = 1.0;

    /// <summary>Whether something of the scheduler is missing, so that it can be reviewed and not be written.</summary>
    public bool IsForReviewOnly { get; init; }

    /// <summary>The step from which on the scheduler does something else, while the schedule stays as it is; null where they are the same for ever.</summary>
    public long? SameUntil { get; init; }

    public IReadOnlyList<AttributeModel> Models => [.. Phases.Select(phase => phase.Model)];

    /// <summary>Whether the schedule is valid, and its peak is what stands for the initial rate: only then is a share of the peak the same share of that.</summary>
    public bool PeaksAtUnit => Schedule.Create(Models) is { IsKnown: true } timeline && timeline.At(timeline.PeakStep()) == Unit;

    public override string ToString() => string.Join(" ", Phases.Select(phase => $"[{phase.Write(phase.Kind, argument => argument.ToString())}]"));
}

/// <summary>An attribute of a schedule that a scheduler is.</summary>
/// <param name="Kind">The kind of the schedule.</param>
/// <param name="Arguments">Its arguments: those of the constructor in their order, then the properties.</param>
internal sealed record EquivalentPhase(string Kind, params EquivalentArgument[] Arguments)
{
    public AttributeModel Model => new(Kind, Arguments.Select(argument => new ArgumentModel(argument.Name, argument.Value)).ToEquatableArray(), IsComplete: true);

    /// <summary>The attribute, given its name and what its arguments are written as.</summary>
    public string Write(string name, Func<EquivalentArgument, string> text) =>
        $"{name}({string.Join(", ", Arguments.Select(argument => (argument.IsProperty ? $"{argument.Name} = " : "") + text(argument)).Where(written => written.Length > 0))})";
}
