#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DecayGen.Evaluation;

/// <summary>Eight doubles, on x64 with AVX-512.</summary>
internal readonly struct Lanes512 : ILanes<Lanes512>
{
    private readonly Vector512<double> _lanes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes512(Vector512<double> lanes) => _lanes = lanes;

    public static int Count => Vector512<double>.Count;

    public static Lanes512 Indices
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector512.Create(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Of(double number) => new(Vector512.Create(number));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Load(ReadOnlySpan<double> numbers) => new(Vector512.Create(numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Fused(Lanes512 left, Lanes512 right, Lanes512 more) => new(Avx512F.FusedMultiplyAdd(left._lanes, right._lanes, more._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 FusedLess(Lanes512 left, Lanes512 right, Lanes512 less) => new(Avx512F.FusedMultiplySubtract(left._lanes, right._lanes, less._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreEqual(Lanes512 left, Lanes512 right) => Vector512.EqualsAll(left._lanes, right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRound(Lanes512 low, Lanes512 high, Span<float> numbers)
    {
        Vector256<float> rounded = Avx512F.ConvertToVector256Single(low._lanes);
        rounded.CopyTo(numbers);
        return Vector256.EqualsAll(rounded, Avx512F.ConvertToVector256Single(high._lanes));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(Span<double> numbers) => _lanes.CopyTo(numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator +(Lanes512 left, Lanes512 right) => new(left._lanes + right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator -(Lanes512 left, Lanes512 right) => new(left._lanes - right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator *(Lanes512 left, Lanes512 right) => new(left._lanes * right._lanes);
}
#endif
