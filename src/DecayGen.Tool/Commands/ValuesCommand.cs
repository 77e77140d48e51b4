using System.CommandLine;
using DecayGen.Generators.Exact;
using DecayGen.Tool.Loading;
using DecayGen.Tool.Output;
using DecayGen.Tool.Schedules;

namespace DecayGen.Tool.Commands;

/// <summary><c>decaygen values</c>: exact values, for other programs.</summary>
internal static class ValuesCommand
{
    public static Command Create()
    {
        Argument<string?> target = Options.Target();
        Option<string?> type = new("--type", "-t") { Description = "Which schedule; may be left out where there is one only.", HelpName = "name" };
        Option<long> from = new("--from") { Description = "The first step.", DefaultValueFactory = _ => 0, HelpName = "step" };
        Option<long?> to = new("--to") { Description = "The last step; left out: the last that is worth looking at.", HelpName = "step" };
        Option<long> by = new("--by") { Description = "Every so many steps.", DefaultValueFactory = _ => 1, HelpName = "count" };
        Option<bool> csv = new("--csv") { Description = "Lines of step,value with a header (the default)." };
        Option<bool> json = new("--json") { Description = "One JSON object with the name, the attributes and all values." };
        ExampleCommand command = new(
            "values",
            "Writes the values of a schedule. Each is the double nearest to the true value, in the shortest decimal that reads back as that double.",
            "decaygen values --type Rate --to 89 > rate.csv",
            "decaygen values Training.cs --from 1000 --to 2000 --by 100 --json") { target, type, from, to, by, csv, json };
        from.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<long>() < 0)
                result.AddError("--from must be 0 or more: a schedule has no steps before its first.");
        });
        by.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<long>() <= 0)
                result.AddError("--by must be more than 0.");
        });
        command.SetAction(async (arguments, cancellation) =>
        {
            if (arguments.GetValue(csv) && arguments.GetValue(json))
                throw new UserError("--csv and --json are two formats: choose one.");
            if (arguments.GetValue(to) < arguments.GetValue(from))
                throw new UserError("--to must not be less than --from.");
            (Code code, Found found) = await Options.FindAsync(arguments.GetValue(target), cancellation);
            FoundSchedule schedule = Options.SelectOne(found, code, arguments.GetValue(type));
            if (schedule.WhyNoValues is { } reason)
                throw new UserError($"{schedule.FullName} has no values: {reason}.");
            long first = arguments.GetValue(from);
            IEnumerable<long> steps = Steps(first, arguments.GetValue(to) ?? Math.Max(first, schedule.LastStep), arguments.GetValue(by), cancellation);
            if (arguments.GetValue(json))
                ValuesJson.Write(Console.OpenStandardOutput(), schedule, steps);
            else
                WriteCsv(Console.Out, schedule, steps);
            return ExitCodes.Success;
        });
        return command;
    }

    private static void WriteCsv(TextWriter writer, FoundSchedule schedule, IEnumerable<long> steps)
    {
        writer.Write($"{schedule.Words.One},value\n");
        foreach (long step in steps)
            writer.Write(FormattableString.Invariant($"{step},{RoundTrip(schedule.At(step))}\n"));
    }

    /// <summary>A decimal that any language reads back as the same double.</summary>
    internal static string RoundTrip(double value) => double.IsFinite(value) ? NumberFormat.Readable(value) : value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<long> Steps(long first, long last, long by, CancellationToken cancellation)
    {
        for (long step = first; step <= last; step += by)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return step;
            if (step > last - by)
                yield break;
        }
    }
}
