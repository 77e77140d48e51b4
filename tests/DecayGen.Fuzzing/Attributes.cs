using System.Globalization;
using System.Reflection;

namespace DecayGen.Fuzzing;

/// <summary>The schedule attributes as text, whatever their arguments: what they take is read from the runtime assembly.</summary>
internal static class Attributes
{
    private static readonly Type[] _types =
    [
        .. typeof(ScheduleAttribute).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(ScheduleAttribute))).OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<string> Kinds { get; } = [.. _types.Select(Name)];

    /// <summary>Every attribute with every argument it takes.</summary>
    public static IReadOnlyList<string> Whole { get; } = [.. _types.Append(typeof(HorizonAttribute)).Select(type => Text(type, new Random(1), Sensible, _ => true))];

    /// <summary>An attribute with sensible arguments.</summary>
    public static string Usual(Random random) => Text(random.Pick(_types), random, Sensible, _ => random.One(of: 6));

    /// <summary>The same of a schedule that steps alone drive, and that names no method.</summary>
    public static string UsualOfSteps(Random random) =>
        Text(random.Pick([.. _types.Where(type => type != typeof(ReduceOnPlateauAttribute) && type != typeof(CustomAttribute))]), random, Sensible, _ => random.One(of: 4));

    /// <summary>An attribute with arguments of the right types, and of any size.</summary>
    public static string Extreme(Random random) => Text(random.Pick(_types), random, Any, _ => random.One(of: 3));

    /// <summary>An attribute one of whose arguments, or more, is nothing that could stand there.</summary>
    public static string Wrong(Random random) =>
        Text(random.Pick(_types), random, (type, random) => random.One(of: 3) ? Constants.Wrong(random) : Any(type, random), _ => random.One(of: 3));

    /// <summary>A horizon of any kind.</summary>
    public static string Horizon(Random random) => Text(typeof(HorizonAttribute), random, random.One(of: 2) ? Sensible : Any, _ => random.One(of: 2));

    private static string Name(Type type) => type.Name[..^"Attribute".Length];

    private static string Text(Type type, Random random, Func<Type, Random, string> argument, Func<PropertyInfo, bool> isWritten)
    {
        ParameterInfo[] parameters = type.GetConstructors()[0].GetParameters();
        IEnumerable<string> named = type.GetProperties().Where(property => property.CanWrite && isWritten(property)).Select(property => $"{property.Name} = {argument(property.PropertyType, random)}");
        return $"{Name(type)}({string.Join(", ", parameters.Select(parameter => argument(parameter.ParameterType, random)).Concat(named))})";
    }

    private static string Sensible(Type type, Random random) =>
        type == typeof(double) ? Constants.Sensible(random)
        : type == typeof(long) ? Constants.SensibleLong(random)
        : type == typeof(double[]) ? $"new[] {{ {List(3, _ => Constants.Sensible(random))} }}"
        : type == typeof(long[]) ? $"new long[] {{ {List(2, i => ((i + 1) * 30).ToString(CultureInfo.InvariantCulture))} }}"
        : Other(type, random);

    private static string Any(Type type, Random random) =>
        type == typeof(double) ? Constants.Double(random)
        : type == typeof(long) ? Constants.Long(random)
        : type == typeof(double[]) ? random.One(of: 8) ? "null" : $"new double[] {{ {List(random.Next(6), _ => Constants.Double(random))} }}"
        : type == typeof(long[]) ? random.One(of: 8) ? "null" : $"new long[] {{ {List(random.Next(6), _ => Constants.Long(random))} }}"
        : type.IsEnum && random.One(of: 3) ? $"({type.Name}){random.Pick("-1", "7", "int.MaxValue", "0")}"
        : Other(type, random);

    private static string Other(Type type, Random random) =>
        type == typeof(bool) ? random.Pick("true", "false")
        : type == typeof(string) ? random.Pick("\"Curve\"", "nameof(Curve)", "nameof(At)", "null", "\"\"")
        : type.IsEnum ? $"{type.Name}.{random.Pick(Enum.GetNames(type))}"
        : throw new NotSupportedException($"No argument of type {type}.");

    private static string List(int count, Func<int, string> item) => string.Join(", ", Enumerable.Range(0, count).Select(item));
}
