using System.CommandLine;
using DecayGen.Generators.Parsing;
using DecayGen.Tool.Import;
using DecayGen.Tool.Import.Python;
using DecayGen.Tool.Loading;
using DecayGen.Tool.Output;
using DecayGen.Tool.Schedules;
using Microsoft.CodeAnalysis;

namespace DecayGen.Tool.Commands;

/// <summary><c>decaygen import</c>: a scheduler of another library becomes attributes.</summary>
internal static class ImportCommand
{
    private const int LongestText = 200_000;

    public static Command Create()
    {
        Argument<string?> text = new("text") { Description = "Lines of Python or JSON, in quotation marks; or a file with them; or - for standard input, which is also read where this is left out.", Arity = ArgumentArity.ZeroOrOne };
        Option<double?> rate = new("--lr") { Description = "The optimizer's learning rate, where the text does not say it, or another.", HelpName = "rate" };
        Option<string[]> set = new("--set", "-s") { Description = "What the text does not say: a name, or any other expression, as the text has it.", HelpName = "name=value" };
        Option<long?> steps = Options.Steps();
        steps.Description = "How many steps the run has, for [Horizon]; left out: as many as the scheduler says, where it does.";
        Option<string> name = new("--type", "-t") { Description = "What the type is to be called.", DefaultValueFactory = _ => "Rate", HelpName = "name" };
        ExampleCommand command = new(
            "import",
            "Writes a scheduler of PyTorch, Keras, optax, timm or Hugging Face as attributes, with a word on what differs. Exit code 2: it has no equivalent, or cannot be read.",
            "decaygen import \"StepLR(optimizer, step_size=30, gamma=0.1)\" --lr 0.1",
            "decaygen import \"optax.warmup_cosine_decay_schedule(0.0, 3e-4, 2000, 100_000)\" --steps 100000",
            "decaygen import \"CosineAnnealingLR(optimizer, EPOCHS)\" --lr 0.1 --set EPOCHS=90",
            "decaygen import train_snippet.py --type LearningRate > LearningRate.cs",
            "decaygen import deepspeed.json") { text, rate, set, steps, name };
        rate.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(result.GetValueOrDefault<double?>() is > 0 and < double.PositiveInfinity))
                result.AddError("--lr must be more than 0.");
        });
        name.Validators.Add(result =>
        {
            if (!Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(result.GetValueOrDefault<string>()))
                result.AddError("--type must be a name that a C# type can have.");
        });
        command.SetAction(async (arguments, cancellation) =>
        {
            Source source = new(await ReadAsync(arguments.GetValue(text), cancellation));
            Importer importer = new(Script.Read(source), Given.Read(arguments.GetValue(set) ?? []), arguments.GetValue(rate));
            Recipe recipe = importer.Run();
            return await WriteAsync(recipe, arguments.GetValue(name)!, arguments.GetValue(steps) ?? recipe.Horizon, cancellation);
        });
        return command;
    }

    private static async Task<string> ReadAsync(string? text, CancellationToken cancellation)
    {
        if (text is null && !Console.IsInputRedirected)
            throw new UserError("There is nothing to import. Give the lines in quotation marks, the name of a file with them, or - for standard input.");
        string read = text is null or "-" ? await Console.In.ReadToEndAsync(cancellation)
            : File.Exists(text) ? await Files.ReadAsync(text, cancellation)
            : text;
        return read.Length <= LongestText ? read : throw new UserError($"{read.Length:N0} characters are more than a scheduler needs: give the lines that count.");
    }

    /// <summary>Code to paste on standard output, what the reviewer says on standard error.</summary>
    private static async Task<int> WriteAsync(Recipe recipe, string name, long? steps, CancellationToken cancellation)
    {
        string[] attributes = [.. steps is { } horizon ? [AttributeText.Of(new HorizonModel(horizon, HorizonUnit.Unspecified, 0))] : Array.Empty<string>(), .. recipe.Phases.Select(AttributeText.Of)];
        Code code = AttributeCode.Of(string.Concat(attributes), name, null, cancellation);
        Found found = await Finder.FindAsync(code, cancellation);
        Finding[] findings = [.. found.Findings.Where(finding => finding.Severity > DiagnosticSeverity.Hidden)];
        Finding[] errors = [.. findings.Where(finding => finding.Severity == DiagnosticSeverity.Error)];
        if (errors.Length > 0)
            throw new UserError($"This has no equivalent. It would be {string.Join(' ', attributes)}, and that is wrong: {string.Join(' ', errors.Select(error => error.Message))}");

        foreach (Note note in recipe.Notes.Where(note => steps is null || note.From < steps))
            Console.Out.WriteLine($"// {note.Text}");
        foreach (string attribute in attributes)
            Console.Out.WriteLine(attribute);
        Console.Out.WriteLine($"internal partial class {name};");
        foreach (Finding finding in findings)
            ScheduleView.Write(Terminal.Err, finding with { Place = null, Schedule = null }, code.Folder);
        return ExitCodes.Success;
    }
}
