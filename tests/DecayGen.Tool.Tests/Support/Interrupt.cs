using System.Diagnostics;
using System.Globalization;

namespace DecayGen.Tool.Tests.Support;

/// <summary>Ctrl-C.</summary>
internal static class Interrupt
{
    /// <summary>Of the signals that a process ignores.</summary>
    private const long Bit = 1 << (2 - 1);

    /// <summary>Skips a test where there is no Ctrl-C, or where it is ignored, as by all that a shell without job control starts in the background.</summary>
    public static void SkipWithout()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are of Unix.");
        const string Status = "/proc/self/status";
        string? ignored = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) : null;
        Assert.SkipWhen(
            ignored is not null && (long.Parse(ignored["SigIgn:".Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & Bit) != 0,
            "The tests were started with SIGINT ignored, and so is all that they start.");
    }

    public static async Task Send(Process process, CancellationToken cancellation)
    {
        using Process kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(cancellation);
    }
}
