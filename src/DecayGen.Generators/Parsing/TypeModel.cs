namespace DecayGen.Generators.Parsing;

/// <summary>An annotated type.</summary>
/// <param name="CanImplement">Whether the type itself may implement an interface of static members.</param>
/// <param name="Attributes">Which attributes the generated part needs.</param>
/// <param name="StateName">The name of the private field with the state; null for a schedule that has none.</param>
/// <param name="Hidden">Which of the generated members hide an inherited one.</param>
internal sealed record TypeModel(
    string Namespace,
    EquatableArray<TypeDeclaration> Declarations,
    string HintName,
    EquatableArray<string> PrivateNames,
    EquatableArray<AttributeModel> Phases,
    HorizonModel? Horizon,
    bool CanImplement,
    TypeAttributes Attributes,
    string? StateName,
    GeneratedMembers Hidden)
    : TargetModel(Namespace, Declarations, HintName, PrivateNames, Phases, Horizon)
{
    public string FillPhasesName => PrivateNames[PrivateNames.Count - 1];

    public bool IsStruct => Declarations[Declarations.Count - 1].Keyword.EndsWith("struct", StringComparison.Ordinal);
}

/// <summary>Attributes without which the compiler, or analysis, would have something to say about the type.</summary>
[Flags]
internal enum TypeAttributes
{
    None = 0,

    /// <summary>Analysis would miss instances of the type, which is used through its static members.</summary>
    NeverInstantiated = 1,

    /// <summary>Analysis would miss an equality of the type, which nobody asks for.</summary>
    NeverCompared = 2,

    /// <summary>The compiler would miss an order of the fields, of which the user's parts of a struct have some, too.</summary>
    AnyLayout = 4,
}
