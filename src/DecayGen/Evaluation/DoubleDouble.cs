using System.ComponentModel;
using System.Runtime.CompilerServices;

// The generator computes with these, too: most values are certain without exact arithmetic.
#if DECAYGEN_GENERATORS
namespace DecayGen.Generators.Exact;
#else
namespace DecayGen.Evaluation;
#endif

/// <summary>
/// A number as the unevaluated sum of two doubles, about twice as precise as one of them. Called by generated code.
/// </summary>
/// <remarks>Multiplication as in T. J. Dekker, A floating-point technique for extending the available precision, 1971.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct DoubleDouble : IEquatable<DoubleDouble>
{
    private readonly double _value;
    private readonly double _tail;

    /// <summary>The sum of two doubles, the second small against the first.</summary>
    /// <param name="value">The larger part.</param>
    /// <param name="tail">What is to be added to it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public DoubleDouble(double value, double tail)
    {
        _value = value;
        _tail = tail;
    }

    /// <summary>The larger part.</summary>
    internal double Value => _value;

    /// <summary>The smaller part.</summary>
    internal double Tail => _tail;

    /// <summary>The product, to about 104 bits.</summary>
    /// <param name="value">The larger part of the other factor.</param>
    /// <param name="tail">The smaller part of the other factor.</param>
    /// <returns>The product of both.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal DoubleDouble Times(double value, double tail)
    {
        double product = _value * value;
        double rest = ProductTail(_value, value, product);
#if NET8_0_OR_GREATER
        rest = Math.FusedMultiplyAdd(_value, tail, rest);
        return new DoubleDouble(product, Math.FusedMultiplyAdd(_tail, value, rest));
#else
        return new DoubleDouble(product, rest + _value * tail + _tail * value);
#endif
    }

    /// <summary>What the rounded product of two doubles lacks: exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double ProductTail(double left, double right, double product)
    {
#if NET8_0_OR_GREATER
        return Math.FusedMultiplyAdd(left, right, -product);
#else
        // Infinity has no parts, and would stay too large however often it is divided.
        if (double.IsNaN(left * 0.0) || double.IsNaN(right * 0.0))
            return double.NaN;

        // Splitting multiplies with 2^27 + 1, for which very large factors have no room.
        if (Math.Abs(left) > 1e290)
            return ProductTail(left * 1.52587890625e-05, right, product * 1.52587890625e-05) * 65536.0;
        if (Math.Abs(right) > 1e290)
            return ProductTail(left, right * 1.52587890625e-05, product * 1.52587890625e-05) * 65536.0;
        double leftHead = Head(left);
        double rightHead = Head(right);
        double leftRest = left - leftHead;
        double rightRest = right - rightHead;
        return leftHead * rightHead - product + leftHead * rightRest + leftRest * rightHead + leftRest * rightRest;
#endif
    }

    /// <inheritdoc/>
    public bool Equals(DoubleDouble other) => _value.Equals(other._value) && _tail.Equals(other._tail);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DoubleDouble other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode() ^ _tail.GetHashCode();

    /// <summary>Whether both parts are equal.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other number.</param>
    /// <returns>Whether both parts are equal.</returns>
    public static bool operator ==(DoubleDouble left, DoubleDouble right) => left.Equals(right);

    /// <summary>Whether a part differs.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other number.</param>
    /// <returns>Whether a part differs.</returns>
    public static bool operator !=(DoubleDouble left, DoubleDouble right) => !left.Equals(right);

#if !NET8_0_OR_GREATER
    /// <summary>The upper 26 bits.</summary>
    private static double Head(double x)
    {
        double wide = x * 134217729.0;
        return wide - (wide - x);
    }
#endif
}
