using System.Globalization;
using DecayGen.Tests.Support;

namespace DecayGen.Tests;

/// <summary>Values between steps that were computed elsewhere, with 600 bits, for schedules of every kind.</summary>
public class FractionCsvTests
{
    [Fact]
    public void ValuesBetweenStepsAreOneUlpOffAtMost()
    {
        IGrouping<string, Row>[] groups = [.. Rows().GroupBy(row => row.Attributes)];
        Assert.Equal(Examples.OfEveryKind, groups.Select(group => group.Key));
        List<string> wrong = [];
        (double Off, string Where) largest = default;
        foreach ((Generated schedule, IGrouping<string, Row> group) in ScheduleCompiler.Compile([.. groups.Select(group => group.Key)]).Zip(groups))
        {
            foreach (Row row in group)
            {
                double actual = schedule.AtFraction(row.Step);
                double off = Off(actual, row);
                string where = FormattableString.Invariant($"{schedule} at {row.Step:R}: {actual:R}, {off:G4} ulp off {row.Value:R}");
                if (off > (row.Step == Math.Floor(row.Step) ? 0.5 : 1.0))
                    wrong.Add(where);
                largest = off > largest.Off ? (off, where) : largest;
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"The largest error: {largest.Where}");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>How far a value is from the true one, in units in the last place of the nearest double.</summary>
    private static double Off(double actual, Row row) =>
        actual.Equals(row.Value) ? Math.Abs(row.Rest) : Math.Abs((actual - row.Value) / (Math.BitIncrement(row.Value) - row.Value) - row.Rest);

    private static IEnumerable<Row> Rows()
    {
        using StreamReader reader = new(typeof(FractionCsvTests).Assembly.GetManifestResourceStream("fractions.csv")!);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            // "attributes, which hold commas but no quotes",step,value,rest
            int quote = line.LastIndexOf('"');
            string[] numbers = line[(quote + 2)..].Split(',');
            yield return new Row(line[1..quote], Bits(numbers[0]), Bits(numbers[1]), double.Parse(numbers[2], CultureInfo.InvariantCulture));
        }
    }

    private static double Bits(string text) => BitConverter.Int64BitsToDouble(long.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    /// <param name="Attributes">The schedule.</param>
    /// <param name="Step">The step.</param>
    /// <param name="Value">The double nearest to the true value.</param>
    /// <param name="Rest">The true value above that, in units of its last place.</param>
    private sealed record Row(string Attributes, double Step, double Value, double Rest);
}
