using System.Text.RegularExpressions;
using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>
/// Mistakes that others have reported, written as they were: mistakes.csv names the reports. Each is found, or it is said
/// why it cannot be; docs/rules/reports.md is written from here.
/// </summary>
public class MistakeTests
{
    private const string Optimizer = " class Adam { public Adam(double learningRate) { } public double LearningRate; }";

    /// <summary>The schedule as the report has it, in a run as long as the report says, or where it says nothing, as long as is usual.</summary>
    private static readonly (string Report, string Code, string Findings)[] _found =
    [
        ("never-02", "[Horizon(1000, Unit = StepUnit.Epoch), StepDecay(0.001, 0.1, 5000)] partial class Rate;", "DECAY108"),
        ("never-04", "[Horizon(17190), PiecewiseConstant(new[] { 0.01, 0.005, 0.001 }, new long[] { 50_000, 80_000 })] partial class Rate;", "DECAY108"),
        ("never-06", "[Horizon(30_000), LinearWarmup(8000), CosineDecay(2.5e-4, 0, 10_000_000)] partial class Rate;", "DECAY109 DECAY122"),
        ("never-07", "[Horizon(200, Unit = StepUnit.Epoch), OneCycle(0.01, 1000)] partial class Rate;", "DECAY122"),
        ("never-08", "[Horizon(1, Unit = StepUnit.Epoch), OneCycle(0.01, 1500)] partial class Rate;", "DECAY122"),
        ("never-10", "[Horizon(200, Unit = StepUnit.Epoch), ExponentialDecay(0.1, 0.97, DecaySteps = 500, Staircase = true)] partial class Rate;", "DECAY108"),
        ("never-16", "[Horizon(1_600_000, Unit = StepUnit.Step), MultiStepDecay(1e-4, 0.5, 400_000, 800_000)] partial class Rate; class Training { double Next(int epoch) => Rate.At(epoch); }", "DECAY203"),
        ("never-17", "[Horizon(3000, Unit = StepUnit.Epoch), MultiStepDecay(1e-4, 0.1, 2750)] partial class Rate; class Training { double Next(int step) => Rate.At(step); }", "DECAY203"),
        ("never-18", "[Horizon(60, Unit = StepUnit.Epoch), MultiStepDecay(0.003, 0.1, 75, 125)] partial class Rate;", "DECAY108"),
        ("never-24", "[Horizon(200_000), ExponentialDecay(0.004, 0.95, DecaySteps = 800_720, Staircase = true)] partial class A; [Horizon(200_000), PiecewiseConstant(new[] { 3e-4, 3e-5, 3e-6 }, new long[] { 900_000, 1_200_000 })] partial class B;", "DECAY108 DECAY108"),
        ("never-27", "[Horizon(400, Unit = StepUnit.Epoch), MultiStepDecay(0.1, 0.3, 20, 40, 60)] partial class Rate;", "DECAY110"),
        ("fast-04", "[Horizon(20_000), ExponentialDecay(0.01, 0.95, DecaySteps = 100, Staircase = true)] partial class Rate;", "DECAY103"),
        ("fast-05", "[Horizon(150_000), StepDecay(0.001, 0.001, 10_000)] partial class Rate;", "DECAY104 DECAY107"),
        ("fast-07", "[Horizon(1000, Unit = StepUnit.Epoch), ExponentialDecay(1e-4, 0.5)] partial class Rate;", "DECAY104 DECAY107"),
        ("fast-08", "[Horizon(200, Unit = StepUnit.Epoch), LinearDecay(0.01, 0, 100)] partial class Rate;", "DECAY103"),
        ("fast-09", "[Horizon(20, Unit = StepUnit.Epoch), StepDecay(1e-4, 0.1, 3)] partial class Rate;", "DECAY103"),
        ("fast-14", "[Horizon(1525, Unit = StepUnit.Step), StepDecay(0.001, 0.1, 7)] partial class Rate;", "DECAY104 DECAY107"),
        ("fast-15", "[Horizon(90, Unit = StepUnit.Epoch), StepDecay(0.1, 0.1, 30)] partial class Rate; class Training { double Next(int batch) => Rate.At(batch); }", "DECAY203"),
        ("fast-20", "[Horizon(250_000, Unit = StepUnit.Step), CosineDecay(0.1, 0, 1000)] partial class A; [Horizon(250_125, Unit = StepUnit.Step), CosineRestarts(0.1, 0, 1786)] partial class B;", "DECAY103 DECAY121"),
        ("fast-22", "[Horizon(20, Unit = StepUnit.Epoch), ExponentialDecay(0.01, 0.1)] partial class Rate;", "DECAY105"),
        ("cos-01", "[Horizon(100, Unit = StepUnit.Epoch), CosineDecay(0.1, 0, 10)] partial class Rate;", "DECAY103"),
        ("cos-03", "[Horizon(100, Unit = StepUnit.Epoch), CosineDecay(1e-3, 1e-3, 100)] partial class Rate;", "DECAY119"),
        ("cos-04", "[Horizon(100, Unit = StepUnit.Epoch), CosineDecay(3e-4, 0, 195)] partial class Rate;", "DECAY122"),
        ("cos-08", "[Horizon(100), CosineDecay(0.001, 0.1, 100)] partial class Rate;", "DECAY015"),
        ("cos-10", "[Horizon(80, Unit = StepUnit.Epoch), CosineDecay(1e-4, 1e-6, 100)] partial class Rate;", "DECAY123"),
        ("cos-11", "[Horizon(30_000), LinearWarmup(10_000, From = 1e-7), CosineDecay(0.001, 1e-7, 70_000)] partial class Rate;", "DECAY122"),
        ("one-04", "[Horizon(100), OneCycle(0.1, 100, PercentStart = 0)] partial class A; [Horizon(100), Cyclic(0.01, 0.1, 0)] partial class B;", "DECAY013 DECAY017"),
        ("warm-02", "[Horizon(300), LinearWarmup(500), Constant(1e-3)] partial class Rate;", "DECAY115 DECAY122"),
        ("warm-04", "[Horizon(50_000), LinearWarmup(10_000, Overlap = true), ExponentialDecay(0.03, 0.9999)] partial class Rate;", "DECAY118"),
        ("warm-09", "[Horizon(2000), LinearWarmup(500, Overlap = true), MultiStepDecay(0.01, 0.1, 400, 1500)] partial class Rate;", "DECAY117"),
        ("warm-10", "[Horizon(1000), LinearWarmup(0), Constant(1e-3)] partial class Rate;", "DECAY013"),
        ("warm-13", "[Horizon(10_000), LinearWarmup(30_000), Constant(1e-3)] partial class Rate;", "DECAY115 DECAY122"),
        ("arg-03", "[Horizon(1000), ExponentialDecay(1e-4, 1 / 10, DecaySteps = 100)] partial class Rate;", "DECAY011"),
        ("arg-07", "[Horizon(1000), PiecewiseConstant(new[] { 0.25, 1, 0.2, 0.05 }, new long[] { 500, 500, 750 })] partial class Rate;", "DECAY014"),
        ("arg-08", "[Horizon(100), ExponentialDecay(1e-4, 0.95, Floor = 1e-3)] partial class Rate;", "DECAY015"),
        ("arg-09", "[Horizon(100), LinearDecay(0.1, 0, 0)] partial class A; [Horizon(100), ExponentialDecay(0.1, 0.9, DecaySteps = -1)] partial class B;", "DECAY013 DECAY017"),
        ("arg-11", "[Horizon(100_000), ExponentialDecay(0.1, 1.01)] partial class Rate;", "DECAY016"),
        ("stuck-01", "[Horizon(100), CosineDecay(0.1, 0, 100)] partial class Rate; class Training { Adam optimizer = new(Rate.At(0)); }", "DECAY128 DECAY201"),
        ("stuck-02", "[Horizon(100), ExponentialDecay(1e-4, 0.98)] partial class Rate; class Training { Adam optimizer = new(Rate.Initial); }", "DECAY201"),
        ("stuck-05", "[Horizon(100), CosineDecay(1e-4, 0, 100)] partial class Rate; class Training { void Run() { double rate = Rate.At(0); Adam optimizer = new(rate); } }", "DECAY201"),
        ("stuck-09", "[Horizon(200, Unit = StepUnit.Epoch), MultiStepDecay(1e-3, 0.1, 80, 120, 160)] partial class Rate; class Training { Adam optimizer = new(learningRate: Rate.At(0)); }", "DECAY201"),
        ("plat-01", "[Horizon(100, Unit = StepUnit.Epoch), ReduceOnPlateau(1e-3)] partial class Rate; class Training { double Next(Rate rate, double accuracy) => rate.Step(accuracy); }", "DECAY204"),
        ("plat-04", "[Horizon(100, Unit = StepUnit.Epoch), ReduceOnPlateau(1e-3)] partial class Rate; class Training { double Next(Rate rate, double val_f1_metric) => rate.Step(val_f1_metric); }", "DECAY204"),
        ("rank-10", "[Horizon(500), StepDecay(0.03, 0.1, 400)] partial class Rate; class Training { Adam optimizer = new(1e-3); void Step(int step) => optimizer.LearningRate = Rate.At(step); }", "DECAY128"),
    ];

    private static readonly (string Reports, string Why)[] _notFound =
    [
        ("never-13 never-14 arg-12", "The mistake is in the code of a scheduler. A schedule that is generated has no such code."),
        ("fast-17", "The comment says something else than the numbers. Comments are not read."),
        ("never-15 res-01 ord-01 ord-03 rank-01 warm-03 one-01 one-02", "The mistake is in the state of a scheduler: when it is made, stepped, saved, or by how many processes. A schedule over steps has no state; its value depends on the step alone, and after its end it stays what it was."),
        ("never-26 cos-06 arg-13 fast-19", "The length of the run, or the unit, is not what was said, or is not said anywhere. A Horizon says it; what it says is taken at its word."),
        ("cos-15", "A flat end of a tenth of the run is common in published settings."),
        ("warm-15", "A fraction for a number of steps is an error of the compiler, since steps are whole numbers."),
        ("warm-18", "Nothing is wrong; the number of steps is written, and shown where the pointer rests."),
        ("arg-17", "Staircases are as usual as curves. The pointer over At shows which of them it is."),
        ("rank-09", "What rate is too large depends on the model and the size of a batch; published rates go up to 30."),
        ("plat-07", "Nothing is wrong but the documentation, which left open what a patience counts."),
        ("plat-08", "A patience of 2 suits long epochs. One of 0 is pointed to, where that is asked for: DECAY126, which is hidden."),
        ("plat-09", "The mistake is in a framework that steps the scheduler by itself. Here the code that trains calls Step, with the metric that it has."),
        ("false-01 false-03 false-06", "Nothing is wrong, and no rule says so."),
    ];

    /// <summary>What was reported and is no mistake.</summary>
    private static readonly (string Report, string Code)[] _usual =
    [
        ("false-01", "[Horizon(200, Unit = StepUnit.Epoch), MultiStepDecay(0.03, 0.1, 120, 160)] partial class Rate;"),
        ("false-03", "[Horizon(20, Unit = StepUnit.Epoch), MultiStepDecay(0.02, 0.1, 16, 19)] partial class Rate;"),
        ("false-05", "[Horizon(100, Unit = StepUnit.Epoch), CosineDecay(0.1, 0.001, 50), CosineDecay(0.1, 0.001, 50, AllowGrowth = true)] partial class Rate;"),
        ("false-06", "[Horizon(100, Unit = StepUnit.Epoch), CosineDecay(0.1, 0, 100)] partial class Rate;"),
        ("stuck-09", "[Horizon(200, Unit = StepUnit.Epoch), MultiStepDecay(1e-3, 0.1, 80, 120, 160)] partial class Rate; class Training { Adam optimizer = new(Rate.At(0)); System.Func<long, double> callback = Rate.At; }"),
    ];

    private static readonly Dictionary<string, string> _addresses = File.ReadLines(TestFiles.Beside("mistakes.csv"))
        .Skip(1)
        .Select(line => line.Split(','))
        .ToDictionary(cells => cells[0], cells => cells[1]);

    public static TheoryData<string> Found => [.. _found.Select(mistake => mistake.Report)];

    public static TheoryData<string> Usual => [.. _usual.Select(usual => usual.Report)];

    [Theory]
    [MemberData(nameof(Found))]
    public async Task A_reported_mistake_is_found(string report)
    {
        (_, string code, string findings) = _found.Single(mistake => mistake.Report == report);
        Assert.Equal(findings, string.Join(" ", (await Rules.Ids(code + Optimizer)).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Usual))]
    public Task What_was_no_mistake_is_none(string report) => Rules.Silent(_usual.Single(usual => usual.Report == report).Code + Optimizer);

    [Fact]
    public void Every_report_is_found_or_it_is_said_why_not()
    {
        string[] all = [.. _addresses.Keys.Order()];
        string[] covered = [.. _found.Select(mistake => mistake.Report).Concat(_notFound.SelectMany(group => group.Reports.Split(' '))).Append("false-05").Order()];
        Assert.Equal(all, covered);
    }

    [Fact]
    public void The_page_lists_them()
    {
        GeneratedText.VerifySection("docs/rules/reports.md", "found",
        [
            "| report | schedule | found by |",
            "| --- | --- | --- |",
            .. _found.Select(mistake => $"| {Link(mistake.Report)} | {string.Join("; ", Attributes(mistake.Code))} | {string.Join(", ", mistake.Findings.Split(' ').Distinct().Select(id => $"[{id}]({id}.md)"))} |"),
        ]);
        GeneratedText.VerifySection("docs/rules/reports.md", "not-found",
        [
            "| reports | why |",
            "| --- | --- |",
            .. _notFound.Select(group => $"| {string.Join(", ", group.Reports.Split(' ').Select(Link))} | {group.Why} |"),
        ]);
    }

    private static string Link(string report) => _addresses[report] is var address && address.StartsWith("http", StringComparison.Ordinal) ? $"[{report}]({address})" : report;

    private static IEnumerable<string> Attributes(string code) => Regex.Matches(code, @"\[Horizon.*?\](?= partial)").Select(match => $"`{match.Value}`");
}
