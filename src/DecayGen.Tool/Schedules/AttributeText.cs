using System.Globalization;
using System.Reflection;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;

namespace DecayGen.Tool.Schedules;

/// <summary>Attributes as one would write them.</summary>
internal static class AttributeText
{
    /// <summary>A whole attribute: <c>[ExponentialDecay(0.01, 0.95)]</c>.</summary>
    public static string Of(AttributeModel attribute)
    {
        Type? type = typeof(ScheduleAttribute).Assembly.GetType($"{AttributeParser.Namespace}.{attribute.Kind}Attribute");
        ParameterInfo[] parameters = [.. type?.GetConstructors().SelectMany(constructor => constructor.GetParameters()) ?? []];
        List<string> arguments = [];
        foreach (ArgumentModel argument in attribute.Arguments)
        {
            if (parameters.FirstOrDefault(parameter => parameter.Name == argument.Name) is { } parameter)
                arguments.Add(Positional(argument, parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false)));
            else if (type?.GetProperty(argument.Name) is { } property)
                arguments.Add($"{argument.Name} = {Named(argument, property.PropertyType)}");
        }

        string list = string.Join(", ", arguments.Where(text => text.Length > 0));
        return $"[{attribute.Kind}{(list.Length > 0 ? $"({list})" : "")}]";
    }

    /// <summary><c>[Horizon(90)]</c>.</summary>
    public static string Of(HorizonModel horizon)
    {
        string unit = horizon.Unit == HorizonUnit.Unspecified ? "" : $", Unit = {nameof(StepUnit)}.{horizon.Unit}";
        string epoch = horizon.StepsPerEpoch == 0 ? "" : $", StepsPerEpoch = {Whole(horizon.StepsPerEpoch)}";
        return $"[{AttributeParser.HorizonName}({Whole(horizon.Steps)}{unit}{epoch})]";
    }

    private static string Positional(ArgumentModel argument, bool isSpread) => argument.Value switch
    {
        EquatableArray<double> { Count: 0 } when isSpread => "",  // No element says which array it is.
        EquatableArray<long> steps when isSpread => string.Join(", ", steps.Select(Whole)),
        string method => $"nameof({method})",
        var value => Constant(value),
    };

    private static string Named(ArgumentModel argument, Type type) => argument.Value is long value && type.IsEnum
        ? Enum.GetName(type, (int)value) is { } name ? $"{type.Name}.{name}" : $"({type.Name}){Whole(value)}"
        : Constant(argument.Value);

    private static string Constant(object? value) => value switch
    {
        double number => NumberFormat.Readable(number) is var text && double.IsFinite(number) ? text : NumberFormat.Literal(number),
        long whole => Whole(whole),
        bool truth => truth ? "true" : "false",
        EquatableArray<double> numbers => $"new[] {{ {string.Join(", ", numbers.Select(NumberFormat.Literal))} }}",
        EquatableArray<long> steps => $"new long[] {{ {string.Join(", ", steps.Select(Whole))} }}",
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "null",
    };

    private static string Whole(long value) => Math.Abs(value) < 10_000
        ? value.ToString(CultureInfo.InvariantCulture)
        : value.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '_');
}
