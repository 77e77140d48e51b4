using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Parsing;

/// <summary>What a type inherits and contains under the names that are generated into it.</summary>
internal static class InheritedMembers
{
    /// <summary>Names in an assembly have up to 1,023 bytes (CS7013); some are left for what makes a name free.</summary>
    private const int MaxBytes = 960;

    /// <summary>The names that tables, and the method that fills phases, have where they are free.</summary>
    public static IReadOnlyList<string> PrivateNames { get; } = ["ScheduleValues", "ScheduleFactors", "ScheduleFactorTails", "ScheduleConstants", "ScheduleMilestones", "FillPhases"];

    /// <summary>Which generated members hide an inherited one, and say so with <c>new</c>.</summary>
    public static GeneratedMembers HiddenBy(INamedTypeSymbol type, Compilation compilation)
    {
        GeneratedMembers hidden = GeneratedMembers.None;
        for (INamedTypeSymbol? ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            // What is generated into an ancestor of the same project is not there to be seen.
            if (AttributeParser.Schedules(ancestor).Any()
                && SymbolEqualityComparer.Default.Equals(ancestor.ContainingAssembly, compilation.Assembly)
                && TypeParser.IsServed(ancestor.OriginalDefinition))
            {
                hidden |= GeneratedSignatures.Of(ancestor);
            }

            hidden |= Named("Initial", GeneratedMembers.Initial) | Named("Peak", GeneratedMembers.Peak);
            hidden |= NamedMethod("At", GeneratedMembers.AtStep | GeneratedMembers.AtFraction);
            hidden |= NamedMethod("Fill", GeneratedMembers.FillDouble | GeneratedMembers.FillFloat);
            hidden |= NamedMethod("AtStep", GeneratedMembers.ByStep) | NamedMethod("AtEpoch", GeneratedMembers.ByEpoch);
            hidden |= NamedMethod("Step", GeneratedMembers.Step) | Named("Value", GeneratedMembers.Value) | Named("State", GeneratedMembers.State);

            GeneratedMembers Named(string name, GeneratedMembers members) =>
                Accessible(ancestor, name, type, compilation).Any() ? members : GeneratedMembers.None;

            // A method hides methods with its parameters, and everything else that has its name.
            GeneratedMembers NamedMethod(string name, GeneratedMembers members) =>
                Accessible(ancestor, name, type, compilation)
                    .Aggregate(GeneratedMembers.None, (all, member) => all | (member is IMethodSymbol method ? GeneratedSignatures.Match(method) : members));
        }

        return hidden;
    }

    /// <summary>Names for the private members, free in the type itself, in what it inherits and in what it stands in.</summary>
    public static IEnumerable<string> FreeNames(INamedTypeSymbol type, Compilation compilation)
    {
        bool isInside = IsInsideSchedule(type);
        return PrivateNames.Select(wanted => FreeName(type, isInside ? type.Name + wanted : wanted, compilation));
    }

    /// <summary>A free name for the field with the state.</summary>
    public static string FreeStateName(INamedTypeSymbol type, Compilation compilation) =>
        FreeName(type, IsInsideSchedule(type) ? $"_scheduleStateOf{type.Name}" : "_scheduleState", compilation);

    public static string FreeName(INamedTypeSymbol type, string wanted, Compilation compilation)
    {
        string name = ShortNames.Start(wanted, MaxBytes);
        if (name != wanted)
            name += "_" + ShortNames.Hash(wanted);
        while (IsTaken(type, name, compilation))
            name += "_";
        return name;
    }

    /// <summary>Derived from the annotated type around it, a type would hide that one's private members.</summary>
    private static bool IsInsideSchedule(INamedTypeSymbol type) => type.ContainingType is { } outer && AttributeParser.Schedules(outer).Any();

    private static bool IsTaken(INamedTypeSymbol type, string name, Compilation compilation)
    {
        if (type.Name == name || type.GetMembers(name).Length > 0 || type.TypeParameters.Any(parameter => parameter.Name == name))
            return true;

        // A method with the name of the getter; a parameter of the type's own constructor, which the members of the type see.
        if (type.GetMembers("get_" + name).Any(member => member is IMethodSymbol { MethodKind: MethodKind.Ordinary })
            || type.InstanceConstructors.Any(constructor => constructor.Parameters.Any(parameter => parameter.Name == name)))
        {
            return true;
        }

        for (INamedTypeSymbol? ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (Accessible(ancestor, name, type, compilation).Any())
                return true;
        }

        return false;
    }

    private static IEnumerable<ISymbol> Accessible(INamedTypeSymbol ancestor, string name, INamedTypeSymbol type, Compilation compilation) =>
        ancestor.GetMembers(name).Where(member => !member.IsOverride && compilation.IsSymbolAccessibleWithin(member, type));
}
