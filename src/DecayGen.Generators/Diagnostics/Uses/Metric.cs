using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>What a metric is called where it is passed on. Nothing that is computed from one has its name.</summary>
internal static class Metric
{
    /// <summary>Methods that give a metric as another type, or one for several.</summary>
    private static readonly HashSet<string> _conversions = new(
        ["item", "cpu", "detach", "ToDouble", "ToSingle", "ToScalar", "GetValueOrDefault", "First", "Last", "Average", "Mean"], StringComparer.OrdinalIgnoreCase);

    /// <summary>As a method, this is no precision, but what is done to something.</summary>
    private const string Mapping = "Map";

    /// <summary>The name that an expression has; null where it has none.</summary>
    public static string? NameOf(IOperation value) => value switch
    {
        IConversionOperation conversion => NameOf(conversion.Operand),
        IAwaitOperation awaited => NameOf(awaited.Operation),
        ICoalesceOperation coalesce => NameOf(coalesce.Value),
        ILocalReferenceOperation { Local.Name: var name } => name,
        IParameterReferenceOperation { Parameter.Name: var name } => name,
        IFieldReferenceOperation { Field.Name: var name } => name,
        IArrayElementReferenceOperation { ArrayReference: var array } => NameOf(array),
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance, Arguments: [{ Value: var index }] } =>
            index.Type?.SpecialType == SpecialType.System_String ? index.ConstantValue.Value as string : NameOf(instance),
        IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }, Instance: { } instance } => NameOf(instance),
        IPropertyReferenceOperation { Property.Name: var name } => name,
        IInvocationOperation call => NameOf(call),
        _ => null,
    };

    private static string? NameOf(IInvocationOperation call) => call switch
    {
        { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } function } => NameOf(function),
        { TargetMethod.Name: var name } when !_conversions.Contains(name) => name == Mapping ? null : name,
        { Instance: { } metric, Arguments: [] } => NameOf(metric),
        { Instance: null, Arguments: [{ Value: var metric }] } => NameOf(metric),
        _ => null,
    };
}
