using System;
using System.Globalization;
using System.Runtime.InteropServices;
#if NET
using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
#endif

namespace Consumer;

/// <summary>What may make a difference, and must not.</summary>
internal static class Host
{
    public static string Description => string.Join(" ", RuntimeInformation.FrameworkDescription, RuntimeInformation.ProcessArchitecture, Build, Code, Instructions);

#if DEBUG
    private static string Build => "Debug";
#else
    private static string Build => "Release";
#endif

#if NET
    /// <summary>How many methods the JIT compiler has compiled so far, one more than once if it runs often.</summary>
    public static long CompiledMethods => JitInfo.GetCompiledMethodCount();

    private static string Code => RuntimeFeature.IsDynamicCodeCompiled ? "jit" : "native";

    private static string Instructions => string.Create(
        CultureInfo.InvariantCulture, $"sse2={Sse2.IsSupported} avx={Avx.IsSupported} avx2={Avx2.IsSupported} fma={Fma.IsSupported} avx512={IsWide} neon={AdvSimd.IsSupported}");

#if NET8_0_OR_GREATER
    private static bool IsWide => Avx512F.IsSupported;
#else
    private static bool IsWide => false;
#endif
#else
    public static long CompiledMethods => 0;

    private static string Code => Type.GetType("Mono.Runtime") is null ? "jit" : "mono";

    private static string Instructions => "";
#endif
}
