namespace DecayGen.Generators.Parsing;

/// <summary>An annotated method.</summary>
/// <param name="Modifiers">The modifiers as they are written, which both parts of a partial method must share.</param>
/// <param name="Result">double or float.</param>
/// <param name="Name">The name, escaped.</param>
/// <param name="ParameterType">int, long or double.</param>
/// <param name="Parameter">The parameter's name, not escaped.</param>
/// <param name="HelperName">The name of the private class that holds what the method is computed with.</param>
/// <param name="IsDocumented">Whether the user has documented the method.</param>
/// <param name="Attributes">Which of the attributes that are generated elsewhere the user has put on the method.</param>
internal sealed record MethodModel(
    string Namespace,
    EquatableArray<TypeDeclaration> Declarations,
    string HintName,
    EquatableArray<string> PrivateNames,
    EquatableArray<AttributeModel> Phases,
    HorizonModel? Horizon,
    string Modifiers,
    string Result,
    string Name,
    string ParameterType,
    string Parameter,
    string HelperName,
    bool IsDocumented,
    MethodAttributes Attributes)
    : TargetModel(Namespace, Declarations, HintName, PrivateNames, Phases, Horizon);

/// <summary>Attributes that a method can have once only.</summary>
[Flags]
internal enum MethodAttributes
{
    None = 0,
    ExcludeFromCodeCoverage = 1,
    MethodImpl = 2,
}
