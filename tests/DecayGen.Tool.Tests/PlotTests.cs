using System.Buffers.Binary;
using System.Xml.Linq;
using DecayGen.Tool.Tests.Support;
using SkiaSharp;

namespace DecayGen.Tool.Tests;

/// <summary>Curves in the terminal and in files.</summary>
public sealed class PlotTests : IDisposable
{
    private const string Code = """
        [Horizon(90, Unit = StepUnit.Epoch), LinearWarmup(30, Overlap = false), CosineDecay(0.1, 0, 50)] public partial class Warm;
        [Horizon(90, Unit = StepUnit.Epoch), MultiStepDecay(0.1, 0.1, 30, 60)] public partial class Jumps;
        [ReduceOnPlateau(0.8, Factor = 0.5, Floor = 0.1)] public partial class Plateau;
        """;

    private readonly Folder _folder = new Folder().With("Training.cs", Code);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ACurveHasItsPhases() => Assert.Equal(
        """
            Warm
             0.1 ┤                      ⢀⠤⠤⣀⣀                                 ┊
                 │                    ⢀⠔⠁┊   ⠉⠒⠢⢄                             ┊
                 │                   ⡔⠁  ┊       ⠉⠢⡀                          ┊
                 │                 ⡠⠊    ┊         ⠈⠢⡄                        ┊
                 │               ⢀⠎      ┊           ⠈⠑⡄                      ┊
                 │             ⢀⠤⠃       ┊             ⠈⠣⡀                    ┊
                 │            ⡠⠃         ┊               ⠈⠢⡀                  ┊
            0.05 ┤          ⡠⠔⠁          ┊                 ⠑⠤⡀                ┊
                 │         ⡔⠁            ┊                   ⠑⢄               ┊
                 │       ⡔⠉              ┊                     ⠑⠤⡀            ┊
                 │     ⢀⠎                ┊                       ⠉⢆           ┊
                 │   ⢀⠎⠁                 ┊                         ⠉⠢⡀        ┊
                 │ ⢀⠤⠃                   ┊                           ⠈⠑⠤⡀     ┊
               0 ┤⡠⠃                     ┊                              ⠈⠉⠢⠤⢄⣀⣀⣀⣀⣀⣀⣀⣀⣀
                 └┬──────────────┬──────────────┬──────────────┬──────────────┬─────── epoch
                  0             20             40             60             80
                  ┊LinearWarmup          ┊CosineDecay                         ┊held

            """.ReplaceLineEndings("\n"),
        await Plot("--type", "Warm"));

    [Fact]
    public async Task AJumpHasItsMilestone() => Assert.Equal(
        """
            Jumps
             0.1 ┤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⡄
                 │                       ⡇
                 │                       ⡇
                 │                       ⡇
                 │                       ⡇
                 │                       ⡇
                 │                       ⡇
            0.05 ┤                       ⡇
                 │                       ⡇
                 │                       ⡇
                 │                       ⡇
                 │                       ⡇
                 │                       ⠧⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⢤
               0 ┤                                             ⠸⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤
                 └┬──────────────┬───────▲──────┬──────────────▲──────────────┬─────── epoch
                  0             20             40             60             80
                  ▲ epoch 30, 60

            """.ReplaceLineEndings("\n"),
        await Plot("--type", "Jumps"));

    [Fact]
    public async Task CurvesHaveLetters() => Assert.Equal(
        """
             0.1 ┤⠤⠤⠤⠤⠤⠤⠤⠤⠤B⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤B⢤⡤⠤⣀⣀
                 │                    ⢀⠔⠁⡇   A⠒⠢⢄
                 │                   ⡔⠁  ⡇       ⠉⠢⡀
                 │                 ⡠⠊    ⡇         ⠈⠢⡄
                 │               ⢀⠎      ⡇           ⠈⠑⡄
                 │             ⢀⠤A       ⡇             ⠈⠣⡀
                 │            ⡠⠃         ⡇               A⠢⡀
            0.05 ┤          ⡠⠔⠁          ⡇                 ⠑⠤⡀
                 │         ⡔⠁            ⡇                   ⠑⢄
                 │       ⡔⠉              ⡇                     ⠑⠤⡀
                 │     ⢀⠎                ⡇                       ⠉⢆
                 │   A⠎⠁                 ⡇                         ⠉⠢A
                 │ ⢀⠤⠃                   ⠧⠤⠤⠤⠤⠤⠤⠤⠤⠤B⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⢤     ⠈⠑⠤⡀
               0 ┤⡠⠃                                           B⠤⠤⠤⠤⠤⠤⠤⠤⠬⠭⠦B⢤⣤⣤⣤⣤A⣤⣤⣤⣤
                 └┬──────────────┬──────────────┬──────────────┬──────────────┬─────── epoch
                  0             20             40             60             80
                  A Warm
                  B Jumps

            """.ReplaceLineEndings("\n"),
        await Plot("--type", "Warm", "Jumps"));

    [Fact]
    public async Task APlateauCountsReductions() => Assert.Equal(
        """
            Plateau
            0.8 ┤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⢤
                │             ⢸
                │             ⢸
            0.6 ┤             ⢸
                │             ⢸
                │             ⢸
                │             ⢸
            0.4 ┤             ⠘⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⡆
                │                           ⡇
                │                           ⡇
            0.2 ┤                           ⠧⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⡄
                │                                        ⡇
                │                                        ⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉
              0 ┤
                └┬──────────────────────────┬─────────────────────────┬ number of reductions
                 0                          2                         4

            """.ReplaceLineEndings("\n"),
        await Plot("--type", "Plateau"));

    [Fact]
    public async Task ALogarithmicAxisKeepsARoomForZero() => Assert.Equal(
        """
            Warm
                0.1 ┤           ⢀⣀⡠⠤⠤⠔⠒⠒⠒⠉⠉⠉⠉⠉⠉⠉⠉⠉⠒⠒⠒⠒⠒⠤⠤⠤⣀⣀⡀                  ┊
                    │      ⡠⠤⠒⠉⠉⠁         ┊                 ⠈⠉⠉⠒⠢⠤⣀            ┊
                    │   ⡠⠔⠉               ┊                        ⠉⠉⠢⢄⡀       ┊
               0.01 ┤ ⡠⠋                  ┊                            ⠈⠢⡀     ┊
                    │⢠⠃                   ┊                              ⠈⠣⡀   ┊
                    │⢸                    ┊                                ⠈⢆  ┊
              0.001 ┤⢸                    ┊                                 ⠈⡆ ┊
                    │⢸                    ┊                                  ⠸⡀┊
                    │⢸                    ┊                                   ⡇┊
             0.0001 ┤⡎                    ┊                                   ⢸┊
                    │⡇                    ┊                                   ⢸┊
                    │⡇                    ┊                                   ⠘⡄
            0.00001 ┤⡇                    ┊                                    ⡇
                  0 ┤⡇                    ┊                                    ⣇⣀⣀⣀⣀⣀⣀
                    └┬─────────────┬──────────────┬─────────────┬──────────────┬────── epoch
                     0            20             40            60             80
                     ┊LinearWarmup        ┊CosineDecay                         ┊held

            """.ReplaceLineEndings("\n"),
        await Plot("--type", "Warm", "--log"));

    [Theory]
    [InlineData("Warm")]
    [InlineData("Warm", "Jumps", "Plateau")]
    public async Task ASvgIsWellFormed(params string[] types)
    {
        Assert.Contains("rate.svg", await Plot(["--type", .. types, "--out", "rate.svg", "--width", "640", "--height", "400"]), StringComparison.Ordinal);
        XElement root = XDocument.Load(_folder["rate.svg"]).Root!;
        Assert.Equal(("svg", "640", "400"), (root.Name.LocalName, root.Attribute("width")!.Value, root.Attribute("height")!.Value));
        byte[] first = await File.ReadAllBytesAsync(_folder["rate.svg"], TestContext.Current.CancellationToken);
        await Plot(["--type", .. types, "--out", "rate.svg", "--width", "640", "--height", "400"]);
        Assert.Equal(first, await File.ReadAllBytesAsync(_folder["rate.svg"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task APngHasItsSize()
    {
        await Plot("--out", "rate.PNG", "--width", "320", "--height", "240");
        byte[] bytes = await File.ReadAllBytesAsync(_folder["rate.PNG"], TestContext.Current.CancellationToken);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], bytes[..8]);
        Assert.Equal((320, 240), (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))));
        Assert.Equal("IEND", System.Text.Encoding.ASCII.GetString(bytes.AsSpan()[^8..^4]));
    }

    [Theory]
    [InlineData("svg")]
    [InlineData("png")]
    public async Task WhatCountsOtherwiseHasAChartBelow(string format)
    {
        await Plot("--type", "Warm", "Plateau", "--out", $"rate.{format}", "--width", "400", "--height", "400");
        if (format == "svg")
        {
            string[] texts = [.. XDocument.Load(_folder["rate.svg"]).Descendants().Where(element => element.Name.LocalName == "text").Select(text => text.Value.Trim())];
            Assert.All(new[] { "Warm", "epoch", "Plateau", "number of reductions" }, text => Assert.Contains(text, texts));
            return;
        }

        using SKBitmap picture = SKBitmap.Decode(_folder["rate.png"]);
        foreach (int top in new[] { 0, 200 })
        {
            int drawn = Enumerable.Range(0, 400 * 200).Count(i => picture.GetPixel(i % 400, top + i / 400) is { Red: < 20, Blue: > 150 });
            Assert.InRange(drawn, 200, 4000);
        }
    }

    [Theory]
    [InlineData("rate.gif", "must end with .svg, .png or .html")]
    [InlineData("rate", "must end with .svg, .png or .html")]
    [InlineData("nowhere/rate.svg", "There is no folder")]
    [InlineData("folder.svg", "is a folder")]
    public async Task AFileThatCannotBeIsSaidSo(string path, string reason)
    {
        Directory.CreateDirectory(_folder["folder.svg"]);
        ToolRun run = await ToolRun.In(_folder.Path, "plot", "Training.cs", "--out", path);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Equal(["Training.cs", "folder.svg"], _folder.Names);
    }

    [Fact]
    public async Task AFolderThatCannotBeWrittenIsSaidSo()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/proc, in which nobody may write, is of Linux.");
        ToolRun run = await ToolRun.In(_folder.Path, "plot", "Training.cs", "--type", "Jumps", "--out", "/proc/rate.svg");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("error: '/proc/rate.svg' cannot be written: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TooManyCurvesForAPictureGoIntoAReport()
    {
        _folder.With("Many.cs", string.Concat(Enumerable.Range(0, 9).Select(i => $"[Horizon(90), ExponentialDecay(0.1, 0.9{i})] public partial class R{i};\n")));
        ToolRun run = await ToolRun.In(_folder.Path, "plot", "Many.cs");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("9 curves are too many for one picture", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await ToolRun.In(_folder.Path, "plot", "Many.cs", "--out", "many.html")).ExitCode);
    }

    [Fact]
    public async Task CodeWithoutSchedulesIsSaidSo()
    {
        ToolRun run = await ToolRun.In(_folder.With("None.cs", "class C;").Path, "plot", "None.cs", "--out", "none.html");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("There is no schedule in 'None.cs'", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("none.html", _folder.Names);
    }

    private async Task<string> Plot(params string[] arguments)
    {
        ToolRun run = await ToolRun.In(_folder.Path, ["plot", "Training.cs", .. arguments]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Output;
    }
}
