using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>Whether all uses of a type are in sight: those of a library's types are not.</summary>
internal static class Programs
{
    /// <summary>Whether a compilation becomes a program.</summary>
    public static bool Are(Compilation compilation) => compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;
}
