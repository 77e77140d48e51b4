using DecayGen.Fuzzing;
using Xunit;

namespace DecayGen.CodeFixes.Tests.Typing;

/// <summary>A few inputs of each family of the fuzzing program, always the same ones.</summary>
public sealed class WhateverIsTypedTests
{
    private const int Seed = 5;
    private const int Inputs = 1_000;

    public static TheoryData<string> Families => [.. Family.All.Where(family => !family.MayEndProcess).Select(family => family.Name)];

    [Theory]
    [MemberData(nameof(Families))]
    public async Task NoPromiseIsBroken(string name)
    {
        int looked = 0;
        int findings = 0;
        foreach ((Family family, int index) in Plan.Of(Inputs).Where(input => input.Family.Name == name))
        {
            Outcome outcome = await Examination.Of(family, Seed, index, TimeSpan.FromMinutes(5));
            Assert.True(outcome.Fault is null, $"{outcome.Fault}\n--seed {Seed} --only {name} --index {index}\n{outcome.Input}");
            looked += outcome.Files;
            findings += outcome.Findings;
        }

        Assert.True(looked + findings > 0, $"No input of {name} has a schedule: the family tests nothing.");
    }

    [Fact]
    public void InputsAreTheSameForTheSameSeed()
    {
        foreach (Family family in Family.All)
        {
            Assert.Equal(family.Next(Seed, 3).ToString(), family.Next(Seed, 3).ToString());
            Assert.NotEqual(family.Next(Seed, 3).ToString(), family.Next(Seed, 4).ToString());
        }
    }
}
