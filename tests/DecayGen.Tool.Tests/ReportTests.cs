using System.Text.Json;
using DecayGen.Tool.Tests.Support;

namespace DecayGen.Tool.Tests;

/// <summary>The report as a file.</summary>
public sealed class ReportTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TheSameCodeMakesTheSameBytes()
    {
        _folder.With("Training.cs", SampleCode.Text);
        Assert.Equal(await Report("Training.cs"), await Report("Training.cs"));
    }

    [Fact]
    public async Task NothingComesFromElsewhere()
    {
        string html = await Report(_folder.With("Training.cs", SampleCode.Text)["Training.cs"]);
        Assert.DoesNotContain("http:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("https:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatLooksLikeMarkupIsText()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "No file can be called so.");
        _folder.With("<b>\"&'.cs", """
            [Horizon(90), Custom("</script><script>alert(1)</script>")] public partial class Hostile;
            [Horizon(90), ExponentialDecay(0.1, 0.97)] public partial class Good;
            """);
        string html = await Report("<b>\"&'.cs");
        Assert.DoesNotContain("alert(1)</script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>\"", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", html, StringComparison.Ordinal);
        Assert.Contains("<title>&lt;b&gt;&quot;&amp;&#39;.cs: ", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("</script>").Length - 1);
    }

    [Fact]
    public async Task ANameInTheDataEndsNoElement()
    {
        ToolRun run = await ToolRun.In(_folder.Path, "compare", "[Constant(1)] /* </script><script>alert(1)</script> */", "[Constant(2)]", "--out", "report.html");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string html = await File.ReadAllTextAsync(_folder["report.html"], TestContext.Current.CancellationToken);
        Assert.Equal(2, html.Split("</script>").Length - 1);
        using JsonDocument data = JsonDocument.Parse(html.Split("id=\"data\">")[1].Split("</script>")[0]);
        Assert.Equal("A: [Constant(1)] /* </script><script>alert(1)</script> */", data.RootElement[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task TwoHundredSchedulesAreAFileOfAFewMegabytes()
    {
        _folder.With("Many.cs", string.Concat(Enumerable.Range(0, 200).Select(i => (i % 4) switch
        {
            0 => $"[Horizon(300), ExponentialDecay(0.1, 0.98)] public partial class R{i};\n",
            1 => $"[Horizon(100_000), LinearWarmup(500), CosineDecay(0.1, 0.001, 99_000)] public partial class R{i};\n",
            2 => $"[Horizon(10_000), CosineRestarts(0.1, 0.001, 100)] public partial class R{i};\n",
            _ => $"[Horizon(90), StepDecay(0.1, 0.5, 30)] public partial class R{i};\n",
        })));
        string html = await Report("Many.cs");
        Assert.InRange(html.Length, 500_000, 8_000_000);
        Assert.Equal(200, html.Split("<article").Length - 1);
    }

    private async Task<string> Report(string target)
    {
        ToolRun run = await ToolRun.In(_folder.Path, "plot", target, "--out", "report.html");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain(_folder.Names, name => name.EndsWith(".tmp", StringComparison.Ordinal));
        return await File.ReadAllTextAsync(_folder["report.html"], TestContext.Current.CancellationToken);
    }
}
