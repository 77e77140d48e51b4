using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>What README says of the reviewer is what it does.</summary>
public class ReadmeTests
{
    private const string Around = "using DecayGen;\npublic class Sgd { public Sgd(double learningRate) { } }\n";

    private static readonly string _section = Regex.Match(
        File.ReadAllText(TestFiles.InRepository("README.md")).ReplaceLineEndings("\n"), "^## The reviewer\n.*?(?=^## )", RegexOptions.Singleline | RegexOptions.Multiline).Value;

    public static TheoryData<string, string> Examples =>
        [.. Regex.Matches(_section, "```csharp\n(.*?)```\n\n```text\n(.*?)\n```", RegexOptions.Singleline).Select(example => (example.Groups[1].Value, example.Groups[2].Value))];

    [Fact]
    public void There_are_examples() => Assert.Equal(3, Examples.Count);

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_gives_the_messages_below_it(string code, string messages) => Assert.Equal(
        messages,
        string.Join("\n", (await new UserProject(Around + code).ReviewAsync())
            .Select(found => $"{found.Id} {found.Severity.ToString().ToLowerInvariant()}: {found.GetMessage(CultureInfo.InvariantCulture)}")));

    [Fact]
    public void So_many_recipes_get_a_warning()
    {
        string[] recipes = [.. File.ReadLines(TestFiles.Beside("recipes.csv")).Skip(1)];
        int warned = recipes.Count(recipe => Regex.IsMatch(recipe, @"DECAY\d{3}:[WE]"));
        Assert.Contains($"of {recipes.Length} published schedules, which the tests hold the rules against, {warned} get a warning", _section.Replace('\n', ' '), StringComparison.Ordinal);
    }
}
