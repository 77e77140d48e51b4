using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;

namespace DecayGen.Editor.Tests;

/// <summary>What is offered while somebody types.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("[ExponentialDecay(0.01, 0.95)]", "At Fill Initial Peak")]
    [InlineData("[Horizon(90, Unit = StepUnit.Epoch, StepsPerEpoch = 5004), ExponentialDecay(0.01, 0.95)]", "At AtEpoch AtStep Fill Initial Peak")]
    public async Task TheMembersOfASchedule(string attributes, string expected)
    {
        string[] offered = await Offered($$"""
            using DecayGen;
            {{attributes}} public static partial class Rate { }
            class Loop { double M(long t) => Rate.$$ }
            """);
        Assert.Equal(expected, string.Join(" ", offered.Except(["Equals", "ReferenceEquals"])));
    }

    /// <summary>All that may be written there, and no base class of these.</summary>
    [Theory]
    [InlineData("[$$] public partial class Rate { }")]
    [InlineData("[$$\npublic partial class Rate { }")]
    [InlineData("[Horizon(90)]\n[$$]\npublic partial class Rate { }")]
    public async Task TheAttributes(string source)
    {
        string[] expected =
        [
            .. typeof(ScheduleAttribute).Assembly.GetExportedTypes()
                .Where(type => type.IsSubclassOf(typeof(Attribute)) && !type.IsAbstract)
                .Select(type => type.Name[..^"Attribute".Length]),
        ];
        string[] offered = await Offered($"using DecayGen; {source}");
        Assert.Empty(expected.Except(offered));
        Assert.DoesNotContain("Schedule", offered);
    }

    [Fact]
    public async Task TheArgumentsOfAnAttribute()
    {
        string[] offered = await Offered("using DecayGen; [ExponentialDecay(0.01, 0.95, $$)] public partial class Rate { }");
        Assert.Empty(new[] { "AllowGrowth", "DecaySteps", "Floor", "Staircase", "Steps" }.Except(offered.Select(name => name.TrimEnd(' ', '='))));
    }

    private static async Task<string[]> Offered(string source)
    {
        (Document document, int position) = Editor.OpenAtCaret(source);
        CompletionList list = await CompletionService.GetService(document)!.GetCompletionsAsync(document, position, cancellationToken: TestContext.Current.CancellationToken);
        return [.. list.ItemsList.Select(item => item.DisplayText)];
    }
}
