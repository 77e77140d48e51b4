using System.Globalization;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Environments;
using Perfolizer.Models;

namespace DecayGen.Benchmarks.Report;

/// <summary>What a measurement was made on.</summary>
internal static class Machine
{
    public static string Describe()
    {
        HostEnvironmentInfo host = HostEnvironmentInfo.GetCurrent();
        CpuInfo? cpu = host.Cpu.Value;
        return string.Create(CultureInfo.InvariantCulture,
            $"{DateTime.UtcNow:yyyy-MM-dd}, {cpu?.ProcessorName ?? "unknown processor"}, {Environment.ProcessorCount} logical cores, {RuntimeInformation.OSDescription}, .NET SDK {host.DotNetSdkVersion.Value}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}.");
    }
}
