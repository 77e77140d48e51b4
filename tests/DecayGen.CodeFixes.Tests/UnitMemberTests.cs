using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace DecayGen.CodeFixes.Tests;

public sealed class UnitMemberTests
{
    private const string Both = "Horizon(9000, Unit = StepUnit.Step, StepsPerEpoch = 100)";

    [Theory]
    [InlineData(Both, "Rate.AtStep(epoch)", "Rate.AtEpoch(epoch)", "AtEpoch")]
    [InlineData(Both, "Rate.At( /* now */ epoch + 1 )", "Rate.AtEpoch( /* now */ epoch + 1 )", "AtEpoch")]
    [InlineData(Both, "global::Rate . AtStep(step: epoch)", "global::Rate . AtEpoch(epoch: epoch)", "AtEpoch")]
    [InlineData(Both, "Rate.AtEpoch((long)batch)", "Rate.AtStep((long)batch)", "AtStep")]
    [InlineData("Horizon(90, Unit = StepUnit.Epoch, StepsPerEpoch = 100)", "Rate.At(batch)", "Rate.AtStep(batch)", "AtStep")]
    [InlineData("Horizon(90, Unit = StepUnit.Epoch, StepsPerEpoch = 100)", "Rate.AtEpoch(epoch: batch)", "Rate.AtStep(step: batch)", "AtStep")]
    public Task TheMemberOfTheUnitIsCalled(string horizon, string before, string after, string member) =>
        Fixing<UnitMemberFix>.Gives(Code(horizon, before), Code(horizon, after), $"Call {member}");

    [Theory]
    [InlineData("Horizon(90, Unit = StepUnit.Epoch)", "Rate.At(batch)")]
    [InlineData(Both, "Rate.At((double)epoch)")]
    [InlineData(Both, "Lr(epoch)")]
    public Task WhatHasNoOtherMemberIsLeft(string horizon, string call) => Fixing<UnitMemberFix>.IsNotOffered(Code(horizon, call));

    [Fact]
    public Task AllInAProject() => Fixing<UnitMemberFix>.GivesForAll(
        FixAllScope.Project,
        [Code(Both, "Rate.AtStep(epoch) + Rate.AtEpoch(batch) + Rate.At(epoch)"), "class Other { double F(int iteration) => Rate.AtEpoch(iteration); }"],
        [Code(Both, "Rate.AtEpoch(epoch) + Rate.AtStep(batch) + Rate.AtEpoch(epoch)"), "class Other { double F(int iteration) => Rate.AtStep(iteration); }"]);

    private static string Code(string horizon, string call) =>
        $$"""
        using DecayGen;
        [{{horizon}}, Constant(0.01)] static partial class Rate;
        partial class Training
        {
            double F(long epoch, int batch) => {{call}};
            [{{horizon}}, Constant(0.01)] private static partial double Lr(long step);
        }
        """;
}
