using System.Diagnostics;
using System.Text.Json;

namespace DecayGen.Tool.Tests.Peers;

/// <summary>Python to run, and for how many steps.</summary>
internal sealed record PythonCase(string Code, int Steps, double[]? Metrics = null)
{
    // Debian's, which has PyTorch; a first python3 on the path need not.
    private const string Interpreter = "/usr/bin/python3";

    private static readonly Lazy<string?> _reason = new(() => Check());

    /// <summary>The values of the schedules that all of them make, from one process, since it takes seconds to start; the test is skipped where there is no PyTorch.</summary>
    public static async Task<double[][]> RunAsync(IEnumerable<PythonCase> cases)
    {
        Assert.SkipWhen(_reason.Value is not null, _reason.Value ?? "");
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using Process process = Start("-P", Path.Combine(AppContext.BaseDirectory, "Peers", "run.py"));
        Task<string> output = process.StandardOutput.ReadToEndAsync(cancellation);
        Task<string> error = process.StandardError.ReadToEndAsync(cancellation);
        await process.StandardInput.WriteAsync(JsonSerializer.Serialize(cases));
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellation);
        Assert.True(process.ExitCode == 0, await error);
        return JsonSerializer.Deserialize<double[][]>(await output)!;
    }

    private static string? Check()
    {
        if (!File.Exists(Interpreter))
            return $"There is no {Interpreter}.";
        using Process process = Start("-P", "-c", "import torch, numpy");
        process.StandardInput.Close();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : $"{Interpreter} has no torch: install python3-torch.";
    }

    private static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(Interpreter, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["OMP_NUM_THREADS"] = "1" },
    })!;
}
