using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using TorchSharpTraining.Training;

namespace TorchSharpTraining;

/// <summary>The options, what they mean, and which values they take.</summary>
internal static class CommandLine
{
    public const string WorkerCommand = "train-one";

    private const int UsualSeeds = 5, QuickSeeds = 2;

    private static readonly string[] _names = [.. Settings.AllExperiments.Select(experiment => experiment.Name)];

    public static int Run(string[] args, Func<Settings, int> train, Func<Contender, int, int, int> trainOne)
    {
        Option<bool> quick = new("--quick")
        {
            Description = $"Break off after a few epochs, {QuickSeeds} seeds each: shows that all works, and says nothing about the schedules",
        };
        Option<string[]> only = new("--only")
        {
            Description = $"Which experiment: {string.Join(", ", _names)}. All of them where it is left out; several after one another",
            HelpName = "experiment",
            AllowMultipleArgumentsPerToken = true,
        };
        only.AcceptOnlyFromAmong(_names);
        Option<int> seeds = new("--seeds")
        {
            Description = "How often to train with each schedule, each time from other first weights and with other data",
            HelpName = "count",
            DefaultValueFactory = _ => UsualSeeds,
        };
        Option<int> parallel = new("--parallel")
        {
            Description = "How many trainings go on side by side, each in a process of one thread; no result depends on it",
            HelpName = "count",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        Option<string> folder = new("--out")
        {
            Description = "The folder for the charts",
            HelpName = "folder",
            DefaultValueFactory = _ => Path.Combine("artifacts", "TorchSharpTraining"),
        };
        seeds.Validators.Add(AtLeastOne);
        parallel.Validators.Add(AtLeastOne);

        RootCommand root = new("""
            Trains three small models with TorchSharp, each with a constant learning rate, with one that decays by a time constant, and with
            warmup and cosine: a residual network that reads digits, a Transformer that translates numerals, a DQN that balances a pole.
            All else is the same for the three schedules, which are in the files Schedules.cs of this sample.

            dotnet run --project samples/TorchSharpTraining                       everything: five minutes or more
            dotnet run --project samples/TorchSharpTraining -- --quick            under a minute
            dotnet run --project samples/TorchSharpTraining -- --only control --seeds 10
            """)
        {
            quick, only, seeds, parallel, folder,
        };
        root.SetAction(result => train(new(
            result.GetValue(quick),
            result.GetValue(only) ?? [],
            result.GetValue(quick) && result.GetResult(seeds) is null or { Implicit: true } ? QuickSeeds : result.GetValue(seeds),
            result.GetValue(parallel),
            result.GetValue(folder)!)));

        root.Subcommands.Add(WorkerOf(trainOne));

        ParseResult parsed = root.Parse(args);
        if (parsed.Action is ParseErrorAction error)
            error.ShowHelp = false;  // the error alone is easier to see
        return parsed.Invoke();
    }

    // How the program calls itself, for each training once.
    private static Command WorkerOf(Func<Contender, int, int, int> trainOne)
    {
        Argument<string> experiment = new("experiment"), schedule = new("schedule");
        Argument<int> seed = new("seed"), epochs = new("epochs");
        Command worker = new(WorkerCommand) { experiment, schedule, seed, epochs };
        worker.Hidden = true;
        worker.SetAction(result => trainOne(
            Settings.AllExperiments.Single(one => one.Name == result.GetValue(experiment)).Contenders.Single(one => one.Schedule == result.GetValue(schedule)),
            result.GetValue(seed),
            result.GetValue(epochs)));
        return worker;
    }

    private static void AtLeastOne(OptionResult option)
    {
        if (option.Tokens is [{ Value: string text }] && int.TryParse(text, out int count) && count < 1)
            option.AddError($"{option.Option.Name} must be at least 1, and is {count}.");
    }
}
