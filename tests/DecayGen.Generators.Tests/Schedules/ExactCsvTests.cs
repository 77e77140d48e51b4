using System.Globalization;
using DecayGen.Generators.Schedules;
using Xunit;

namespace DecayGen.Generators.Tests.Schedules;

/// <summary>Values that were computed elsewhere, of every kind of schedule.</summary>
public class ExactCsvTests
{
    /// <summary>
    /// 3.04e-05 + (0.000588 − 3.04e-05) / 30 lies halfway between two doubles. That is rounded to even here; the 600 bits of
    /// a thirtieth with which the table was made cannot tell a tie, and round it up.
    /// </summary>
    private const string Tie = "[PolynomialDecay(0.000588, 3.04e-05, 300, 1.0)] at 290: 4.898666666666666E-05, not 4.898666666666667E-05";

    [Fact]
    public void Every_value_is_the_double_nearest_to_the_true_one()
    {
        (string Attributes, long Step, long Bits)[] rows = [.. Rows()];
        Assert.Equal(11_219, rows.Length);
        IGrouping<string, (string, long Step, long Bits)>[] groups = [.. rows.GroupBy(row => row.Attributes)];
        List<string> wrong = [];
        foreach ((Timeline timeline, IGrouping<string, (string, long Step, long Bits)> group) in Attributes.Timelines([.. groups.Select(group => group.Key)]).Zip(groups))
        {
            wrong.AddRange(group
                .Where(row => BitConverter.DoubleToInt64Bits(timeline.At(row.Step)) != row.Bits)
                .Select(row => $"{group.Key} at {row.Step}: {timeline.At(row.Step):R}, not {BitConverter.Int64BitsToDouble(row.Bits):R}"));
        }

        Assert.Equal([Tie], wrong);
    }

    private static IEnumerable<(string Attributes, long Step, long Bits)> Rows()
    {
        using StreamReader reader = new(typeof(ExactCsvTests).Assembly.GetManifestResourceStream("exact.csv")!);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            // "attributes, which hold commas but no quotes",step,bits
            int quote = line.LastIndexOf('"');
            string[] numbers = line[(quote + 2)..].Split(',');
            yield return (
                line[1..quote],
                long.Parse(numbers[0], CultureInfo.InvariantCulture),
                long.Parse(numbers[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        }
    }
}
