using System.Globalization;
using DecayGen.Generators.Exact;

namespace DecayGen.Tool.Export;

/// <summary>Numbers, lists and calls as Python.</summary>
internal static class PythonText
{
    /// <summary>A float that reads back as the same one.</summary>
    public static string Number(double value) => double.IsPositiveInfinity(value) ? "float(\"inf\")" : NumberFormat.Literal(value).Replace('E', 'e');

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string List(IEnumerable<double> values) => $"[{string.Join(", ", values.Select(Number))}]";

    public static string List(IEnumerable<long> values) => $"[{string.Join(", ", values.Select(Number))}]";

    /// <summary>A call; arguments that are null are left out, those without a name come first.</summary>
    public static string Call(string function, params IEnumerable<(string? Name, object? Value)> arguments) =>
        $"{function}({string.Join(", ", arguments.Where(argument => argument.Value is not null).Select(argument => argument.Name is { } name ? $"{name}={Text(argument.Value!)}" : Text(argument.Value!)))})";

    /// <summary>What, times the whole, is the part exactly, where there is such a double near the quotient.</summary>
    public static double Ratio(double part, double whole)
    {
        double ratio = part / whole;
        double[] near = [ratio, Math.BitIncrement(ratio), Math.BitDecrement(ratio)];
        return Array.Exists(near, candidate => candidate * whole == part) ? Array.Find(near, candidate => candidate * whole == part) : ratio;
    }

    /// <summary>A number of steps, which mostly is whole.</summary>
    public static object Steps(double steps) => steps == Math.Floor(steps) && steps < 1L << 53 ? (object)(long)steps : steps;

    private static string Text(object value) => value switch
    {
        double number => Number(number),
        long whole => Number(whole),
        int whole => Number(whole),
        bool truth => truth ? "True" : "False",
        var other => other.ToString()!,
    };
}
