using System.Diagnostics;
using DecayGen.Tool.Tests.Support;

namespace DecayGen.Tool.Tests;

/// <summary>Schedules as lines of text.</summary>
public sealed class ShowTests : IDisposable
{
    private readonly UserFolder _folder = new UserFolder().With("Rates.cs", """
        using DecayGen;

        namespace Train;

        [Horizon(90, Unit = StepUnit.Epoch)]
        [LinearWarmup(5)]
        [CosineDecay(0.1, 0, 85)]
        public partial class Rate;

        [ReduceOnPlateau(0.1, Factor = 0.5, Patience = 3, Floor = 0.03, Mode = PlateauMode.Max)]
        public partial class OnPlateau;

        [PiecewiseConstant(new[] { 0.1, 0.01 }, new long[] { 100_000 })]
        public partial class Stairs;

        [MultiStepDecay(0.1, 0.1, 30, 60)]
        public partial class Wrong : Missing;
        """);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TellsAllThereIsToTell()
    {
        ToolRun run = await _folder.Run("show", "Rates.cs");
        Assert.Equal("""
            Train.Rate  Rates.cs:8
              [Horizon(90, Unit = StepUnit.Epoch)]
              [LinearWarmup(5)]
              [CosineDecay(0.1, 0, 85)]
              Steps 0 to 4: 0.1 · step / 5
              Steps 5 to 89: 0.1 · (1 + cos(π · (step − 5) / 85)) / 2
              From step 90: 0
              ▁▄▇████████▇▇▇▇▆▆▆▅▅▅▅▄▄▄▃▃▃▂▂▂▂▁▁▁▁▁▁▁▁ epoch 0 to 89
              initial 0 · peak 0.1 at epoch 5 · final 0.0000341 at epoch 89 · below 10 % from epoch 73 · below 1 % from epoch 85

            Train.OnPlateau  Rates.cs:11
              [ReduceOnPlateau(0.1, Factor = 0.5, Patience = 3, Floor = 0.03, Mode = PlateauMode.Max)]
              max(0.03, 0.1 · 0.5^reductions)
              █▅▃ 0.1 → 0.05 → 0.03, 2 reductions
              Reduced when more than 3 steps in a row bring no metric above 1.0001 · best.

            Train.Stairs  Rates.cs:14
              [PiecewiseConstant(new[] { 0.1, 0.01 }, new long[] { 100_000 })]
            """.ReplaceLineEndings("\n"), run.Output[..run.Output.IndexOf("100_000 })]", StringComparison.Ordinal)] + "100_000 })]");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Train.Wrong  Rates.cs:17", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HasNoCodesWhereNobodyLooks() => Assert.DoesNotContain('\e', (await _folder.Run("show", "Rates.cs")).Output);

    [Fact]
    public async Task DrawsAgainWhenTheSourceChangesUntilInterrupted()
    {
        Interrupt.SkipWithout();
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        ProcessStartInfo start = new("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "DecayGen.Tool.dll"), "show", "Rates.cs", "--type", "Rate", "--watch"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        try
        {
            await ReadUntil("[CosineDecay(0.1, 0, 85)]");
            _folder.With("Rates.cs", "using DecayGen;\n[CosineDecay(0.1, 0,");
            await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
            _folder.With("Rates.cs", "using DecayGen;\n[CosineDecay(0.1, 0, 185)] public partial class Rate;");
            await ReadUntil("[CosineDecay(0.1, 0, 185)]");

            await Interrupt.Send(process, cancellation);
            await process.WaitForExitAsync(cancellation);
            Assert.Equal(130, process.ExitCode);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }

        async Task ReadUntil(string text)
        {
            using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(TimeSpan.FromMinutes(2));
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (line.Contains(text, StringComparison.Ordinal))
                    return;
            }

            Assert.Fail($"The tool ended before it showed {text}: {await process.StandardError.ReadToEndAsync(cancellation)}");
        }
    }
}
