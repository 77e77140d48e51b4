using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

public class RateRuleTests
{
    private const string Constants = "static class C { public const int Nine = 9, Ten = 10, Zero = 0; public const double Half = 0.5, None = 0; }\n";

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.0", "-0")]
    [InlineData("-0.95", "-0.95")]
    [InlineData("double.NaN", "NaN")]
    [InlineData("double.PositiveInfinity", "∞")]
    [InlineData("0 / 10", "0")]
    [InlineData("0.0 / 10", "0")]
    [InlineData("1e-300 / 1e300", "0")]
    [InlineData("C.None / 2", "0")]
    [InlineData("C.Zero / C.Ten", "0")]
    [InlineData("9 % 3", "0")]
    public Task A_rate_is_positive_and_finite(string rate, string value) => Rules.Expect(
        Constants + Rules.Schedule($"[ExponentialDecay(0.1, [|{rate}|])]"),
        $"DECAY011 error: A rate of {value} is no decay: it must be more than 0 and less than 1, such as 0.95 to keep 95% each time");

    [Theory]
    [InlineData("9 / 10", "9 / 10", "9.0 / 10")]
    [InlineData("(9 / 10)", "9 / 10", "9.0 / 10")]
    [InlineData("9L / 10", "9L / 10", "9.0 / 10")]
    [InlineData("9 / 10 * 1.0", "9 / 10", "9.0 / 10")]
    [InlineData("C.Nine / C.Ten", "C.Nine / C.Ten", "(double)C.Nine / C.Ten")]
    [InlineData("'a' / 100", "'a' / 100", "(double)'a' / 100")]
    public Task A_division_of_integers_is_named(string rate, string division, string remedy) => Rules.Expect(
        Constants + Rules.Schedule($"[ExponentialDecay(0.1, [|{rate}|])]"),
        $"DECAY011 error: A rate of 0 is no decay: it must be more than 0 and less than 1, such as 0.95 to keep 95% each time. {division} divides integers, which gives 0: write {remedy}");

    [Theory]
    [InlineData("2", "2")]
    [InlineData("95", "95")]
    [InlineData("'a'", "97")]
    [InlineData("95f", "95")]
    [InlineData("double.MaxValue", "1.7976931348623157e+308")]
    public Task A_rate_of_2_and_more_is_a_percentage(string rate, string value) => Rules.Expect(
        Rules.Schedule($"[ExponentialDecay(0.1, [|{rate}|])]"),
        $"DECAY012 error: A rate of {value} multiplies the value by {value} each time: a rate is a fraction, so that 95% is 0.95");

    [Theory]
    [InlineData("rate: [|95|], initial: 0.1")]
    [InlineData("initial: 0.1, rate: [|95|]")]
    [InlineData("0.1, rate: [|95|]")]
    [InlineData("initial: 0.1, [|95|]")]
    [InlineData("0.1, [|95|], AllowGrowth = true")]
    [InlineData("0.1, [|(95)|], Steps = 3")]
    [InlineData("0.1, [|C.Ten * C.Nine|]")]
    public Task The_rate_is_found_wherever_it_stands(string arguments) =>
        Rules.Expect(Constants + Rules.Schedule($"[ExponentialDecay({arguments})]"), "DECAY012");

    [Theory]
    [InlineData("2.0 / 3")]
    [InlineData("9 / 10.0")]
    [InlineData("(double)9 / 10")]
    [InlineData("C.Half")]
    [InlineData("0.95f")]
    [InlineData("5e-324")]
    public Task Fractions_of_doubles_are_no_finding(string rate) =>
        Rules.Silent(Constants + Rules.Schedule($"[Horizon(1), ExponentialDecay(0.1, {rate})]"));
}
