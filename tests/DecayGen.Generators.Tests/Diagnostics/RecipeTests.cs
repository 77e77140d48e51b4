using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>No alarm on a published recipe: recipes.csv names source, attributes and what is true of them.</summary>
public class RecipeTests
{
    private static readonly Recipe[] _recipes =
    [
        .. File.ReadLines(TestFiles.Beside("recipes.csv"))
            .Skip(1)
            .Select(line => Regex.Match(line, "^([^,]*),[^,]*,[^,]*,(\"[^\"]*\"|[^,]*),([^,]*)$").Groups)
            .Select(row => new Recipe(row[1].Value, row[2].Value.Trim('"'), row[3].Value.Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries))),
    ];

    [Fact]
    public void There_are_so_many() => Assert.Equal(207, _recipes.Length);

    [Fact]
    public async Task Findings_are_those_in_the_table()
    {
        string source = "using DecayGen;\n" + string.Join("\n", _recipes.Select((recipe, i) => $"{recipe.Attributes} public partial class R{i};"));
        ILookup<int, string> found = (await new UserProject(source) { IsGenerated = false }.ReviewAsync())
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Info)
            .ToLookup(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line - 1, diagnostic => $"{diagnostic.Id}:{diagnostic.Severity.ToString()[0]}");
        Assert.Equal(
            string.Join("\n", _recipes.Select(recipe => $"{recipe.Id}: {string.Join(" ", recipe.Findings.Order())}")),
            string.Join("\n", _recipes.Select((recipe, i) => $"{recipe.Id}: {string.Join(" ", found[i].Order())}")));
    }

    private sealed record Recipe(string Id, string Attributes, string[] Findings);
}
