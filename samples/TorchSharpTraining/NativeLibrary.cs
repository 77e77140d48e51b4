using TorchSharp;

namespace TorchSharpTraining;

internal static class NativeLibrary
{
    /// <summary>Loads TorchSharp's native library; false, and why, where that does not work.</summary>
    public static bool TryLoad(out string reason)
    {
        try
        {
            // A thread for each training: operations as small as these ones gain nothing from more.
            torch.set_num_threads(1);
            reason = "";
            return true;
        }
        catch (Exception e) when (e is TypeInitializationException or DllNotFoundException or EntryPointNotFoundException
            or BadImageFormatException or NotSupportedException)
        {
            reason = $"""
                TorchSharp's native library does not load, so nothing can be trained: {Innermost(e).Message.ReplaceLineEndings("\n").Split('\n')[0]}

                It needs
                - libtorch: the package libtorch-cpu-linux-x64, libtorch-cpu-win-x64 or libtorch-cpu-osx-arm64, of which 'dotnet restore' brings
                  the one for the system that it runs on (there is none for Linux on Arm64, nor for macOS on x64);
                - on Linux a libstdc++ as new as that of GCC 13: Ubuntu 24.04 and Debian 13 have it, Ubuntu 22.04 and Debian 12 do not.
                  Where it is too old, 'ldd' on libLibTorchSharp.so says that GLIBCXX_3.4.32 is not found.
                """;
            return false;
        }
    }

    private static Exception Innermost(Exception exception) => exception.InnerException is { } inner ? Innermost(inner) : exception;
}
