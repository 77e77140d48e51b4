namespace DecayGen.Generators.Parsing;

/// <summary>Everything the generator knows of an annotated type: parameters only, nothing folded, nothing of Roslyn's.</summary>
/// <param name="Namespace">The namespace, escaped; empty for the global one.</param>
/// <param name="Declarations">The type's declaration, preceded by those of the types around it.</param>
/// <param name="HintName">What the generated file is called, before clashes are resolved.</param>
/// <param name="CanImplement">Whether the type itself may implement an interface of static members.</param>
/// <param name="IsNeverInstantiated">Whether analysis would miss instances of the type, which is used through its static members.</param>
/// <param name="Hidden">Which of the generated members hide an inherited one.</param>
/// <param name="TableNames">The names of the private tables: values, factors and the factors' tails.</param>
/// <param name="Phases">The schedule attributes, in source order; empty where their order is not defined.</param>
/// <param name="Horizon">How many steps the run has, where that is known.</param>
internal sealed record TypeModel(
    string Namespace,
    EquatableArray<TypeDeclaration> Declarations,
    string HintName,
    bool CanImplement,
    bool IsNeverInstantiated,
    GeneratedMembers Hidden,
    EquatableArray<string> TableNames,
    EquatableArray<AttributeModel> Phases,
    long? Horizon);

/// <param name="Keyword">class, struct, interface, record or record struct, after <c>partial</c>.</param>
/// <param name="Name">The name, escaped, with its type parameters.</param>
internal sealed record TypeDeclaration(string Keyword, string Name);

/// <summary>The members every class-level schedule gets.</summary>
[Flags]
internal enum GeneratedMembers
{
    None = 0,
    Initial = 1,
    Peak = 2,
    AtStep = 4,
    AtFraction = 8,
    FillDouble = 16,
    FillFloat = 32,
}
