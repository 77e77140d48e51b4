using DecayGen.Tool.Import;
using DecayGen.Tool.Import.Python;
using DecayGen.Tool.Loading;
using DecayGen.Tool.Schedules;

namespace DecayGen.Tool.Tests.Support;

/// <summary>The tool's parts, without a process.</summary>
internal static class InProcess
{
    /// <summary>The schedules that texts of attributes mean, in one compilation.</summary>
    public static async Task<FoundSchedule[]> OfAsync(IReadOnlyList<string> attributes)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Code code = FileCode.OfText(string.Join('\n', attributes.Select((text, i) => $"{text} public partial class Schedule{i};")), "attributes", cancellation);
        Found found = await Finder.FindAsync(code, cancellation);
        Assert.Equal(attributes.Count, found.Schedules.Count);
        return [.. found.Schedules];
    }

    public static Recipe Import(string text, double? rate = null, params string[] given) =>
        new Importer(Script.Read(new Source(text)), Given.Read(given), rate).Run();

    /// <summary>The attributes that a text becomes.</summary>
    public static string Attributes(string text, double? rate = null, params string[] given) =>
        string.Join(' ', Import(text, rate, given).Phases.Select(AttributeText.Of));
}
