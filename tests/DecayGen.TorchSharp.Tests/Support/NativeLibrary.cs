using TorchSharp;

namespace DecayGen.TorchSharp.Tests.Support;

/// <summary>Whether TorchSharp's native library loads here, and if not, why; decided once.</summary>
internal static class NativeLibrary
{
    private static readonly Lazy<string?> _whyNot = new(Load);

    /// <summary>Skips the test that calls it, with the reason, where the library does not load.</summary>
    public static void Require() => Assert.SkipUnless(_whyNot.Value is null, $"TorchSharp's native library does not load: {_whyNot.Value}");

    private static string? Load()
    {
        try
        {
            torch.set_num_threads(1);
            using torch.Tensor tensor = torch.zeros(1);
            return null;
        }
        catch (Exception exception) when (Causes(exception).Any(cause => cause is DllNotFoundException or BadImageFormatException or NotSupportedException))
        {
            return Reason(exception);
        }
    }

    /// <summary>What the loader of the system says, of which TorchSharp keeps nothing.</summary>
    private static string Reason(Exception exception)
    {
        try
        {
            System.Runtime.InteropServices.NativeLibrary.Load("LibTorchSharp", typeof(torch).Assembly, searchPath: null);
            return exception.Message;
        }
        catch (DllNotFoundException notFound)
        {
            return notFound.Message;
        }
    }

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
            yield return cause;
    }
}
