using System.Collections.Concurrent;
using DecayGen.Tool.Tests.Support;
using PuppeteerSharp;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace DecayGen.Tool.Tests.Support;

/// <summary>A Chromium without a window, for all tests that need one; there is none where none is installed.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] _paths =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private readonly Folder _reports = new Folder().With("Training.cs", SampleCode.Text);
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _made = new();
    private readonly string _profile = Directory.CreateTempSubdirectory("decaygen-browser-").FullName;
    private readonly SemaphoreSlim _starting = new(1);
    private IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A page that nothing has been opened in. The test is skipped where there is no browser.</summary>
    public async Task<IPage> PageAsync(int width, string scheme = "light")
    {
        string? path = Array.Find(_paths, File.Exists);
        Assert.SkipWhen(path is null, "There is no Chromium on this machine.");
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _browser ??= await Puppeteer.LaunchAsync(new LaunchOptions
            {
                ExecutablePath = path,
                UserDataDir = _profile,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
        finally
        {
            _starting.Release();
        }

        IPage page = await _browser.NewPageAsync();
        await page.SetViewportAsync(new ViewPortOptions { Width = width, Height = 900 });
        await page.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = scheme }]);
        return page;
    }

    /// <summary>The path of a report on the sample code, with certain arguments.</summary>
    internal Task<string> ReportAsync(params string[] arguments) => _made.GetOrAdd(string.Join(' ', arguments), _ => new(async () =>
    {
        string name = $"{Guid.NewGuid():N}.html";
        ToolRun run = await ToolRun.In(_reports.Path, ["plot", "Training.cs", "--out", name, .. arguments]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return _reports[name];
    })).Value;

    public async ValueTask DisposeAsync()
    {
        _reports.Dispose();
        if (_browser is not null)
            await _browser.DisposeAsync();
        _starting.Dispose();
        Directory.Delete(_profile, recursive: true);
    }
}
