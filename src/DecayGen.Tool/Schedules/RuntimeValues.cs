using System.Reflection;
using System.Runtime.Loader;
using DecayGen.Generators.Parsing;
using DecayGen.Tool.Loading;
using Microsoft.CodeAnalysis;

namespace DecayGen.Tool.Schedules;

/// <summary>
/// Values that <c>[Custom]</c> takes from the user's own method: the code is compiled and loaded, once one is asked for, and nothing
/// of it runs but that method.
/// </summary>
internal sealed class RuntimeValues(Code code)
{
    private Assembly? _assembly;
    private bool _hasFailed;

    /// <summary>The generated <c>At</c>, or the generated body of an annotated method; null where no phase needs it, or the code cannot be loaded.</summary>
    public Func<long, double>? Of(ISymbol symbol, IReadOnlyList<AttributeModel> phases)
    {
        if (!phases.Any(phase => phase.Kind == "Custom") || Load() is not { } assembly)
            return null;
        INamedTypeSymbol type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        if (type.IsGenericType || assembly.GetType(MetadataName(type)) is not { } loaded)
            return null;
        string name = symbol is IMethodSymbol ? symbol.Name : "At";
        MethodInfo? method = loaded.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
            .Where(found => found.Name == name && found.GetParameters() is [{ ParameterType: var parameter }] && (parameter == typeof(long) || (symbol is IMethodSymbol && parameter.IsPrimitive)))
            .FirstOrDefault();
        return method is null ? null : step => Call(method, step);
    }

    private static double Call(MethodInfo method, long step)
    {
        try
        {
            object argument = Convert.ChangeType(step, method.GetParameters()[0].ParameterType, System.Globalization.CultureInfo.InvariantCulture);
            return Convert.ToDouble(method.Invoke(null, [argument]), System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (TargetInvocationException exception)
        {
            throw new UserError($"{method.DeclaringType}.{method.Name}({step}) threw {exception.InnerException!.GetType().Name}: {exception.InnerException.Message}");
        }
    }

    private Assembly? Load()
    {
        if (_assembly is not null || _hasFailed)
            return _assembly;
        AssemblyLoadContext context = new(code.Name, isCollectible: true);
        context.Resolving += (_, name) => code.Compilation.References.OfType<PortableExecutableReference>()
            .Select(reference => reference.FilePath)
            .FirstOrDefault(path => path is not null && Path.GetFileNameWithoutExtension(path) == name.Name) is { } found ? Try(() => context.LoadFromAssemblyPath(found)) : null;
        _assembly = code.HasSource ? Compile(context) : Try(() => context.LoadFromAssemblyPath(code.Files[0]));
        _hasFailed = _assembly is null;
        return _assembly;
    }

    private Assembly? Compile(AssemblyLoadContext context)
    {
        using MemoryStream image = new();
        if (!code.Compilation.Emit(image).Success)
            return null;
        image.Position = 0;
        return context.LoadFromStream(image);
    }

    /// <summary>An assembly of another platform, or one for references only, cannot be loaded: then there are no values, which the schedule says.</summary>
    private static Assembly? Try(Func<Assembly> load)
    {
        try
        {
            return load();
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException)
        {
            return null;
        }
    }

    private static string MetadataName(INamedTypeSymbol type)
    {
        string name = type.ContainingType is { } outer ? $"{MetadataName(outer)}+{type.MetadataName}" : type.MetadataName;
        return type.ContainingType is null && type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{name}" : name;
    }
}
