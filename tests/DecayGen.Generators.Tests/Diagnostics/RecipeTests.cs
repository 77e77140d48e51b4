using System.Text.RegularExpressions;
using DecayGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>No alarm on a published recipe: recipes.csv names source, attributes and what is true of them.</summary>
public class RecipeTests
{
    /// <summary>Findings in the table whose rules are still to be built.</summary>
    private static readonly string[] _notYet = ["DECAY122"];

    private static readonly Recipe[] _recipes =
    [
        .. File.ReadLines(TestFiles.Beside("recipes.csv"))
            .Skip(1)
            .Select(line => Regex.Match(line, "^([^,]*),[^,]*,[^,]*,(\"[^\"]*\"|[^,]*),([^,]*)$").Groups)
            .Select(row => new Recipe(row[1].Value, row[2].Value.Trim('"'), row[3].Value.Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries))),
    ];

    [Fact]
    public async Task Warnings_and_errors_are_those_in_the_table()
    {
        Assert.Equal(39, _recipes.Length);
        string source = "using DecayGen;\n" + string.Join("\n", _recipes.Select((recipe, i) => $"{recipe.Attributes} public partial class R{i};"));
        ILookup<int, string> found = (await new UserProject(source) { IsGenerated = false }.ReviewAsync())
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .ToLookup(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line - 1, diagnostic => diagnostic.Id);
        Assert.Equal(
            _recipes.Select(recipe => $"{recipe.Id}: {string.Join(" ", Alarms(recipe).Except(_notYet))}"),
            _recipes.Select((recipe, i) => $"{recipe.Id}: {string.Join(" ", found[i])}"));
    }

    [Fact]
    public void Every_alarm_in_the_table_has_a_rule_or_is_waited_for()
    {
        string[] rules = [.. Descriptors.All.Select(descriptor => descriptor.Id)];
        Assert.Equal(_notYet, _recipes.SelectMany(Alarms).Except(rules).Order());
    }

    private static IEnumerable<string> Alarms(Recipe recipe) => recipe.Findings
        .Select(finding => finding.Split(':'))
        .Where(finding => finding[1] is "W" or "E")
        .Select(finding => finding[0]);

    private sealed record Recipe(string Id, string Attributes, string[] Findings);
}
