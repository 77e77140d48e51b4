#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace DecayGen.Evaluation;

/// <summary>
/// The widest lanes that the machine is quick with and that fuse products and sums, as the evaluators of single values do. Where there are
/// none, values are evaluated one by one. All three are constants to the JIT.
/// </summary>
internal static class Widest
{
    public static bool Is512 => Vector512.IsHardwareAccelerated && Avx512F.IsSupported;

    public static bool Is256 => Fma.IsSupported;

    public static bool Is128 => AdvSimd.Arm64.IsSupported;

    /// <summary>How many doubles fit; 0 where there are no such lanes.</summary>
    public static int Count => Is512 ? 8 : Is256 ? 4 : Is128 ? 2 : 0;
}
#endif
