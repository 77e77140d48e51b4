using System.CommandLine;
using System.CommandLine.Help;
using DecayGen.Tool.Commands;
using DecayGen.Tool.Output;

namespace DecayGen.Tool;

/// <summary>The command line: all commands, and how the process ends.</summary>
internal static class Cli
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        ParseResult parsed = Root().Parse(arguments);
        try
        {
            int code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });

            // Wrong words would have the code of findings.
            return parsed.Errors.Count > 0 ? ExitCodes.Failure : code;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Canceled;
        }
        catch (UserError error)
        {
            Terminal.Error(error.Message);
            return ExitCodes.Failure;
        }
    }

    public static Command Root()
    {
        // Not a RootCommand, which is called like the file that runs.
        ExampleCommand root = new(
            "decaygen",
            "Shows, draws, checks and converts the learning-rate schedules that a .NET project writes as DecayGen attributes.",
            "decaygen show                                               every schedule of the project in this folder",
            "decaygen try \"[ExponentialDecay(0.1, 0.97)]\" --steps 90     a recipe, before it is written",
            "decaygen check bin/Release/net10.0/Train.dll                fails on warnings, for scripts")
        {
            ShowCommand.Create(),
            ValuesCommand.Create(),
            PlotCommand.Create(),
            CompareCommand.Create(),
            TryCommand.Create(),
            CheckCommand.Create(),
            ImportCommand.Create(),
            ExportCommand.Create(),
            ExplainCommand.Create(),
        };
        HelpOption help = new();
        help.Action = new ExampleHelp((HelpAction)help.Action!);
        root.Options.Add(help);
        root.Options.Add(new VersionOption());
        return root;
    }
}
