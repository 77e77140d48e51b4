using System.Globalization;
using System.Text.RegularExpressions;

namespace DecayGen.TorchSharp.Tests.Support;

/// <summary>What a scheduler of PyTorch did, step by step: a case of Data/schedulers.csv.</summary>
internal sealed partial class Recording
{
    private static readonly ILookup<string, string[]> _rows = Read();

    private readonly string[][] _own;

    private Recording(string[][] rows) => _own = rows;

    /// <summary>The rates that the groups of the optimizer were created with.</summary>
    public double[] InitialRates => Numbers(_own[0][2]);

    /// <summary>The rates of each group, from step 0 on.</summary>
    public double[][] Rates => Quantity("rate");

    public double[][] Momenta => Quantity("momentum");

    public double[][] Beta1s => Quantity("beta1");

    public double[] Metrics => Quantity("metric")[0];

    /// <summary>The name of the error that PyTorch raises.</summary>
    public string Error => _own.Single(row => row[3] == "error")[5];

    /// <summary>The case with a name, which is the call that creates the scheduler in Python.</summary>
    public static Recording Of(string call) => _rows.Contains(call)
        ? new([.. _rows[call]])
        : throw new ArgumentException($"Nothing is recorded of {call}; there is {string.Join(", ", _rows.Select(row => row.Key))}.", nameof(call));

    private double[][] Quantity(string quantity) =>
        [.. _own.Where(row => row[3] == quantity).OrderBy(row => int.Parse(row[4], CultureInfo.InvariantCulture)).Select(row => Numbers(row[5]))];

    private static double[] Numbers(string text) =>
        [.. text.Split(' ').Select(number => number == "nan" ? double.NaN : double.Parse(number, CultureInfo.InvariantCulture))];

    private static ILookup<string, string[]> Read()
    {
        using StreamReader reader = new(typeof(Recording).Assembly.GetManifestResourceStream("schedulers.csv")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => Field().Matches(line).Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value).ToArray())
            .ToLookup(row => row[0]);
    }

    [GeneratedRegex("""(?:"([^"]*)"|([^,]*))(?:,|$)""")]
    private static partial Regex Field();
}
