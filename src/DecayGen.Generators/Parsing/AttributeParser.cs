using System.Collections.Immutable;
using System.Globalization;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.Generators.Parsing;

/// <summary>Attributes become models, whatever state they are typed in.</summary>
internal static class AttributeParser
{
    public const string Namespace = "DecayGen";
    public const string HorizonName = "Horizon";

    /// <summary>The schedule attributes of a symbol, in source order.</summary>
    public static IEnumerable<AttributeData> Schedules(ISymbol symbol) =>
        symbol.GetAttributes().Where(attribute => KindOf(attribute) is { } kind && ScheduleKinds.Find(kind) is not null);

    /// <summary>Whether a metric drives the schedule, which then has other members than one that steps drive.</summary>
    public static bool AreDrivenByMetric(IEnumerable<AttributeData> attributes) =>
        attributes.Any(attribute => KindOf(attribute) is { } kind && ScheduleKinds.Find(kind) is { IsDrivenByMetric: true });

    /// <summary>Whether all attributes stand on one declaration, which gives them an order.</summary>
    public static bool AreOrdered(IEnumerable<AttributeData> attributes) => attributes
        .Select(attribute => attribute.ApplicationSyntaxReference?.GetSyntax().FirstAncestorOrSelf<MemberDeclarationSyntax>())
        .Distinct().Count() == 1;

    /// <summary>The phases of a target in source order; none where their order is not defined.</summary>
    public static EquatableArray<AttributeModel> Phases(ISymbol target, IReadOnlyList<AttributeData> attributes, Compilation compilation) =>
        AreOrdered(attributes) ? attributes.Select(attribute => Phase(target, attribute, compilation)).ToEquatableArray() : EquatableArray<AttributeModel>.Empty;

    /// <summary>A schedule attribute, with what only its target tells.</summary>
    public static AttributeModel Phase(ISymbol target, AttributeData attribute, Compilation compilation) =>
        CustomMethod.Resolve(Parse(attribute), attribute, target, compilation) with { IsRate = RateNames.IsRate(target) };

    /// <summary>The horizon that counts for a target: its own, else that of the type a method is in, else the assembly's.</summary>
    public static AttributeData? Horizon(ISymbol target) =>
        OwnHorizon(target)
        ?? (target is IMethodSymbol method ? OwnHorizon(method.ContainingType) : null)
        ?? OwnHorizon(target.ContainingAssembly);

    public static AttributeData? OwnHorizon(ISymbol symbol) =>
        symbol.GetAttributes().FirstOrDefault(attribute => KindOf(attribute) == HorizonName);

    /// <summary>The attribute's name without namespace and suffix, where it is one of ours, and no other assembly's twin.</summary>
    public static string? KindOf(AttributeData attribute) =>
        attribute.AttributeClass is
        {
            MetadataName: var name,
            ContainingType: null,
            ContainingAssembly.Name: Namespace,
            ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true },
        } && name.EndsWith("Attribute", StringComparison.Ordinal)
            ? name.Substring(0, name.Length - "Attribute".Length)
            : null;

    public static AttributeModel Parse(AttributeData attribute)
    {
        ImmutableArray<ArgumentModel>.Builder arguments = ImmutableArray.CreateBuilder<ArgumentModel>();
        bool isComplete = attribute.AttributeConstructor is not null;
        ImmutableArray<IParameterSymbol> parameters = attribute.AttributeConstructor?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty;
        for (int i = 0; i < attribute.ConstructorArguments.Length && i < parameters.Length; i++)
            Add(parameters[i].Name, attribute.ConstructorArguments[i]);
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
            Add(argument.Key, argument.Value);
        isComplete &= attribute.ConstructorArguments.Length == parameters.Length;
        return new AttributeModel(KindOf(attribute) ?? "", new(arguments.ToImmutable()), isComplete);

        void Add(string name, TypedConstant constant)
        {
            // A constant of another kind, such as Error, is an argument that is still being typed. An array may be null.
            if (Value(constant) is { } value)
                arguments.Add(new ArgumentModel(name, value));
            else
                isComplete &= constant is { Kind: TypedConstantKind.Array, IsNull: true };
        }
    }

    private static object? Value(TypedConstant constant) => constant switch
    {
        { Kind: TypedConstantKind.Primitive or TypedConstantKind.Enum, Value: { } value } => Widened(value),
        { Kind: TypedConstantKind.Array, IsNull: false, Values: var values } => Array<double>(values) ?? Array<long>(values),
        _ => null,
    };

    private static object Widened(object value) => value switch
    {
        sbyte or byte or short or ushort or int or uint => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        float single => (double)single,
        _ => value,
    };

    /// <summary>The elements, where all of them are of a type; an empty array is one of each.</summary>
    private static object? Array<T>(ImmutableArray<TypedConstant> values)
    {
        List<T> elements = [.. values.Select(Value).OfType<T>()];
        return elements.Count == values.Length ? elements.ToEquatableArray() : null;
    }
}
