using System.Globalization;
using System.Reflection;

namespace DecayGen.Benchmarks;

/// <summary>The attributes of a schedule, as they stand in code.</summary>
internal static class AttributeText
{
    public static IEnumerable<string> Of(Type type) => type.CustomAttributes
        .Where(attribute => typeof(ScheduleAttribute).IsAssignableFrom(attribute.AttributeType))
        .Select(attribute => $"{attribute.AttributeType.Name[..^"Attribute".Length]}({string.Join(", ", Arguments(attribute))})");

    private static IEnumerable<string> Arguments(CustomAttributeData attribute) =>
    [
        .. attribute.ConstructorArguments.Select(Text),
        .. attribute.NamedArguments.Select(argument => $"{argument.MemberName} = {Text(argument.TypedValue)}"),
    ];

    private static string Text(CustomAttributeTypedArgument argument) => argument.Value switch
    {
        IEnumerable<CustomAttributeTypedArgument> elements => $"[{string.Join(", ", elements.Select(Text))}]",
        var value when argument.ArgumentType.IsEnum => Enum.GetName(argument.ArgumentType, value!)!,
        bool value => value ? "true" : "false",
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var value => $"{value}",
    };
}
