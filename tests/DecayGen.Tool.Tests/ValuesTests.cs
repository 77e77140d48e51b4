using System.Globalization;
using System.Text.Json;
using DecayGen.Tool.Tests.Support;

namespace DecayGen.Tool.Tests;

/// <summary>Values for other programs.</summary>
public sealed class ValuesTests : IDisposable
{
    private readonly UserFolder _folder = new UserFolder().With("Rates.cs", """
        using DecayGen;

        [Horizon(90)]
        [CosineDecay(0.1, 0.001, 90)]
        public partial class Cosine;

        [ReduceOnPlateau(0.1)]
        public partial class OnPlateau;

        public static partial class Own
        {
            [Custom(nameof(Half))]
            [Horizon(4, Unit = StepUnit.Epoch)]
            internal static partial double Rate(int epoch);

            private static double Half(long step) => Math.Pow(0.5, step);
        }

        [Custom(nameof(Throw))]
        public partial class Throwing
        {
            private static double Throw(long step) => step < 2 ? 1 : throw new NotSupportedException("Not two.");
        }
        """);

    public void Dispose() => _folder.Dispose();

    /// <summary>0.001 + 0.099 · (1 + cos(π · t / 90)) / 2 over the doubles 0.1 and 0.001, computed elsewhere with 60 digits.</summary>
    [Theory]
    [InlineData(1, 0.09996984593744525)]
    [InlineData(45, 0.0505)]
    [InlineData(60, 0.025750000000000002)]
    public async Task AreExactInEveryNotation(long step, double value)
    {
        string at = step.ToString(CultureInfo.InvariantCulture);
        ToolRun csv = await _folder.Run("values", "Rates.cs", "--type", "Cosine", "--from", at, "--to", at);
        Assert.Equal((0, $"step,value\n{at},{value.ToString("R", CultureInfo.InvariantCulture)}\n", ""), (csv.ExitCode, csv.Output, csv.Error));

        ToolRun json = await _folder.Run("values", "Rates.cs", "--type", "Cosine", "--from", at, "--to", at, "--json");
        JsonElement root = JsonDocument.Parse(json.Output).RootElement;
        Assert.Equal("Cosine", root.GetProperty("schedule").GetString());
        Assert.Equal(["[Horizon(90)]", "[CosineDecay(0.1, 0.001, 90)]"], root.GetProperty("attributes").EnumerateArray().Select(attribute => attribute.GetString()));
        Assert.Equal((step, value), Assert.Single(root.GetProperty("values").EnumerateArray().Select(row => (row.GetProperty("step").GetInt64(), row.GetProperty("value").GetDouble()))));
    }

    [Fact]
    public async Task AreThoseOfTheRunByDefault()
    {
        string[] lines = (await _folder.Run("values", "Rates.cs", "--type", "Cosine", "--by", "30")).Output.Split('\n');
        Assert.Equal(["step,value", "0,0.1", "30,0.07525", "60,0.025750000000000002", ""], lines);
    }

    [Fact]
    public async Task GoToTheLastStepThereIs()
    {
        ToolRun run = await _folder.Run("values", "Rates.cs", "--type", "Cosine", "--from", "9223372036854775806", "--to", "9223372036854775807");
        Assert.Equal("step,value\n9223372036854775806,0.001\n9223372036854775807,0.001\n", run.Output);
    }

    [Fact]
    public async Task OfAMethodOfTheUsersAreWhatItReturns() => Assert.Equal(
        "epoch,value\n0,1\n1,0.5\n2,0.25\n3,0.125\n",
        (await _folder.Run("values", "Rates.cs", "--type", "Own.Rate")).Output);

    [Theory]
    [InlineData("OnPlateau has no values: a metric drives it", "--type", "OnPlateau")]
    [InlineData("Throwing.At(2) threw NotSupportedException: Not two.", "--type", "Throwing")]
    [InlineData("choose one with --type, from Cosine, OnPlateau, Own.Rate, Throwing")]
    [InlineData("--by must be more than 0", "--by", "0")]
    [InlineData("--from must be 0 or more", "--from", "-1")]
    [InlineData("--to must not be less than --from", "--from", "5", "--to", "4")]
    [InlineData("--csv and --json are two formats", "--csv", "--json")]
    [InlineData("Cannot parse argument 'x' for option '--to'", "--to", "x")]
    public async Task ThatCannotBeHad(string reason, params string[] options)
    {
        ToolRun run = await _folder.Run(["values", "Rates.cs", .. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }
}
