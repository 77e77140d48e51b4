using System.Reflection;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;

namespace DecayGen.Generators.Tests.Schedules;

/// <summary>Random arguments of every kind, as the attributes declare them, but for those that name what the user wrote.</summary>
internal static class AnyArguments
{
    private static readonly double[] _extremes =
    [
        0.0, -0.0, double.Epsilon, 2.2250738585072014e-308, 1e-300, 1e-20, 0.001, 0.1, 0.25, 0.5, 0.9, 0.9999999999999999, 1.0,
        1.0000000000000002, 1.5, 1.9999999999999998, 2.0, 3.0, 25.0, 90.0, 1e4, 1e20, 1e300, double.MaxValue, double.NaN, double.PositiveInfinity, -1.0,
    ];

    /// <summary>Numbers that make exact values and ties, wherever there are any.</summary>
    private static readonly double[] _simple = [0.0, 0.0625, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0, 5.0, 9.0, 15.0, 25.0, 1 + (1.0 / (1L << 52))];

    private static readonly long[] _lengths =
        [1, 2, 3, 7, 30, 90, 1000, 5004, 1L << 31, (1L << 53) + 1, 1L << 62, long.MaxValue - 1, long.MaxValue, 0, -1, long.MinValue];

    public static IEnumerable<Type> Kinds { get; } =
    [
        // What a method returns is not known here.
        .. ScheduleKinds.All.Where(kind => kind is not Custom)
            .Select(kind => typeof(ScheduleAttribute).Assembly.GetType($"DecayGen.{kind.Name}Attribute"))
            .OfType<Type>()
            .Where(type => type.GetConstructors()[0].GetParameters().All(parameter => parameter.ParameterType != typeof(string))),
    ];

    /// <summary>Arguments of all sizes.</summary>
    public static AttributeModel Of(Type attribute, Random random) => Of(attribute, random, Double, Length);

    /// <summary>Small numbers of few bits.</summary>
    public static AttributeModel SimpleOf(Type attribute, Random random) =>
        Of(attribute, random, random => _simple[random.Next(_simple.Length)], random => random.Next(1, 20));

    private static AttributeModel Of(Type attribute, Random random, Func<Random, double> number, Func<Random, long> length)
    {
        List<ArgumentModel> arguments = [.. attribute.GetConstructors()[0].GetParameters().Select(parameter => Any(parameter.Name!, parameter.ParameterType))];
        foreach (PropertyInfo property in attribute.GetProperties().Where(property => property.CanWrite && random.Next(3) == 0))
            arguments.Add(Any(property.Name, property.PropertyType));
        return new AttributeModel(attribute.Name[..^"Attribute".Length], arguments.ToEquatableArray(), IsComplete: true);

        ArgumentModel Any(string name, Type type) => new(name, type switch
        {
            _ when type == typeof(double) => number(random),
            _ when type == typeof(long) => length(random),
            _ when type == typeof(bool) => random.Next(2) == 0,
            _ when type == typeof(double[]) => Enumerable.Range(0, random.Next(5)).Select(_ => number(random)).ToEquatableArray(),
            _ when type == typeof(long[]) => Ordered(Enumerable.Range(0, random.Next(5)).Select(_ => length(random)), random),
            { IsEnum: true } => random.NextInt64(-1, 4),
            _ => throw new NotSupportedException($"No arguments of type {type}."),
        });
    }

    // The first half is usual, so that most schedules are valid.
    private static double Double(Random random) => random.Next(2) == 0
        ? Math.Round(random.NextDouble(), 3)
        : _extremes[random.Next(_extremes.Length)];

    private static long Length(Random random) => _lengths[random.Next(random.Next(2) == 0 ? 8 : _lengths.Length)];

    private static EquatableArray<long> Ordered(IEnumerable<long> steps, Random random) =>
        (random.Next(8) == 0 ? steps : steps.Distinct().Order()).ToEquatableArray();
}
