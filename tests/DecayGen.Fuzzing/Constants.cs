using System.Globalization;

namespace DecayGen.Fuzzing;

/// <summary>Constants as text: sensible ones, extreme ones, and ones that are none.</summary>
internal static class Constants
{
    private static readonly string[] _doubles =
    [
        "0.0 / 0.0", "1 / 0.0", "-1 / 0.0", "double.NaN", "double.PositiveInfinity", "double.NegativeInfinity", "double.Epsilon", "-double.Epsilon",
        "double.MaxValue", "double.MinValue", "2.2250738585072014E-308", "2.225073858507201E-308", "1e308", "1e-308", "-0.0", "0.0", "0", "1", "-1",
        "0.9999999999999999", "1.0000000000000002", "2.0", "1.9999999999999998", "1e-300 * 1e-300", "1e300 * 1e300", "0.1f", "float.MaxValue", "float.Epsilon",
        "9 / 10", "9 / 10.0", "1_000", "0x10", "0b11", "1e5", ".5", "5e-1d", "long.MaxValue", "ulong.MaxValue", "'a'", "1 << 30", "default", "-(-0.1)",
    ];

    private static readonly string[] _longs =
    [
        "0", "1", "-1", "2", "3", "7", "90", "1000", "5004", "int.MaxValue", "int.MinValue", "long.MaxValue", "long.MinValue", "long.MaxValue - 1",
        "1L << 62", "(1L << 53) + 1", "uint.MaxValue", "9223372036854775807", "-9223372036854775808", "3 * 30", "'z'", "sizeof(long)", "0x7fff_ffff", "default",
    ];

    private static readonly string[] _wrong =
    [
        "null", "\"half\"", "typeof(int)", "1m", "true", "new[] { 1 }", "new double[0]", "Missing", "Missing.Value", "nameof(Rate)", "default(string)", "(StepUnit)99",
        "(int)1e300", "int.MaxValue + 1", "ulong.MaxValue", "1 / 0", "checked((long)1e30)", "new object()", "x => x", "", "-", "()", "(1, 2)", "$\"{1}\"", "stackalloc int[1]",
        "new long[,] { { 1 } }", "new[] { new[] { 1 } }", "[1, 2]", "throw null", "T", "int", "1 +", "1 2", "ref x", "out var y", "await 1", "@class", "\"\"\"a\"\"\"", "'", "\"", "1.", "1e", "0x", "DayOfWeek.Monday",
    ];

    public static string Double(Random random) => random.Next(4) switch
    {
        0 => random.Pick(_doubles),
        1 => Text(BitConverter.Int64BitsToDouble(random.NextInt64())),
        2 => Text(random.NextDouble()),
        _ => Text(Math.Round(random.NextDouble(), 3)),
    };

    public static string Long(Random random) => random.Next(4) switch
    {
        0 => random.Pick(_longs),
        1 => (random.NextInt64() >> random.Next(63)).ToString(CultureInfo.InvariantCulture),
        2 => Int(random, 0, 300),
        _ => Int(random, -3, 1_000_000),
    };

    /// <summary>What may not stand where a number is expected, or not at all.</summary>
    public static string Wrong(Random random) => random.Pick(_wrong);

    /// <summary>A number that makes sense in most places.</summary>
    public static string Sensible(Random random) => random.Next(3) switch
    {
        0 => Text(Math.Round(0.01 + random.NextDouble() * 0.98, 3)),
        1 => Text(random.NextDouble()),
        _ => Text(Math.Pow(10, -6 * random.NextDouble())),
    };

    public static string SensibleLong(Random random) => Int(random, 1, random.Pick(10, 200, 5_000, 1_000_000));

    private static string Int(Random random, int from, int to) => random.Next(from, to).ToString(CultureInfo.InvariantCulture);

    private static string Text(double value) => value switch
    {
        double.NaN => "0.0 / 0.0",
        double.PositiveInfinity => "1 / 0.0",
        double.NegativeInfinity => "-1 / 0.0",
        _ => value.ToString("R", CultureInfo.InvariantCulture) is var text && text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0",
    };
}
