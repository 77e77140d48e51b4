using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

public class OptionTests
{
    // At step 90 of 300 below 1 %, at step 135 below 0.1 %.
    private const string TooEarly = "using DecayGen; [Horizon(300), ExponentialDecay(0.01, 0.95)] public partial class Rate;";
    private const string Unknown = "using DecayGen; [ExponentialDecay(0.01, 0.95)] public partial class Other;";

    [Theory]
    [InlineData("DECAY103.negligible_fraction", "0.02", "DECAY103", "2%")]
    [InlineData("decay103.NEGLIGIBLE_fraction", " 2e-2 ", "DECAY103", "2%")]
    [InlineData("DECAY103.earliest_fraction", "0.3", "DECAY103", "0.1%")]
    [InlineData("DECAY104.earliest_fraction", "0.31", "DECAY104", "1%")]
    [InlineData("DECAY104.earliest_fraction", "0.3", "DECAY103", "1%")]
    public async Task A_threshold_can_be_set(string key, string value, string id, string fraction)
    {
        Diagnostic found = Assert.Single(await Project(TooEarly, (key, value)).ReviewAsync());
        Assert.Equal(id, found.Id);
        Assert.StartsWith($"The learning rate falls below {fraction} of its peak", found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_conditions_of_103_can_be_turned_down()
    {
        Assert.Empty(await Rules.Ids(Project(TooEarly, ("DECAY103.earliest_fraction", "0.3"), ("DECAY103.vanishing_share", "0.55"))));
        Assert.Empty(await Rules.Ids(Project(TooEarly, ("DECAY103.earliest_fraction", "0.3"), ("DECAY103.vanishing_fraction", "1e-6"))));
        Assert.Equal(["DECAY103"], await Rules.Ids(Project(TooEarly, ("DECAY103.earliest_fraction", "0.3"), ("DECAY103.vanishing_share", "0.54"))));
    }

    [Theory]
    [InlineData("DECAY130.fast_rate", "0.95", "DECAY130")]
    [InlineData("DECAY130.fast_rate", "0.94", "DECAY132")]
    [InlineData("DECAY131.slow_rate", "0.95", "DECAY131")]
    [InlineData("DECAY131.slow_rate", "0.96", "DECAY132")]
    public async Task What_is_fast_and_what_is_slow_can_be_set(string key, string value, string id) =>
        Assert.Equal([id], await Rules.Ids(Project(Unknown, (key, value))));

    [Theory]
    [InlineData("DECAY103.negligible_fraction", "0.01")]
    [InlineData("DECAY103.earliest_fraction", "0.5")]
    [InlineData("DECAY103.vanishing_fraction", "0.001")]
    [InlineData("DECAY103.vanishing_share", "0.25")]
    [InlineData("DECAY104.earliest_fraction", "0.1")]
    [InlineData("DECAY130.fast_rate", "0.9")]
    [InlineData("DECAY131.slow_rate", "0.99")]
    public async Task A_value_that_cannot_be_read_is_reported_and_the_default_used(string key, string normal)
    {
        foreach (string value in new[] { "", "1%", "0,01", "0", "1", "-0.1", "1e-400", "NaN", "Infinity", "a lot" })
        {
            Diagnostic[] found = [.. await Project(TooEarly, (key, value)).ReviewAsync()];
            Assert.Equal(["DECAY901", "DECAY103"], found.Select(diagnostic => diagnostic.Id));
            Assert.Equal(
                $"The option '{key}' is '{value}' in .editorconfig; it must be a number between 0 and 1. The default {normal} is used.",
                found[0].GetMessage(CultureInfo.InvariantCulture));
            Assert.Equal(DiagnosticSeverity.Warning, found[0].Severity);
            Assert.Equal(Location.None, found[0].Location);
        }
    }

    [Fact]
    public async Task Each_file_has_its_own_options()
    {
        UserProject project = new(TooEarly, TooEarly.Replace("Rate", "Second"))
        {
            Options = file => file == 0 ? [] : new() { ["DECAY104.earliest_fraction"] = "0.4" },
        };
        Assert.Equal(["File0.cs DECAY103", "File1.cs DECAY104"], (await project.ReviewAsync()).Select(found => $"{found.Location.SourceTree!.FilePath} {found.Id}"));
    }

    [Fact]
    public async Task What_is_set_for_all_files_is_reported_once()
    {
        UserProject project = new(TooEarly, Unknown) { Options = _ => new() { ["DECAY130.fast_rate"] = "fast" } };
        Assert.Equal(["DECAY901", "DECAY103", "DECAY132"], await Rules.Ids(project));
    }

    [Fact]
    public async Task Options_of_a_project_without_the_library_are_not_read()
    {
        UserProject project = Project("class C;", ("DECAY130.fast_rate", "fast"));
        Assert.Equal(["DECAY901"], await Rules.Ids(project));
        Assert.Empty(await Rules.Ids(project with { HasLibrary = false }));
    }

    private static UserProject Project(string source, params (string Key, string Value)[] options) =>
        new(source) { Options = _ => options.ToDictionary(option => option.Key, option => option.Value) };
}
