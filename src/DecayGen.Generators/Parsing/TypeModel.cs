namespace DecayGen.Generators.Parsing;

/// <summary>An annotated type.</summary>
/// <param name="CanImplement">Whether the type itself may implement an interface of static members.</param>
/// <param name="IsNeverInstantiated">Whether analysis would miss instances of the type, which is used through its static members.</param>
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
    GeneratedMembers Hidden)
    : TargetModel(Namespace, Declarations, HintName, TableNames, Phases, Horizon);
