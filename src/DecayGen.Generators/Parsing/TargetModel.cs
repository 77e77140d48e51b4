namespace DecayGen.Generators.Parsing;

/// <summary>Everything the generator knows of what is annotated: parameters only, nothing folded, nothing of Roslyn's.</summary>
/// <param name="Namespace">The namespace, escaped; empty for the global one.</param>
/// <param name="Declarations">The declarations of the types that the generated code stands in, from the outermost one.</param>
/// <param name="HintName">What the generated file is called, before clashes are resolved.</param>
/// <param name="PrivateNames">The names of the private tables and, last, of the method that fills in phases.</param>
/// <param name="Phases">The schedule attributes, in source order; empty where their order is not defined.</param>
/// <param name="Horizon">How long the run is, where that is known.</param>
internal abstract record TargetModel(
    string Namespace,
    EquatableArray<TypeDeclaration> Declarations,
    string HintName,
    EquatableArray<string> PrivateNames,
    EquatableArray<AttributeModel> Phases,
    HorizonModel? Horizon);

/// <param name="Keyword">class, struct, interface, record or record struct, after <c>partial</c>.</param>
/// <param name="Name">The name, escaped, with its type parameters.</param>
internal sealed record TypeDeclaration(string Keyword, string Name);
