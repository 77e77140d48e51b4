using Spectre.Console;

namespace DecayGen.Tool.Output;

/// <summary>
/// Where people read. Colours only where there is a terminal and NO_COLOR is not set; into a file or a pipe lines are as long as they
/// are, and have no codes.
/// </summary>
internal static class Terminal
{
    public static IAnsiConsole Out { get; } = Create(Console.Out, Console.IsOutputRedirected);

    public static IAnsiConsole Err { get; } = Create(Console.Error, Console.IsErrorRedirected);

    /// <summary>Says what is wrong, where it does not mix with results.</summary>
    public static void Error(string message) => Err.MarkupLineInterpolated($"[red]error:[/] {message}");

    /// <summary>Says what is not as one would expect, though it was done.</summary>
    public static void Warning(string message) => Err.MarkupLineInterpolated($"[yellow]warning:[/] {message}");

    /// <summary>Shows that something takes its time, where somebody looks; anywhere else it just does it.</summary>
    public static Task<T> WhileAsync<T>(string what, Func<Task<T>> work) => Console.IsErrorRedirected || Console.IsOutputRedirected
        ? work()
        : Err.Status().StartAsync(Markup.Escape(what), _ => work());

    private static IAnsiConsole Create(TextWriter writer, bool isRedirected)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = isRedirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (isRedirected)
            console.Profile.Width = int.MaxValue / 4;
        return console;
    }
}
