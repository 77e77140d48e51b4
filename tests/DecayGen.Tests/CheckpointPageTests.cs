using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using DecayGen.Tests.Support;

namespace DecayGen.Tests;

/// <summary>docs/checkpoints.md: its training is run, interrupted, and run again.</summary>
public class CheckpointPageTests
{
    private const int Interrupted = 40;

    private static readonly string _page = ReadPage();

    private static readonly Action<Func<int, double, double>, string> _run = ScheduleCompiler.Load(Block("csharp"), Runtime.Modern)
        .GetType("Training", throwOnError: true)!
        .GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!
        .CreateDelegate<Action<Func<int, double, double>, string>>();

    [Fact]
    public void An_interrupted_training_goes_on_as_if_it_had_not_been() => InFolder(folder =>
    {
        List<double> whole = [];
        _run(Training(whole, until: int.MaxValue), Path.Combine(folder, "whole.json"));

        List<double> parts = [];
        string path = Path.Combine(folder, "parts.json");
        Assert.Throws<OperationCanceledException>(() => _run(Training(parts, Interrupted), path));
        Assert.Equal(Block("json"), File.ReadAllText(path));
        _run(Training(parts, until: int.MaxValue), path);

        Assert.Equal(90, whole.Count);
        Assert.True(whole[Interrupted..].Distinct().Count() > 1);
        Assert.Equal(whole, parts);
    });

    [Fact]
    public void The_message_is_that_of_the_state()
    {
        IMetricSchedule schedule = (IMetricSchedule)Activator.CreateInstance(
            ScheduleCompiler.Load("using DecayGen;\n[LinearWarmup(5), ReduceOnPlateau(0.1, Patience = 2)] public partial class Rate;", Runtime.Modern).GetType("Rate")!)!;
        PlateauState saved = JsonDocument.Parse(Block("json")).RootElement.GetProperty("Rate").Deserialize<PlateauState>();
        ArgumentOutOfRangeException thrown = Assert.Throws<ArgumentOutOfRangeException>(() => schedule.State = saved);
        Assert.Equal(Block("text"), thrown.Message.ReplaceLineEndings("\n"));
        Assert.Equal(default, schedule.State);

        // What the page says to do about it.
        schedule.State = saved with { BadSteps = 0, CooldownLeft = 0 };
    }

    /// <summary>One that gets nowhere at first, then better in each epoch, and from epoch 36 on no further.</summary>
    private static Func<int, double, double> Training(List<double> rates, int until) => (epoch, rate) =>
    {
        if (epoch == until)
            throw new OperationCanceledException();

        rates.Add(rate);
        return epoch < 12 ? 1 : 0.25 + Math.Max(0, 36 - epoch) / 40.0;
    };

    private static void InFolder(Action<string> test)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            test(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The page's first block in the language.</summary>
    private static string Block(string language) => Regex.Match(_page, $"```{language}\n(.*?)\n```", RegexOptions.Singleline).Groups[1].Value;

    private static string ReadPage()
    {
        using StreamReader reader = new(typeof(CheckpointPageTests).Assembly.GetManifestResourceStream("checkpoints.md")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
