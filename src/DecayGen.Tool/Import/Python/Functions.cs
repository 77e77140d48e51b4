namespace DecayGen.Tool.Import.Python;

/// <summary>The functions and constants of Python that people compute settings with.</summary>
internal static class Functions
{
    private const int LongestRange = 100_000;

    private static readonly Dictionary<string, Func<object?[], object?>> _functions = new()
    {
        ["int"] = arguments => arguments switch { [double number] => checked((long)number), [long whole] => whole, _ => null },
        ["float"] = arguments => arguments switch
        {
            [double or long] => Arithmetic.ToDouble(arguments[0]),
            [string text] => text is "inf" or "infinity" ? double.PositiveInfinity : null,
            _ => null,
        },
        ["round"] = arguments => arguments switch
        {
            [double number] => checked((long)Math.Round(number, MidpointRounding.ToEven)),
            [double number, long and >= 0 and <= 15 and var digits] => Math.Round(number, (int)digits, MidpointRounding.ToEven),
            [long whole, ..] => whole,
            _ => null,
        },
        ["abs"] = arguments => arguments switch { [double number] => Math.Abs(number), [long whole] => Math.Abs(whole), _ => null },
        ["min"] = arguments => Best(arguments, (a, b) => a < b),
        ["max"] = arguments => Best(arguments, (a, b) => a > b),
        ["len"] = arguments => arguments is [List<object?> list] ? (long)list.Count : null,
        ["list"] = arguments => arguments is [List<object?> list] ? list : null,
        ["tuple"] = arguments => arguments is [List<object?> list] ? list : null,
        ["range"] = arguments => arguments switch
        {
            [long end] => Range(0, end, 1),
            [long start, long end] => Range(start, end, 1),
            [long start, long end, long and not 0 and var step] => Range(start, end, step),
            _ => null,
        },
        ["math.floor"] = arguments => arguments switch { [double number] => checked((long)Math.Floor(number)), [long whole] => whole, _ => null },
        ["math.ceil"] = arguments => arguments switch { [double number] => checked((long)Math.Ceiling(number)), [long whole] => whole, _ => null },
        ["math.sqrt"] = arguments => arguments is [long or double] ? Math.Sqrt(Arithmetic.ToDouble(arguments[0])) : null,
        ["math.exp"] = arguments => arguments is [long or double] ? Math.Exp(Arithmetic.ToDouble(arguments[0])) : null,
    };

    public static Func<object?[], object?>? Find(string path) => _functions.GetValueOrDefault(path);

    public static object? Constant(string path) => path switch
    {
        "math.pi" => Math.PI,
        "math.e" => Math.E,
        "math.inf" => double.PositiveInfinity,
        _ => null,
    };

    private static object? Best(object?[] arguments, Func<double, double, bool> isBetter)
    {
        IReadOnlyList<object?> items = arguments is [List<object?> list] ? list : arguments;
        return items.Count > 0 && items.All(item => item is long or double)
            ? items.Aggregate((best, item) => isBetter(Arithmetic.ToDouble(item), Arithmetic.ToDouble(best)) ? item : best)
            : null;
    }

    private static List<object?>? Range(long start, long end, long step)
    {
        List<object?> items = [];
        for (long item = start; (step > 0 ? item < end : item > end) && items.Count <= LongestRange; item = checked(item + step))
            items.Add(item);
        return items.Count <= LongestRange ? items : null;
    }
}
