namespace DecayGen.Tool.Import.Python;

/// <summary>Python's arithmetic of whole and real numbers: null where it has none.</summary>
internal static class Arithmetic
{
    private const int LongestList = 100_000;

    /// <exception cref="OverflowException">A whole number is beyond 64 bits, where Python's go on.</exception>
    public static object? Apply(string sign, object? operand) => (sign, operand) switch
    {
        ("-", long whole) => checked(-whole),
        ("-", double number) => -number,
        ("+", long or double) => operand,
        ("not", bool truth) => !truth,
        _ => null,
    };

    /// <exception cref="OverflowException">A whole number is beyond 64 bits, where Python's go on.</exception>
    /// <exception cref="DivideByZeroException">As in Python, where a division of real numbers by 0 is an error, too.</exception>
    public static object? Apply(object? left, string sign, object? right) => (left, right) switch
    {
        (long a, long b) => Whole(a, sign, b),
        (long or double, long or double) => Real(ToDouble(left), sign, ToDouble(right)),
        (List<object?> a, List<object?> b) when sign == "+" && a.Count + b.Count < LongestList => a.Concat(b).ToList(),
        (List<object?> a, long b) when sign == "*" && b * a.Count is >= 0 and < LongestList => Enumerable.Repeat(a, (int)b).SelectMany(items => items).ToList(),
        _ => null,
    };

    public static double ToDouble(object? number) => AsDouble(number)!.Value;

    /// <summary>A whole or real number; null where it is something else.</summary>
    public static double? AsDouble(object? value) => value switch { long whole => whole, double number => number, _ => null };

    private static object? Whole(long a, string sign, long b) => sign switch
    {
        "+" => checked(a + b),
        "-" => checked(a - b),
        "*" => checked(a * b),
        "//" => checked(a / b) - (a % b != 0 && a < 0 != b < 0 ? 1 : 0),
        "%" => b == -1 ? 0L : (a % b + b) % b,
        "**" when b >= 0 => Power(a, b),
        _ => Real(a, sign, b),
    };

    private static object? Real(double a, string sign, double b) => sign switch
    {
        "+" => a + b,
        "-" => a - b,
        "*" => a * b,
        "/" => b == 0 ? throw new DivideByZeroException() : a / b,
        "//" => b == 0 ? throw new DivideByZeroException() : Math.Floor((a - Modulo(a, b)) / b + 0.5),
        "%" => b == 0 ? throw new DivideByZeroException() : Modulo(a, b),
        "**" => Math.Pow(a, b) is var power && double.IsNaN(power) ? null : power,
        _ => null,
    };

    private static double Modulo(double a, double b) => a % b is var rest && rest != 0 && rest < 0 != b < 0 ? rest + b : rest;

    private static long Power(long a, long b)
    {
        if (a is 0 or 1 or -1)
            return b == 0 ? 1 : a == -1 && b % 2 == 0 ? 1 : a;
        long power = 1;
        for (; b > 0; b--)
            power = checked(power * a);
        return power;
    }
}
