using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>What DECAY203 finds, for its message and for its fix.</summary>
/// <param name="Use">The call.</param>
/// <param name="Variable">What is passed.</param>
/// <param name="Unit">What it counts, by its name.</param>
internal sealed record WrongUnit(ScheduleUse Use, ISymbol Variable, HorizonUnit Unit)
{
    /// <summary>The member that takes the unit; null for an annotated method, where there is no such overload, and for what takes the schedule as a type.</summary>
    public string? Wanted => Use is { Member: null or "Fill" } or { Optimizer: not null } ? null : Unit == HorizonUnit.Epoch ? ScheduleUse.AtEpoch : ScheduleUse.AtStep;

    /// <summary>Whether that member is generated: only a horizon that says how many steps an epoch has can convert.</summary>
    public bool HasWanted => Wanted is not null
        && Use.Horizon is { } horizon
        && (horizon.Conversions & (Unit == HorizonUnit.Epoch ? GeneratedMembers.ByEpoch : GeneratedMembers.ByStep)) != 0;

    public static WrongUnit? Find(ScheduleUse use) =>
        use is { Step: { } step, Horizon: not null, Unit: not HorizonUnit.Unspecified }
        && VariableOf(step) is { } variable
        && UnitNames.Of(variable.Name) is not HorizonUnit.Unspecified and var unit
        && unit != use.Unit
            ? new WrongUnit(use, variable, unit)
            : null;

    /// <summary>The variable that a step is, but for a conversion and a constant that is added; null for anything that may convert units.</summary>
    private static ISymbol? VariableOf(IOperation step) => step switch
    {
        IConversionOperation { OperatorMethod: null } conversion => VariableOf(conversion.Operand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract, RightOperand.ConstantValue.HasValue: true } sum => VariableOf(sum.LeftOperand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, LeftOperand.ConstantValue.HasValue: true } sum => VariableOf(sum.RightOperand),
        IIncrementOrDecrementOperation increment => VariableOf(increment.Target),
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation { Property.IsIndexer: false } property => property.Property,
        _ => null,
    };
}
