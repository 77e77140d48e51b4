using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Parsing;

/// <summary>How long the run is, as <c>[Horizon]</c> says, valid or not.</summary>
/// <param name="Steps">The number of steps.</param>
/// <param name="Unit">What a step is.</param>
/// <param name="StepsPerEpoch">How many steps an epoch has; 0 where that is not said.</param>
internal sealed record HorizonModel(long Steps, HorizonUnit Unit, long StepsPerEpoch)
{
    public bool IsValid => Steps > 0 && StepsPerEpoch >= 0 && HasUnit;

    /// <summary>Whether the unit is one of those there are.</summary>
    public bool HasUnit => Unit is HorizonUnit.Unspecified or HorizonUnit.Step or HorizonUnit.Epoch;

    /// <summary>The number of steps, where it is one.</summary>
    public long? ValidSteps => Steps > 0 ? Steps : null;

    /// <summary>The members that take steps or epochs whatever the unit of the schedule; one of them has to convert.</summary>
    public GeneratedMembers Conversions => Unit switch
    {
        HorizonUnit.Step => GeneratedMembers.ByStep | (StepsPerEpoch == 0 ? GeneratedMembers.None : GeneratedMembers.ByEpoch),
        HorizonUnit.Epoch => GeneratedMembers.ByEpoch | (StepsPerEpoch == 0 ? GeneratedMembers.None : GeneratedMembers.ByStep),
        HorizonUnit.Unspecified => GeneratedMembers.None,

        // One that there is not: both, so that code that calls them has no errors of its own.
        _ => GeneratedMembers.ByStep | GeneratedMembers.ByEpoch,
    };

    /// <summary>What a whole attribute says; null for a half-typed one.</summary>
    public static HorizonModel? Parse(AttributeData? attribute) =>
        attribute is not null && AttributeParser.Parse(attribute) is { IsComplete: true } model
            ? new HorizonModel(model.Long("steps"), (HorizonUnit)model.Long("Unit"), model.Long("StepsPerEpoch"))
            : null;

    /// <summary>What holds for a target: see <see cref="AttributeParser.Horizon"/>.</summary>
    public static HorizonModel? Of(ISymbol target) => Parse(AttributeParser.Horizon(target));
}

/// <summary>The values of <c>DecayGen.StepUnit</c>.</summary>
internal enum HorizonUnit
{
    Unspecified,
    Step,
    Epoch,
}
