namespace DecayGen.Generators.Parsing;

/// <summary>An annotated type.</summary>
/// <param name="CanImplement">Whether the type itself may implement an interface of static members.</param>
/// <param name="IsNeverInstantiated">Whether analysis would miss instances of the type, which is used through its static members.</param>
/// <param name="IsNeverCompared">Whether analysis would miss an equality of the type, which nobody asks for.</param>
/// <param name="StateName">The name of the private field with the state; null for a schedule that has none.</param>
/// <param name="HasFields">Whether the user's parts of a struct have fields whose order with the state's is then not defined, which the compiler warns about.</param>
/// <param name="Hidden">Which of the generated members hide an inherited one.</param>
internal sealed record TypeModel(
    string Namespace,
    EquatableArray<TypeDeclaration> Declarations,
    string HintName,
    EquatableArray<string> TableNames,
    EquatableArray<AttributeModel> Phases,
    HorizonModel? Horizon,
    bool CanImplement,
    bool IsNeverInstantiated,
    bool IsNeverCompared,
    string? StateName,
    bool HasFields,
    GeneratedMembers Hidden)
    : TargetModel(Namespace, Declarations, HintName, TableNames, Phases, Horizon)
{
    public bool IsStruct => Declarations[Declarations.Count - 1].Keyword.EndsWith("struct", StringComparison.Ordinal);
}
