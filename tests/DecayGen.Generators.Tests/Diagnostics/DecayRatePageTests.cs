using System.Globalization;
using System.Text.RegularExpressions;
using DecayGen.Generators.Diagnostics.Risks;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;
using Xunit;
using Attributes = DecayGen.Generators.Tests.Schedules.Attributes;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>The numbers of docs/decay-rates.md are those of the rules.</summary>
public class DecayRatePageTests
{
    private const string Page = "docs/decay-rates.md";

    private static readonly double[] _rates = [0.5, 0.7, 0.8, 0.9, 0.95, 0.97, 0.98, 0.99, 0.995, 0.999, 0.9999];
    private static readonly long[] _runs = [10, 30, 90, 300, 1000, 3000, 10_000];

    [Fact]
    public async Task What_a_rate_leaves_is_what_the_rules_say_without_a_horizon()
    {
        List<string> rows = ["| rate | half | 10 % | 1 % | runs |", "| --- | --- | --- | --- | --- |"];
        foreach (double rate in _rates)
        {
            Match said = await Numbers(rate);
            rows.Add($"| {Text(rate)} | {said.Groups["half"]} | {NumberFormat.Count(StepUnder(rate, 0.1))} | {said.Groups["hundredth"]} | {said.Groups["runs"]} |");
            Assert.Equal(NumberFormat.Count(StepUnder(rate, 0.01)), said.Groups["hundredth"].Value);
        }

        GeneratedText.VerifySection(Page, "rates", rows);
    }

    [Fact]
    public void What_is_left_at_the_end_is_the_last_value_of_the_run() => GeneratedText.VerifySection(Page, "left",
    [
        $"| rate | {string.Join(" | ", _runs.Select(NumberFormat.Count))} |",
        $"| --- |{string.Concat(_runs.Select(_ => " --- |"))}",
        .. _rates.Select(rate => $"| {Text(rate)} | {string.Join(" | ", _runs.Select(run => Left(rate, run - 1)))} |"),
    ]);

    [Fact]
    public void A_rate_for_a_run_is_the_one_that_the_rules_suggest() => GeneratedText.VerifySection(Page, "chosen",
    [
        "| run | ends at 10 % | ends at 1 % |",
        "| --- | --- | --- |",
        .. _runs.Select(run => $"| {NumberFormat.Count(run)} | {Suggested(10, run)} | {Suggested(100, run)} |"),
    ]);

    [Fact]
    public void A_rate_per_epoch_is_another_per_step() => GeneratedText.VerifySection(Page, "units",
    [
        "| steps in an epoch | the same decay, a step | left after one epoch of 0.95 a step |",
        "| --- | --- | --- |",
        .. new long[] { 10, 100, 938, 5004 }.Select(steps => $"| {NumberFormat.Count(steps)} | {PerStep(0.95, steps)} | {NumberFormat.Percent(Decay(0.95).At(steps), 2)} |"),
    ]);

    [Theory]
    [InlineData(0.9)]
    [InlineData(0.95)]
    [InlineData(0.99)]
    public async Task The_rule_of_thumb_has_the_runs_of_the_table(double rate) =>
        Assert.Contains($"{Text(rate)} suits runs of {(await Numbers(rate)).Groups["runs"]} steps", Prose(), StringComparison.Ordinal);

    [Fact]
    public async Task The_example_is_silent() => Assert.Empty(await Rules.Ids("[Horizon(90 * 938), ExponentialDecay(0.01, 0.95, DecaySteps = 938)] public partial class Rate;"));

    /// <summary>The numbers of DECAY130 to 132.</summary>
    private static async Task<Match> Numbers(double rate)
    {
        UserProject project = new($"using DecayGen; [ExponentialDecay(0.1, {Text(rate)})] public partial class Rate;");
        Diagnostic found = Assert.Single(await project.ReviewAsync());
        Match match = Regex.Match(found.GetMessage(CultureInfo.InvariantCulture), "half is left after (?<half>[0-9.,]+) steps?, below 1% after (?<hundredth>[0-9,]+); fits runs of (?<runs>[0-9,]+ to [0-9,]+) steps");
        Assert.True(match.Success);
        return match;
    }

    private static long StepUnder(double rate, double fraction) => Decay(rate).StaysUnderFrom(Fraction.Of(1.0, fraction), long.MaxValue)!.Value;

    private static string Left(double rate, long step)
    {
        double left = Decay(rate).At(step);
        return left < 1e-6 ? "–" : left is >= 1e-4 and <= 0.5 ? $"**{Percent(left)}**" : Percent(left);
    }

    private static string Suggested(long parts, long run) =>
        OverDecay.Text(OverDecay.RateThatEndsAt(Interval.Divide(1L, parts, 128), Decay(0.5).Phases[0], 1, run)!.Value)!;

    private static string PerStep(double rate, long steps) => OverDecay.Text(Elementary.Power(rate, Interval.Divide(1L, steps, 128), 128).Lower)!;

    private static Timeline Decay(double rate) => Attributes.Timeline($"[ExponentialDecay(1, {Text(rate)})]");

    private static string Text(double rate) => NumberFormat.Readable(rate);

    private static string Percent(double fraction) => NumberFormat.Significant((BigFloat)fraction * 100L, 2);

    /// <summary>The page without its line breaks.</summary>
    private static string Prose() => File.ReadAllText(TestFiles.InRepository(Page)).ReplaceLineEndings(" ");
}
