namespace DecayGen.Generators.Parsing;

/// <summary>An annotated method that cannot be a schedule, and that the compiler wants a body for.</summary>
/// <param name="Signature">The method's declaration as it has to be repeated.</param>
internal sealed record StubModel(
    string Namespace,
    EquatableArray<TypeDeclaration> Declarations,
    string HintName,
    string Signature)
    : TargetModel(Namespace, Declarations, HintName, EquatableArray<string>.Empty, EquatableArray<AttributeModel>.Empty, null);
