using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>
/// docs/schedules.md has every schedule, with all its parameters; its examples compile, and no rule has anything to say.
/// Its tables of other libraries name no attribute and no parameter that there is not.
/// </summary>
public class SchedulePageTests
{
    private static readonly string _page = Read("docs/schedules.md");

    private static readonly Type[] _attributes =
        [.. typeof(ScheduleAttribute).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(ScheduleAttribute)))];

    public static TheoryData<string> Kinds => [.. _attributes.Select(type => type.Name[..^"Attribute".Length])];

    public static TheoryData<string> Examples => [.. Regex.Matches(_page, "```csharp\n(.*?)```", RegexOptions.Singleline).Select(block => block.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_compiles_and_is_silent(string example) =>
        Assert.Empty((await new UserProject($"using System;\nusing DecayGen;\n{example}").ReviewAsync()).Where(found => found.Severity > DiagnosticSeverity.Hidden));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_parameter_of_a_schedule_is_in_its_table(string kind)
    {
        Type attribute = _attributes.Single(type => type.Name == $"{kind}Attribute");
        IEnumerable<string?> parameters =
        [
            .. attribute.GetConstructors().Single().GetParameters().Select(parameter => parameter.Name),
            .. attribute.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(property => property.CanWrite).Select(property => property.Name),
        ];
        Assert.Equal(parameters, Regex.Matches(Section(kind), "^\\| `(\\w+)` \\|", RegexOptions.Multiline).Select(row => row.Groups[1].Value));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_picture_is_of_the_example(string kind)
    {
        string section = Section(kind);
        Assert.Contains($"![{kind}](images/{kind}.svg)", section, StringComparison.Ordinal);
        Assert.True(File.Exists(TestFiles.InRepository($"docs/images/{kind}.svg")));
        string example = Regex.Match(section, "```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value.Trim();
        Assert.Contains(example.Replace("class Rate", $"class {kind}", StringComparison.Ordinal), Read("samples/Gallery/Schedules.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_counterparts_of_other_libraries_exist()
    {
        // From the name of an attribute to the next, or to the end of the cell.
        ILookup<string, string> counterparts = Regex.Matches(_page[_page.IndexOf("## Coming from another library", StringComparison.Ordinal)..], @"\[([A-Z]\w+)\((((?!\[[A-Z]).)*?)(?=\[[A-Z]|\|)")
            .ToLookup(match => match.Groups[1].Value, match => match.Groups[2].Value);
        Assert.Empty(counterparts.Select(kind => kind.Key).Except(Kinds.Select(kind => kind.Data)));
        Assert.All(
            _attributes.SelectMany(type => counterparts[type.Name[..^"Attribute".Length]].SelectMany(Properties).Select(name => type.GetProperty(name))),
            property => Assert.True(property?.CanWrite));
    }

    private static IEnumerable<string> Properties(string arguments) => Regex.Matches(arguments, @"\b([A-Z]\w+) =").Select(argument => argument.Groups[1].Value);

    /// <summary>From its heading to the next.</summary>
    private static string Section(string kind) => Regex.Match(_page, $"^## {kind}\n(.*?)^## ", RegexOptions.Singleline | RegexOptions.Multiline).Groups[1].Value;

    private static string Read(string path) => File.ReadAllText(TestFiles.InRepository(path)).ReplaceLineEndings("\n");
}
