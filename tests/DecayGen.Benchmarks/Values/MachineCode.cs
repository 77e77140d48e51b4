using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace DecayGen.Benchmarks;

/// <summary>How much memory a value takes: instructions, as the JIT of another process says, and tables.</summary>
internal static partial class MachineCode
{
    /// <summary>What that process is called with.</summary>
    public const string Command = "compile";

    private delegate ReadOnlySpan<T> Table<T>();

    /// <summary>The bytes of code of the value at any step, and of that at a constant one, of each kind's type; what they call not counted.</summary>
    public static IReadOnlyDictionary<Type, (int AnyStep, int ConstantStep)> Sizes()
    {
        string[] lines = Listing();
        return AllKinds.Rows.ToDictionary(kind => kind.Type, kind => (Size(kind, nameof(Kind.At)), Size(kind, nameof(Kind.AtStep))));

        int Size(Kind kind, string method)
        {
            string line = lines.SingleOrDefault(line => line.Contains($"[{kind.Type.FullName},") && line.Contains($"]:{method}("))
                ?? throw new InvalidOperationException($"The JIT says nothing about {method} of {kind}.");
            return int.Parse(CodeSize().Match(line).Groups[1].Value, CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The bytes of the tables of a schedule.</summary>
    public static int DataSize(Type schedule) => schedule
        .GetProperties(BindingFlags.NonPublic | BindingFlags.Static)
        .Select(property => property.GetMethod!)
        .Sum(getter => getter.ReturnType == typeof(ReadOnlySpan<double>) ? sizeof(double) * getter.CreateDelegate<Table<double>>()().Length
            : getter.ReturnType == typeof(ReadOnlySpan<long>) ? sizeof(long) * getter.CreateDelegate<Table<long>>()().Length
            : 0);

    /// <summary>In the other process: has everything compiled.</summary>
    public static void Compile()
    {
        foreach (Kind kind in AllKinds.Rows)
        {
            kind.At(Kind.Step);
            kind.AtStep();
        }
    }

    /// <summary>A line for each method that the other process compiles, in full and at once.</summary>
    private static string[] Listing()
    {
        string file = Path.GetTempFileName();
        try
        {
            ProcessStartInfo start = new(Environment.ProcessPath!, [.. Host(), Command]);
            start.Environment["DOTNET_TieredCompilation"] = "0";
            start.Environment["DOTNET_JitDisasmSummary"] = "1";
            start.Environment["DOTNET_JitStdOutFile"] = file;
            using Process process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0 ? File.ReadAllLines(file) : throw new InvalidOperationException($"{Command} ended with {process.ExitCode}.");
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The program, where it runs in dotnet and not in an executable of its own.</summary>
    private static IEnumerable<string> Host() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Assembly.GetExecutingAssembly().Location] : [];

    [GeneratedRegex(@"code size=(\d+)")]
    private static partial Regex CodeSize();
}
