using System.Reflection;
using System.Reflection.Emit;

namespace DecayGen.Tests.Support;

/// <summary>The steps at which generated code changes its ways: the whole numbers its <c>At</c> compares with.</summary>
internal static class Edges
{
    public static IEnumerable<long> Of(Generated schedule)
    {
        byte[] code = schedule.Type.GetMethod("At", [typeof(long)])!.GetMethodBody()!.GetILAsByteArray()!;
        for (int i = 0; i + 5 <= code.Length; i++)
        {
            // Bytes within other instructions may look the same: a step too many does no harm.
            if (code[i] == OpCodes.Ldc_I4.Value)
                yield return BitConverter.ToInt32(code, i + 1);
            else if (code[i] == OpCodes.Ldc_I4_S.Value)
                yield return (sbyte)code[i + 1];
            else if (code[i] == OpCodes.Ldc_I8.Value && i + 9 <= code.Length)
                yield return BitConverter.ToInt64(code, i + 1);
        }
    }

    /// <summary>The steps up to a distance from one, as far as there are such.</summary>
    public static IEnumerable<long> Around(long step, int distance)
    {
        for (int i = -distance; i <= distance; i++)
        {
            long near = unchecked(step + i);
            if (near >= 0 && (near > step == i > 0))
                yield return near;
        }
    }
}
