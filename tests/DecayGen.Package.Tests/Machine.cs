using System.Runtime.InteropServices;

namespace DecayGen.Package.Tests;

/// <summary>What tests need of the machine that not every machine has.</summary>
internal static class Machine
{
    public static bool IsCI => Environment.GetEnvironmentVariable("CI") == "true";

    public static void SkipUnlessCI() => Assert.SkipUnless(IsCI, "Downloads some hundred megabytes of compilers and runtimes: only where CI=true.");

    public static void SkipUnlessItLinks() =>
        Assert.SkipUnless(!OperatingSystem.IsLinux() || Has("clang") || Has("gcc"), "Native code takes clang or gcc to link.");

    public static void SkipUnlessItHas(params string[] programs)
    {
        foreach (string program in programs)
            Assert.SkipUnless(Has(program), $"There is no {program} on this machine.");
    }

    public static void SkipUnlessItLoads(string library)
    {
        try
        {
            NativeLibrary.Free(NativeLibrary.Load(library));
        }
        catch (DllNotFoundException exception)
        {
            Assert.Skip(exception.Message);
        }
    }

    private static bool Has(string program) => Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
