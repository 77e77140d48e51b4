#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace DecayGen.Evaluation;

/// <summary>Two doubles, on Arm64.</summary>
internal readonly struct Lanes128 : ILanes<Lanes128>
{
    private readonly Vector128<double> _lanes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes128(Vector128<double> lanes) => _lanes = lanes;

    public static int Count => Vector128<double>.Count;

    public static Lanes128 Indices
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector128.Create(0.0, 1.0));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Of(double number) => new(Vector128.Create(number));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Load(ReadOnlySpan<double> numbers) => new(Vector128.Create(numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Fused(Lanes128 left, Lanes128 right, Lanes128 more) => new(AdvSimd.Arm64.FusedMultiplyAdd(more._lanes, left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 FusedLess(Lanes128 left, Lanes128 right, Lanes128 less) => new(AdvSimd.Arm64.FusedMultiplyAdd(-less._lanes, left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreEqual(Lanes128 left, Lanes128 right) => Vector128.EqualsAll(left._lanes, right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRound(Lanes128 low, Lanes128 high, Span<float> numbers)
    {
        Vector64<float> rounded = AdvSimd.Arm64.ConvertToSingleLower(low._lanes);
        rounded.CopyTo(numbers);
        return Vector64.EqualsAll(rounded, AdvSimd.Arm64.ConvertToSingleLower(high._lanes));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(Span<double> numbers) => _lanes.CopyTo(numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator +(Lanes128 left, Lanes128 right) => new(left._lanes + right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator -(Lanes128 left, Lanes128 right) => new(left._lanes - right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator *(Lanes128 left, Lanes128 right) => new(left._lanes * right._lanes);
}
#endif
