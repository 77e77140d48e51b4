#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;

namespace DecayGen.Evaluation;

// A float has so few digits that the tails of value and slope decide on one in millions.
internal readonly partial struct Expansion
{
    [MethodImpl(Filling.Loop)]
    private int FillLanes<TLanes>(Span<float> values, int done, long first, int step) where TLanes : struct, ILanes<TLanes> => _floatDegree switch
    {
        1 => FillLanes<TLanes>(values, done, first, step, degree: 1),
        4 => FillLanes<TLanes>(values, done, first, step, degree: 4),
        _ => FillLanes<TLanes>(values, done, first, step, degree: 8),
    };

    /// <summary>Fills in values from one on, up to lanes that the error leaves open; returns where these begin, or how many values there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FillLanes<TLanes>(Span<float> values, int done, long first, int step, int degree) where TLanes : struct, ILanes<TLanes>
    {
        TLanes error = TLanes.Of(_floatError);
        TLanes indices = TLanes.Indices * TLanes.Of(step);
        TLanes k = indices + TLanes.Of(first + (long)done * step);
        TLanes next = TLanes.Of(TLanes.Count * step);
        int last = values.Length - TLanes.Count;
        for (int i = done; i < values.Length; i += TLanes.Count)
        {
            // The last ones overlap with those before, where the lanes do not divide the values.
            if (i > last)
            {
                i = last;
                k = indices + TLanes.Of(first + (long)last * step);
            }

            TLanes value = Value(k, degree);
            if (!TLanes.TryRound(value - error, value + error, values.Slice(i, TLanes.Count)))
                return i;
            k += next;
        }

        return values.Length;
    }

    /// <summary>The values so many steps from the center, without tails.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TLanes Value<TLanes>(TLanes k, int degree) where TLanes : struct, ILanes<TLanes>
    {
        TLanes slope = TLanes.Of(_slope.Value);
        if (degree > 1)
        {
            TLanes curvature = TLanes.Of(_c4);
            if (degree > 4)
                curvature = TLanes.Fused(k, TLanes.Fused(k, TLanes.Fused(k, TLanes.Fused(k, TLanes.Of(_c8), TLanes.Of(_c7)), TLanes.Of(_c6)), TLanes.Of(_c5)), curvature);
            slope = TLanes.Fused(k, TLanes.Fused(k, TLanes.Fused(k, curvature, TLanes.Of(_c3)), TLanes.Of(_c2)), slope);
        }

        return TLanes.Fused(k, slope, TLanes.Of(_value.Value));
    }
}
#endif
