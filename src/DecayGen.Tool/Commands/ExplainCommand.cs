using System.CommandLine;
using System.Reflection;
using DecayGen.Generators.Diagnostics;
using DecayGen.Tool.Output;

namespace DecayGen.Tool.Commands;

/// <summary><c>decaygen explain DECAY103</c>: the rule's page, or the list of all rules.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        Argument<string?> rule = new("rule") { Description = "The id of a rule, such as DECAY103 or 103. Left out: all rules, a line each.", Arity = ArgumentArity.ZeroOrOne };
        Command command = new("explain", "Prints the page of a rule: what it finds, why that matters, how to mend it, what can be set.") { rule };
        command.SetAction(arguments =>
        {
            if (arguments.GetValue(rule) is not { } id)
            {
                foreach (Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor in Descriptors.All)
                    Console.Out.WriteLine($"{descriptor.Id}  {descriptor.Title}");
                return ExitCodes.Success;
            }

            Console.Out.Write(Page(id));
            return ExitCodes.Success;
        });
        return command;
    }

    /// <exception cref="UserError">There is no such rule.</exception>
    private static string Page(string id)
    {
        string name = id.All(char.IsDigit) ? $"DECAY{id}" : id.ToUpperInvariant();
        using Stream? page = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        if (page is null)
            throw new UserError($"There is no rule '{id}'. 'decaygen explain' lists all rules.");
        using StreamReader reader = new(page);
        return reader.ReadToEnd();
    }
}
