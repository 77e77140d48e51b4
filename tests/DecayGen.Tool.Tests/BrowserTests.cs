using System.Globalization;
using DecayGen.Generators.Exact;
using DecayGen.Tool.Tests.Support;
using PuppeteerSharp;

namespace DecayGen.Tool.Tests;

/// <summary>The report where people see it: in a browser.</summary>
public sealed class BrowserTests(Chromium chromium)
{
    [Fact]
    public async Task NothingFailsAndNothingIsFetched()
    {
        await using IPage page = await chromium.PageAsync(1280);
        List<string> said = [];
        List<string> fetched = [];
        page.Console += (_, message) => said.Add(message.Message.Text);
        page.PageError += (_, error) => said.Add(error.Message);
        page.Request += (_, request) => fetched.Add(request.Request.Url);
        await OpenAsync(page);
        foreach (IElementHandle plot in await page.QuerySelectorAllAsync(".plot"))
            await plot.HoverAsync();
        Assert.Empty(said);
        Assert.All(fetched, url => Assert.True(url.StartsWith("file:", StringComparison.Ordinal) || url == "data:,", url));
        Assert.Equal(2, await page.EvaluateExpressionAsync<int>("document.scripts.length"));
    }

    [Theory]
    [InlineData("Warm", "[LinearWarmup(5)] [CosineDecay(0.1, 0, 80)]", "epoch", 90, 0, 3, 4, 5, 44, 89)]
    [InlineData("Jumps", "[MultiStepDecay(0.1, 0.1, 30, 60, 80)]", "step", 90, 29, 30, 60, 89)]
    [InlineData("TooFast", "[ExponentialDecay(0.01, 0.95)]", "step", 300, 1, 137, 299)]
    public async Task ThePointerShowsStepAndExactValue(string name, string attributes, string unit, int count, params int[] steps)
    {
        Schedules.FoundSchedule schedule = await OneSchedule.Of(attributes);
        await using IPage page = await chromium.PageAsync(1280);
        await OpenAsync(page);
        await using IElementHandle plot = await PlotAsync(page, name);
        foreach (int step in steps)
        {
            await PointAsync(page, plot, (double)step / (count - 1));
            Assert.Equal([$"{unit} {step}", NumberFormat.Readable(schedule.At(step))], await TipAsync(page));
        }
    }

    [Fact]
    public async Task OfALongRunThePointerFindsTheNearestStepThatIsThere()
    {
        Schedules.FoundSchedule schedule = await OneSchedule.Of("[CosineRestarts(0.1, 0.001, 1000)]");
        await using IPage page = await chromium.PageAsync(1280);
        await OpenAsync(page);
        await using IElementHandle plot = await PlotAsync(page, "Restarts");
        foreach (double place in new[] { 0, 0.123, 0.5, 1 })
        {
            await PointAsync(page, plot, place);
            string[] tip = await TipAsync(page);
            long step = long.Parse(tip[0]["step ".Length..], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
            Assert.InRange(step, place * 999_999 - 2000, place * 999_999 + 2000);
            Assert.Equal(NumberFormat.Readable(schedule.At(step)), tip[1]);
        }
    }

    [Fact]
    public async Task APlateauIsReadByReductions()
    {
        await using IPage page = await chromium.PageAsync(1280);
        await OpenAsync(page);
        await using IElementHandle plot = await PlotAsync(page, "Plateau");
        await PointAsync(page, plot, 0);
        Assert.Equal(["before the first reduction", "0.8"], await TipAsync(page));
        await PointAsync(page, plot, 0.5);
        Assert.Equal(["after 2 reductions", "0.2"], await TipAsync(page));
    }

    [Fact]
    public async Task CurvesOverEachOtherAreReadTogether()
    {
        await using IPage page = await chromium.PageAsync(1280);
        await OpenAsync(page, "--type", "Jumps", "TooFast");
        await using IElementHandle plot = (await page.QuerySelectorAsync(".plot"))!;
        await PointAsync(page, plot, 30.0 / 299);
        Assert.Equal(["step 30", $"{await ValueAsync("[MultiStepDecay(0.1, 0.1, 30, 60, 80)]", 30)} Jumps", $"{await ValueAsync("[ExponentialDecay(0.01, 0.95)]", 30)} TooFast"], await TipAsync(page));
        await PointAsync(page, plot, 1);
        Assert.Equal(2, (await TipAsync(page)).Length);
    }

    [Fact]
    public async Task TheKeyboardGoesFromStepToStep()
    {
        await using IPage page = await chromium.PageAsync(1280);
        await OpenAsync(page);
        await using IElementHandle plot = await PlotAsync(page, "Jumps");
        await plot.FocusAsync();
        foreach ((string key, string shown) in new[] { ("Home", "step 0"), ("ArrowRight", "step 1"), ("PageUp", "step 10"), ("ArrowLeft", "step 9"), ("End", "step 89"), ("ArrowRight", "step 89") })
        {
            await page.Keyboard.PressAsync(key);
            Assert.Equal(shown, (await TipAsync(page))[0]);
        }

        Assert.Equal($"step 89, {await ValueAsync("[MultiStepDecay(0.1, 0.1, 30, 60, 80)]", 89)}", await plot.EvaluateFunctionAsync<string>("plot => plot.getAttribute('aria-valuetext')"));
        await page.Keyboard.PressAsync("Escape");
        Assert.Empty(await page.QuerySelectorAllAsync(".tip"));
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task ThePageIsAsWideAsTheScreen(int width)
    {
        await using IPage page = await chromium.PageAsync(width);
        await OpenAsync(page);
        await PointAsync(page, await PlotAsync(page, "Jumps"), 0.45);
        Assert.Equal(width, await page.EvaluateExpressionAsync<int>("document.documentElement.scrollWidth"));
        int[] widths = await page.EvaluateExpressionAsync<int[]>("[...document.querySelectorAll('.plot')].map(plot => plot.clientWidth)");
        Assert.All(widths, plot => Assert.InRange(plot, width * 0.55, width));

        // Labels keep off each other, and what is shown stays in the page.
        Assert.Equal(0, await page.EvaluateFunctionAsync<int>("""
            () => [...document.querySelectorAll('.plot')].reduce((count, plot) => {
                const boxes = [...plot.querySelectorAll('.x')].map(label => label.getBoundingClientRect()).filter(box => box.width > 0);
                return count + boxes.filter((box, i) => i > 0 && box.left < boxes[i - 1].right + 2 || box.right > innerWidth).length;
            }, 0)
            """));
        double[] tip = await page.EvaluateExpressionAsync<double[]>("(box => [box.left, box.right])(document.querySelector('.tip').getBoundingClientRect())");
        Assert.True(tip[0] >= 0 && tip[1] <= width, string.Join(' ', tip));
    }

    [Fact]
    public async Task LightAndDarkAreBothLegible()
    {
        Dictionary<string, string> backgrounds = [];
        foreach (string scheme in new[] { "light", "dark" })
        {
            await using IPage page = await chromium.PageAsync(1280, scheme);
            await OpenAsync(page, "--type", "Warm", "Jumps", "TooFast", "Unknown");
            backgrounds[scheme] = await page.EvaluateExpressionAsync<string>("getComputedStyle(document.body).backgroundColor");

            // The contrast of WCAG 2: 4.5 for text, 3 for what is drawn.
            string[] faint = await page.EvaluateFunctionAsync<string[]>("""
                () => {
                    const channels = color => color.match(/[\d.]+/g).slice(0, 3).map(Number);
                    const light = color => channels(color).map(c => c / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
                        .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
                    const contrast = (a, b) => (Math.max(light(a), light(b)) + .05) / (Math.min(light(a), light(b)) + .05);
                    const behind = element => {
                        for (let e = element; e; e = e.parentElement) {
                            const color = getComputedStyle(e).backgroundColor;
                            if (!/, 0\)$/.test(color)) return color;
                        }
                    };
                    const faint = [];
                    for (const element of document.body.querySelectorAll('*')) {
                        if (element.tagName === 'SCRIPT') continue;
                        const style = getComputedStyle(element);
                        if ([...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()) && contrast(style.color, behind(element)) < 4.5)
                            faint.push(`${element.className} ${element.textContent}`);
                        if (element.classList.contains('curve') && contrast(style.stroke, behind(element)) < 3)
                            faint.push(`curve ${style.stroke}`);
                    }
                    return faint;
                }
                """);
            Assert.Empty(faint);
        }

        Assert.NotEqual(backgrounds["light"], backgrounds["dark"]);
    }

    [Fact]
    public async Task WithoutAScriptThereAreCurvesAndNumbers()
    {
        await using IPage page = await chromium.PageAsync(1280);
        await page.SetJavaScriptEnabledAsync(false);
        await OpenAsync(page);
        int[] curves = await page.EvaluateExpressionAsync<int[]>("[...document.querySelectorAll('article .plot .curve')].map(curve => Math.round(curve.getBoundingClientRect().width))");
        Assert.Equal(5, curves.Length);
        Assert.All(curves, width => Assert.True(width > 800));
        Assert.Empty(await page.QuerySelectorAllAsync("[role=slider]"));
        string text = await page.EvaluateExpressionAsync<string>("document.body.innerText");
        Assert.Contains("DECAY103", text, StringComparison.Ordinal);
        Assert.Contains("2.18e-09 at step 299", text, StringComparison.Ordinal);
        Assert.Contains("No values: its declaration has an error.", text, StringComparison.Ordinal);
    }

    private async Task OpenAsync(IPage page, params string[] arguments) =>
        await page.GoToAsync(new Uri(await chromium.ReportAsync(arguments)).AbsoluteUri);

    private static async Task<string> ValueAsync(string attributes, long step) => NumberFormat.Readable((await OneSchedule.Of(attributes)).At(step));

    private static async Task<IElementHandle> PlotAsync(IPage page, string name) =>
        (IElementHandle)await page.EvaluateFunctionHandleAsync("name => [...document.querySelectorAll('article')].find(card => card.querySelector('h2').textContent === name).querySelector('.plot')", name);

    /// <summary>Moves the pointer to a place between the first step and the last.</summary>
    private static async Task PointAsync(IPage page, IElementHandle plot, double place)
    {
        await plot.ScrollIntoViewAsync();
        double[] box = await plot.EvaluateFunctionAsync<double[]>("plot => (box => [box.left + plot.clientLeft, plot.clientWidth, box.top + box.height / 2])(plot.getBoundingClientRect())");

        // Not beyond the last pixel, which is no longer over it.
        await page.Mouse.MoveAsync((decimal)(box[0] + Math.Min(place * box[1], box[1] - 0.5)), (decimal)box[2]);
    }

    private static Task<string[]> TipAsync(IPage page) => page.EvaluateExpressionAsync<string[]>("[...document.querySelectorAll('.tip > span')].map(line => line.textContent)");
}
