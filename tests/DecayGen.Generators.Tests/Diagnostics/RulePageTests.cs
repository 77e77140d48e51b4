using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DecayGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>The pages under docs/rules say what the rules do: their examples are compiled and reviewed.</summary>
public class RulePageTests
{
    public static TheoryData<string> Ids => [.. Descriptors.All.Select(rule => rule.Id)];

    public static TheoryData<string> Risks => [.. Descriptors.All.Where(rule => rule.Category is Descriptors.Risk or Descriptors.Use).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_example_gives_the_messages_below_it(string id)
    {
        string page = Page(id);
        UserProject project = Project(id, FirstBlock(page, "csharp")) with
        {
            Language = id == RuleIds.LanguageVersion ? LanguageVersion.CSharp8 : LanguageVersion.CSharp12,
            Options = _ => id == RuleIds.OptionValue ? Settings(FirstBlock(page, "ini")) : [],
        };
        ImmutableArray<Diagnostic> found = await project.ReviewAsync();
        Assert.Contains(id, found.Select(diagnostic => diagnostic.Id));
        GeneratedText.VerifyBlock(PathOf(id), "text", found.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
    }

    [Theory]
    [MemberData(nameof(Risks))]
    public async Task The_rule_is_silent_about_what_the_page_says_to_write(string id)
    {
        foreach (string code in Blocks(Page(id), "csharp").Skip(1))
            Assert.DoesNotContain(id, await Rules.Ids(Project(id, $"using DecayGen;\n{code}")));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_all_its_sections_and_a_source(string id)
    {
        MatchCollection sections = Regex.Matches(Page(id), @"^## ([^\n]*)\n\n(.*?)(?=^## |\z)", RegexOptions.Singleline | RegexOptions.Multiline);
        Assert.Equal(["What", "Why", "Example", "How to fix", "Options", "When to suppress"], sections.Select(section => section.Groups[1].Value));
        Assert.All(sections, section => Assert.NotEqual("", section.Groups[2].Value.Trim()));
        Assert.InRange(Page(id).Split('\n').Length, 20, 60);

        // What it is based on: a report, or what is documented.
        Assert.Matches("<https://[^>]+>", sections[1].Groups[2].Value);
    }

    [Fact]
    public void Every_option_is_on_its_page_with_its_default()
    {
        foreach (RuleOption option in RuleOption.All)
            Assert.Equal(option.Default, double.Parse(Settings(Page(option.Key.Split('.')[0]))[option.Key], CultureInfo.InvariantCulture));

        // And no page names an option that there is not.
        string[] keys = [.. RuleOption.All.Select(option => option.Key)];
        Assert.All(Descriptors.All.SelectMany(rule => Settings(Page(rule.Id)).Keys).Where(key => key.StartsWith("DECAY", StringComparison.Ordinal)), key => Assert.Contains(key, keys));
    }

    /// <summary>Rules about use speak of programs, where all uses are in sight.</summary>
    private static UserProject Project(string id, string code) => new(code)
    {
        Output = id is RuleIds.EvaluatedOnce or RuleIds.NeverUsed ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
        HasTorchSharp = id is RuleIds.SchedulerConstant or RuleIds.SchedulerDeviation,
    };

    private static string PathOf(string id) => $"docs/rules/{id}.md";

    private static string Page(string id) => File.ReadAllText(TestFiles.InRepository(PathOf(id))).ReplaceLineEndings("\n");

    private static string FirstBlock(string page, string language) => Blocks(page, language).First();

    private static IEnumerable<string> Blocks(string page, string language) =>
        Regex.Matches(page, $"```{language}\n(.*?)```", RegexOptions.Singleline).Select(block => block.Groups[1].Value);

    private static Dictionary<string, string> Settings(string text) => Regex
        .Matches(text, @"^(DECAY\S+) = (.*)$", RegexOptions.Multiline)
        .ToDictionary(line => line.Groups[1].Value, line => line.Groups[2].Value);
}
