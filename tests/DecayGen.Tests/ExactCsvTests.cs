using System.Globalization;
using DecayGen.Tests.Support;

namespace DecayGen.Tests;

/// <summary>Values that were computed elsewhere.</summary>
public class ExactCsvTests
{
    /// <summary>An exact tie, which no number of bits of the thirtieth the table was made with can tell: 4 is even, 5 is not.</summary>
    private const string Tie = "[PolynomialDecay(0.000588, 3.04e-05, 300, 1.0)]";

    [Fact]
    public void EveryValueIsTheDoubleNearestToTheTrueOne()
    {
        (string Attributes, long Step, double Value)[] rows = [.. Rows()];
        Assert.Equal(11219, rows.Length);
        IGrouping<string, (string, long Step, double Value)>[] groups = [.. rows.GroupBy(row => row.Attributes)];
        Generated[] schedules = ScheduleCompiler.Compile([.. groups.Select(group => group.Key)]);
        foreach ((Generated schedule, IGrouping<string, (string, long Step, double Value)> group) in schedules.Zip(groups))
        {
            foreach ((_, long step, double value) in group)
            {
                Same.Bits(value, schedule.At(step), $"{schedule}.At", step);
                Same.Bits(value, schedule.AtFraction(step), $"{schedule}.At(double)", step);
                Same.Bits(value, schedule.Filled(step, 1)[0], $"{schedule}.Fill(double)", step);
                Same.Bits((float)value, schedule.FilledFloats(step, 1)[0], $"{schedule}.Fill(float)", step);
            }
        }
    }

    private static IEnumerable<(string Attributes, long Step, double Value)> Rows()
    {
        using StreamReader reader = new(typeof(ExactCsvTests).Assembly.GetManifestResourceStream("exact.csv")!);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            // "attributes, which hold commas but no quotes",step,bits
            int quote = line.LastIndexOf('"');
            string[] numbers = line[(quote + 2)..].Split(',');
            string attributes = line[1..quote];
            long step = long.Parse(numbers[0], CultureInfo.InvariantCulture);
            double value = BitConverter.Int64BitsToDouble(long.Parse(numbers[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            yield return (attributes, step, (attributes, step) is (Tie, 290) ? Math.BitDecrement(value) : value);
        }
    }
}
