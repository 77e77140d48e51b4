using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis.Host.Mef;

namespace DecayGen.Editor.Tests;

/// <summary>What the editor keeps to itself: its light bulbs have no public interface, and are asked by their names.</summary>
internal static class Hidden
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    /// <summary>The one service of a type that the editor is composed of.</summary>
    public static object Service(Type type)
    {
        MethodInfo export = typeof(MefHostServices).GetInterface("IMefHostExportProvider")!.GetMethods()
            .Single(method => method.GetGenericArguments().Length == 1);
        IEnumerable services = (IEnumerable)export.MakeGenericMethod(type).Invoke(MefHostServices.DefaultHost, null)!;
        return Get<object>(services.Cast<object>().Single(), "Value");
    }

    /// <summary>The value of a property or a field.</summary>
    public static T Get<T>(object owner, string name) => (T)(
        owner.GetType().GetProperty(name, Any) is { } property ? property.GetValue(owner)
        : owner.GetType().GetField(name, Any) is { } field ? field.GetValue(owner)
        : throw new MissingMemberException(owner.GetType().FullName, name))!;

    /// <summary>The results of an asynchronous method, which is the one of its type with such a name and so many parameters.</summary>
    public static async Task<IEnumerable<object>> Call(Type type, string name, object? owner, params object?[] arguments)
    {
        MethodInfo method = type.GetMethods(Any).Single(method => method.Name == name && method.GetParameters().Length == arguments.Length);
        Task task = (Task)method.Invoke(owner, arguments)!;
        await task;
        return Get<IEnumerable>(task, "Result").Cast<object>();
    }
}
