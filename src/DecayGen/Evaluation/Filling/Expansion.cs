#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;

namespace DecayGen.Evaluation;

/// <summary>
/// A curve near one of its steps: value + slope · k + c2 · k² + … + c8 · k⁸ (Taylor), k steps from there. Value and slope are
/// known to about 100 bits, the others, which are small where the expansion is used, to 53.
/// </summary>
internal readonly partial struct Expansion
{
    /// <summary>Coefficients c2 to c8 and, for the error, c9.</summary>
    public const int Coefficients = 8;

    /// <summary>From so many steps on, more digits of value and slope cost less than the values that they settle.</summary>
    public const int Many = 1024;

    // Of a coefficient, its products and sums, together: 16 roundings. Of value and slope: 2^-98.
    private const double CurveError = 1.7763568394002505E-15;
    private const double ValueError = Power.ProductError;

    /// <summary>An error that leaves more than one value in 16 open does not help.</summary>
    private const double MostError = 3.469446951953614E-18;
    /// <summary>An error that leaves one value in 2,000 open: 2^-65.</summary>
    private const double LittleError = 2.710505431213761E-20;

    /// <summary>From so many steps on, a short expansion is worth that there are more of them.</summary>
    private const double ManySteps = 128.0;
    private const double Least = 1e-250;
    private const double Most = 1e250;

    private readonly DoubleDouble _value;
    private readonly DoubleDouble _slope;
    private readonly double _c2, _c3, _c4, _c5, _c6, _c7, _c8;
    private readonly double _error;

    /// <summary>Which coefficient is the last that counts: 1, 4 or 8.</summary>
    private readonly int _degree;

    // The same for floats.
    private readonly double _floatError;
    private readonly int _floatDegree;

    /// <param name="value">The value at the step.</param>
    /// <param name="slope">The first coefficient.</param>
    /// <param name="coefficients">The next ones; what is beyond each adds less than half of what it adds.</param>
    /// <param name="reach">The most steps before and behind.</param>
    /// <param name="error">By how much the value may be off, beyond 2^-98 of itself.</param>
    public Expansion(DoubleDouble value, DoubleDouble slope, ReadOnlySpan<double> coefficients, double reach, double error)
    {
        (_value, _slope) = (value, slope);
        (_c2, _c3, _c4, _c5) = (coefficients[0], coefficients[1], coefficients[2], coefficients[3]);
        (_c6, _c7, _c8) = (coefficients[4], coefficients[5], coefficients[6]);
        double square = reach * reach;
        double fourth = square * square;
        double size = Math.Abs(value.Value);
        double rise = Math.Abs(slope.Value) * reach;
        double curve = error + Math.Abs(_c2) * square * CurveError + (size + rise) * ValueError;

        // Where the reach is short, what is beyond c4 changes next to nothing.
        double beyondFourth = (Math.Abs(_c5) + Math.Abs(_c6) * reach) * fourth * reach * 2.0;
        double beyondLast = Math.Abs(coefficients[7]) * fourth * fourth * reach * 2.0;
        _degree = beyondFourth > size * LittleError ? 8 : _c2 == 0.0 && _c3 == 0.0 && _c4 == 0.0 ? 1 : 4;
        _error = curve + (_degree == 8 ? beyondLast : beyondFourth);
        _floatDegree = beyondFourth > size * Narrowing.Error ? _degree : Math.Min(_degree, 4);
        _floatError = curve + (_floatDegree == 8 ? beyondLast : beyondFourth) + (size + rise) * Narrowing.Error;
        IsPrecise = _error < size * MostError && rise < size * 0.5 && size is > Least and < Most;
    }

    /// <summary>Whether the error leaves few values open, and the values are near to each other.</summary>
    public bool IsPrecise { get; }

    /// <summary>How many steps an expansion serves, or none where that would be too few.</summary>
    /// <param name="most">How many there are.</param>
    /// <param name="fewest">So many steps cost as much, one by one, as the expansion.</param>
    /// <param name="shortReach">How far it reaches with the coefficients up to c4.</param>
    /// <param name="reach">How far it reaches with all coefficients.</param>
    public static int Count(int most, int fewest, double shortReach, double reach)
    {
        int count = (int)Math.Min(most, 2.0 * (shortReach > ManySteps ? shortReach : reach)) & -8;
        return count < fewest ? 0 : count;
    }

    /// <summary>The values at steps in a row; those that the error leaves open are evaluated one by one.</summary>
    /// <param name="values">Receives them; not fewer than there are lanes.</param>
    /// <param name="clock">The step of the first value.</param>
    /// <param name="runsDown">Whether each next value is a step earlier, not later.</param>
    /// <param name="center">The step that the expansion is near to.</param>
    /// <param name="curve">The curve.</param>
    /// <param name="table">The table of the curve.</param>
    public void Fill<TCurve, TLanes>(Destination values, long clock, bool runsDown, long center, TCurve curve, ReadOnlySpan<double> table)
        where TCurve : struct, ICurve
        where TLanes : struct, ILanes<TLanes>
    {
        int step = runsDown ? -1 : 1;
        for (int done = 0; done < values.Length;)
        {
            int open = values.HasFloats
                ? FillLanes<TLanes>(values.Floats, done, clock - center, step)
                : FillLanes<TLanes>(values.Doubles, done, clock - center, step);
            if (open < values.Length)
                Settle<TCurve, TLanes>(values.Slice(open, TLanes.Count), clock - center + (long)open * step, center, step, curve, table);
            done = open + TLanes.Count;
        }
    }

    [MethodImpl(Filling.Loop)]
    private int FillLanes<TLanes>(Span<double> values, int done, long first, int step) where TLanes : struct, ILanes<TLanes> => _degree switch
    {
        1 => FillLanes<TLanes>(values, done, first, step, degree: 1),
        4 => FillLanes<TLanes>(values, done, first, step, degree: 4),
        _ => FillLanes<TLanes>(values, done, first, step, degree: 8),
    };

    /// <summary>Fills in values from one on, up to lanes that the error leaves open; returns where these begin, or how many values there are.</summary>
    /// <remarks>Nothing is called in the loop: over a call, no lanes stay in their registers.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FillLanes<TLanes>(Span<double> values, int done, long first, int step, int degree) where TLanes : struct, ILanes<TLanes>
    {
        TLanes error = TLanes.Of(_error);
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

            (TLanes sum, TLanes tail) = At(k, degree);
            TLanes low = sum + (tail - error);
            low.Store(values.Slice(i, TLanes.Count));
            if (!TLanes.AreEqual(low, sum + (tail + error)))
                return i;
            k += next;
        }

        return values.Length;
    }

    /// <summary>The values so many steps from the center, as unevaluated sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (TLanes Sum, TLanes Tail) At<TLanes>(TLanes k, int degree) where TLanes : struct, ILanes<TLanes>
    {
        TLanes value = TLanes.Of(_value.Value), slope = TLanes.Of(_slope.Value), rest = TLanes.Of(_slope.Tail);
        if (degree > 1)
        {
            TLanes curvature = TLanes.Of(_c4);
            if (degree > 4)
                curvature = TLanes.Fused(k, TLanes.Fused(k, TLanes.Fused(k, TLanes.Fused(k, TLanes.Of(_c8), TLanes.Of(_c7)), TLanes.Of(_c6)), TLanes.Of(_c5)), curvature);
            rest = TLanes.Fused(k, TLanes.Fused(k, TLanes.Fused(k, curvature, TLanes.Of(_c3)), TLanes.Of(_c2)), rest);
        }

        // So near to each other, sum and value have an exact difference.
        TLanes sum = TLanes.Fused(slope, k, value);
        return (sum, TLanes.FusedLess(slope, k, sum - value) + TLanes.Fused(k, rest, TLanes.Of(_value.Tail)));
    }

    /// <summary>Evaluates by themselves the values that the error leaves open.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Settle<TCurve, TLanes>(Destination values, long first, long center, int step, TCurve curve, ReadOnlySpan<double> table)
        where TCurve : struct, ICurve
        where TLanes : struct, ILanes<TLanes>
    {
        Span<double> highest = stackalloc double[TLanes.Count];
        (TLanes sum, TLanes tail) = At(TLanes.Indices * TLanes.Of(step) + TLanes.Of(first), _degree);
        (sum + (tail + TLanes.Of(_error))).Store(highest);
        for (int i = 0; i < highest.Length; i++)
        {
            // Of floats, which are hardly ever open, all.
            if (values.HasFloats || values.Doubles[i] != highest[i])
                values[i] = curve.At(center + first + (long)i * step, table);
        }
    }
}
#endif
