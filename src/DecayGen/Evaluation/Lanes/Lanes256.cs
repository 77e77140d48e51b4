#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DecayGen.Evaluation;

/// <summary>Four doubles, on x64 with AVX2.</summary>
internal readonly struct Lanes256 : ILanes<Lanes256>
{
    private readonly Vector256<double> _lanes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes256(Vector256<double> lanes) => _lanes = lanes;

    public static int Count => Vector256<double>.Count;

    public static Lanes256 Indices
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256.Create(0.0, 1.0, 2.0, 3.0));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Of(double number) => new(Vector256.Create(number));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Load(ReadOnlySpan<double> numbers) => new(Vector256.Create(numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Fused(Lanes256 left, Lanes256 right, Lanes256 more) => new(Fma.MultiplyAdd(left._lanes, right._lanes, more._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 FusedLess(Lanes256 left, Lanes256 right, Lanes256 less) => new(Fma.MultiplySubtract(left._lanes, right._lanes, less._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreEqual(Lanes256 left, Lanes256 right) => Vector256.EqualsAll(left._lanes, right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRound(Lanes256 low, Lanes256 high, Span<float> numbers)
    {
        Vector128<float> rounded = Avx.ConvertToVector128Single(low._lanes);
        rounded.CopyTo(numbers);
        return Vector128.EqualsAll(rounded, Avx.ConvertToVector128Single(high._lanes));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(Span<double> numbers) => _lanes.CopyTo(numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator +(Lanes256 left, Lanes256 right) => new(left._lanes + right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator -(Lanes256 left, Lanes256 right) => new(left._lanes - right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator *(Lanes256 left, Lanes256 right) => new(left._lanes * right._lanes);
}
#endif
