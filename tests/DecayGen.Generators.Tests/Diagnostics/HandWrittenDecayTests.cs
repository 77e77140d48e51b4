using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

public class HandWrittenDecayTests
{
    [Theory]
    [InlineData("0.1 * Math.Pow(0.95, epoch)", "ExponentialDecay(0.1, 0.95)")]
    [InlineData("Math.Pow(0.95, epoch) * 0.1", "ExponentialDecay(0.1, 0.95)")]
    [InlineData("(Initial) * (Math.Pow(Decay, x))", "ExponentialDecay(Initial, Decay)")]
    [InlineData("0.5 * Initial * System.Math.Pow(1 - 0.05, epoch + 1)", "ExponentialDecay(0.5 * Initial, 1 - 0.05)")]
    [InlineData("1 * Math.Pow(0.95f, x)", "ExponentialDecay(1, 0.95f)")]
    [InlineData("0.1 * Math.Pow(0.95, (double)epoch / 1000)", "ExponentialDecay(0.1, 0.95, DecaySteps = 1000)")]
    [InlineData("0.1 * Math.Pow(0.95, epoch / 1000.0)", "ExponentialDecay(0.1, 0.95, DecaySteps = 1000.0)")]
    [InlineData("0.1 * Math.Pow(0.95, (epoch - 5) / 10f)", "ExponentialDecay(0.1, 0.95, DecaySteps = 10f)")]
    [InlineData("0.1 * Math.Pow(0.1, epoch / 30)", "StepDecay(0.1, 0.1, 30)")]
    [InlineData("0.1 * Math.Pow(0.1, (float)(epoch / 30))", "StepDecay(0.1, 0.1, 30)")]
    [InlineData("0.1f * MathF.Pow(0.95f, epoch)", "ExponentialDecay(0.1f, 0.95f)")]
    [InlineData("0.1 * Math.Exp(-epoch / 20.0)", "TimeConstantDecay(0.1, 20.0)")]
    [InlineData("0.1 * Math.Exp(-(x) / Tau)", "TimeConstantDecay(0.1, Tau)")]
    [InlineData("0.1 * Math.Exp(-(x / 20))", "TimeConstantDecay(0.1, 20)")]
    [InlineData("0.1 * Math.Exp(-(double)epoch / 20)", "TimeConstantDecay(0.1, 20)")]
    [InlineData("0.1 * Math.Exp(-0.05 * epoch)", "TimeConstantDecay(0.1, 20)")]
    [InlineData("0.1 * Math.Exp(-epoch * 0.002)", "TimeConstantDecay(0.1, 500)")]
    [InlineData("0.1 * Math.Exp(-(0.125 * x))", "TimeConstantDecay(0.1, 8)")]
    public Task A_decay_by_hand(string code, string schedule) =>
        Rules.Expect(Code($"return [|{code}|];"), $"DECAY301 hidden: This decay can become a schedule: [{schedule}]");

    [Theory]
    [InlineData("Math.Pow(0.95, epoch)")]
    [InlineData("0.1 + Math.Pow(0.95, epoch)")]
    [InlineData("x * Math.Pow(0.95, epoch)")]
    [InlineData("x * 0.1 * Math.Pow(0.95, epoch)")]
    [InlineData("-0.1 * Math.Pow(0.95, epoch)")]
    [InlineData("0 * Math.Pow(0.95, epoch)")]
    [InlineData("double.PositiveInfinity * Math.Pow(0.95, epoch)")]
    [InlineData("0.1 * Math.Pow(1.05, epoch)")]
    [InlineData("0.1 * Math.Pow(1, epoch)")]
    [InlineData("0.1 * Math.Pow(-0.5, epoch)")]
    [InlineData("0.1 * Math.Pow(x, 2)")]
    [InlineData("0.1 * Math.Pow(x, epoch)")]
    [InlineData("0.1 * Math.Pow(0.95, 2)")]
    [InlineData("0.1 * Math.Pow(0.95, x / -2)")]
    [InlineData("0.1 * Math.Pow(y: 0.5, x: epoch)")]
    [InlineData("0.1 * Math.Exp(epoch / 20.0)")]
    [InlineData("0.1 * Math.Exp(-epoch / 20)")]
    [InlineData("0.1 * Math.Exp(-(epoch / 20))")]
    [InlineData("0.1 * Math.Exp(-x / epoch)")]
    [InlineData("0.1 * Math.Exp(-x / -20)")]
    [InlineData("0.1 * Math.Exp(-0.3 * x)")]
    [InlineData("0.1 * Math.Exp(-x * -0.5)")]
    [InlineData("0.1 * Math.Exp(-epoch * 2)")]
    [InlineData("0.1 * Math.Exp(-1)")]
    [InlineData("0.1 * Math.Exp(-0.5 * 3)")]
    [InlineData("0.1 * Own.Pow(0.95, epoch)")]
    [InlineData("0.1 * Math.Pow(0.95, many)")]
    public Task What_is_no_decay_of_a_step(string code) => Rules.Silent(Code($"return {code};"));

    [Theory]
    [InlineData("System.Linq.Expressions.Expression<Func<double, double>> f = t => 0.1 * Math.Pow(0.95, t); return 1;")]
    public Task What_becomes_data_is_left_alone(string code) => Rules.Silent(Code(code));

    [Fact]
    public async Task Not_in_other_projects_nor_in_old_languages()
    {
        UserProject project = new("class C { double F(int t) => 0.1 * System.Math.Pow(0.95, t); }");
        Assert.Equal(["DECAY301"], await Rules.Ids(project));
        Assert.Empty(await Rules.Ids(project with { HasLibrary = false }));
        Assert.Empty(await Rules.Ids(project with { Language = LanguageVersion.CSharp8 }));
    }

    [Fact]
    public async Task Half_typed_decays_do_not_throw()
    {
        const string Whole = "0.1 * Math.Pow(0.95, (double)-epoch / 10) * Math.Exp(-epoch / 20.0);";
        UserProject project = new([.. Enumerable.Range(1, Whole.Length).Select(length => $"namespace N{length} {{ {Code("return " + Whole[..length])}")]) { MayBeWrong = true };
        Assert.Empty((await Rules.Ids(project)).Except(["DECAY301"]));
    }

    private static string Code(string body) => $$"""
        namespace User
        {
            using System;
            static class Own { public static double Pow(double x, double y) => x; }
            static class C
            {
                const double Initial = 0.1, Decay = 0.95; const int Tau = 20;
                static double Lr(int epoch, double x, ulong many) { {{body}} }
            }
        }
        """;
}
