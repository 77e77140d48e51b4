using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

#if DECAYGEN_GENERATORS
namespace DecayGen.Generators.Exact;
#else
namespace DecayGen.Evaluation;
#endif

/// <content>
/// Sums, products, quotients and roots, to about 2^-103 of the result. What takes two numbers of this kind fuses only what is
/// exact, so that builds with and without such an instruction agree in every bit; what takes doubles serves values that are
/// rounded with an error that allows for both.
/// </content>
public readonly partial struct DoubleDouble
{
    /// <summary>A double, which is a number twice as precise, too.</summary>
    /// <param name="value">The double.</param>
    public static implicit operator DoubleDouble(double value) => new(value, 0.0);

    /// <summary>A double, which is a number twice as precise, too.</summary>
    /// <param name="value">The double.</param>
    /// <returns>The same number.</returns>
    public static DoubleDouble FromDouble(double value) => value;

    /// <summary>The difference of two steps, exact.</summary>
    /// <param name="left">From this.</param>
    /// <param name="right">This is taken.</param>
    /// <returns>The difference.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Difference(double left, double right) => Sum(left, -right);

    /// <summary>The difference of two steps, plus a fraction of a step.</summary>
    /// <param name="left">From this.</param>
    /// <param name="right">This is taken.</param>
    /// <param name="rest">The fraction.</param>
    /// <param name="restTail">What the fraction lacks.</param>
    /// <returns>The sum.</returns>
    public static DoubleDouble Difference(double left, double right, double rest, double restTail) =>
        Sum(left, -right).Plus(new DoubleDouble(rest, restTail));

    /// <summary>A whole number, exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleDouble Of(long number)
    {
        long low = number & ((1L << 26) - 1);
        return FastSum(number - low, low);
    }

    /// <summary>The sum of two doubles, exact: D. E. Knuth, The Art of Computer Programming, volume 2, 4.2.2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleDouble Sum(double left, double right)
    {
        double sum = left + right;
        double rounded = sum - left;
        return new DoubleDouble(sum, left - (sum - rounded) + (right - rounded));
    }

    /// <summary>The sum of two doubles of which the first is 0 or not the smaller one, exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleDouble FastSum(double large, double small)
    {
        double sum = large + small;
        return new DoubleDouble(sum, small - (sum - large));
    }

    /// <summary>start + left · right, to 2^-105 of itself, where neither start nor product is negative.</summary>
    /// <remarks>
    /// With a fused product the sum is rounded once, and what that loses is the sum of two exact differences, as in
    /// T. J. Dekker's fast sum of the result and the start.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleDouble Raised(double start, double left, double right)
    {
#if NET8_0_OR_GREATER
        double sum = Math.FusedMultiplyAdd(left, right, start);
        double change = sum - start;
        return new DoubleDouble(sum, Math.FusedMultiplyAdd(left, right, -change) + (start - (sum - change)));
#else
        double product = left * right;
        DoubleDouble rounded = Sum(start, product);
        return new DoubleDouble(rounded._value, rounded._tail + ProductTail(left, right, product));
#endif
    }

    /// <summary>start + left · right, to 2^-105 of itself, where the sum is between half and twice the start.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleDouble Adjusted(double start, double left, double right)
    {
#if NET8_0_OR_GREATER
        // So near to each other, sum and start have an exact difference.
        double sum = Math.FusedMultiplyAdd(left, right, start);
        return new DoubleDouble(sum, Math.FusedMultiplyAdd(left, right, -(sum - start)));
#else
        return Lowered(start, left, right);
#endif
    }

    /// <summary>start + left · right, to 2^-105 of the start, where the product is not larger than the start.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleDouble Lowered(double start, double left, double right)
    {
        double product = left * right;
        double sum = start + product;
        return new DoubleDouble(sum, product - (sum - start) + ProductTail(left, right, product));
    }

    /// <summary>start + left · right, to 2^-105 of the larger of both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleDouble SumOfProduct(double start, double left, double right)
    {
        double product = left * right;
        DoubleDouble sum = Sum(start, product);
        return new DoubleDouble(sum._value, sum._tail + ProductTail(left, right, product));
    }

    /// <summary>left · right − 1, exact where that fits a double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double ProductLessOne(double left, double right)
    {
#if NET8_0_OR_GREATER
        return Math.FusedMultiplyAdd(left, right, -1.0);
#else
        double product = left * right;
        return product - 1.0 + ProductTail(left, right, product);
#endif
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal DoubleDouble Plus(DoubleDouble other)
    {
        DoubleDouble sum = Sum(_value, other._value);
        return FastSum(sum._value, sum._tail + (_tail + other._tail));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal DoubleDouble Plus(double other)
    {
        DoubleDouble sum = Sum(_value, other);
        return FastSum(sum._value, sum._tail + _tail);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal DoubleDouble Times(DoubleDouble other)
    {
        double product = _value * other._value;
        double tail = ProductTail(_value, other._value, product) + (_value * other._tail + _tail * other._value);
        return FastSum(product, tail);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal DoubleDouble Times(double other)
    {
        double product = _value * other;
        return FastSum(product, ProductTail(_value, other, product) + _tail * other);
    }

    /// <summary>The product with a power of two: exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal DoubleDouble Scaled(double powerOfTwo) => new(_value * powerOfTwo, _tail * powerOfTwo);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal DoubleDouble Over(DoubleDouble divisor)
    {
        // One division only: what the first quotient lacks needs few digits.
        double inverse = 1.0 / divisor._value;
        double quotient = _value * inverse;
        double product = quotient * divisor._value;
        double rest = _value - product - ProductTail(quotient, divisor._value, product) + (_tail - quotient * divisor._tail);
        return FastSum(quotient, rest * inverse);
    }

    /// <summary>The square root of a number that is not negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal DoubleDouble Root()
    {
        double root = Sqrt(_value);
        if (root == 0.0)
            return default;
        double square = root * root;
        double rest = _value - square - ProductTail(root, root, square) + _tail;
        return FastSum(root, rest / (root + root));
    }

    /// <summary>One over the square root of a positive number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal DoubleDouble InverseRoot()
    {
        // Newton's step from y: y + y·(1 − x·y²)/2, and the next term of the series, 3/8 of the square.
        double y = 1.0 / Sqrt(_value);
        double square = y * y;
        double squareTail = ProductTail(y, y, square);
        double product = _value * square;
        double off = 1.0 - product - (ProductTail(_value, square, product) + (_value * squareTail + _tail * square));
        return FastSum(y, y * (off * (0.5 + 0.375 * off)));
    }

    /// <summary>A whole power, by squaring.</summary>
    internal DoubleDouble ToThe(int exponent)
    {
        DoubleDouble power = this;
        DoubleDouble result = (exponent & 1) != 0 ? this : new DoubleDouble(1.0, 0.0);
        for (int rest = exponent >> 1; rest != 0; rest >>= 1)
        {
            power = power.Times(power);
            if ((rest & 1) != 0)
                result = result.Times(power);
        }

        return result;
    }

    /// <summary>
    /// left · right + more, fused where that is cheap: only for what is rounded with an error that allows for both.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Fused(double left, double right, double more) =>
#if NET8_0_OR_GREATER
        Math.FusedMultiplyAdd(left, right, more);
#else
        left * right + more;
#endif

    /// <summary>The square root, which waits for nothing but its number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Sqrt(double number)
    {
#if NET8_0_OR_GREATER
        // The plain instruction leaves half of its register as it was, and so waits for whatever wrote that last.
        if (Sse2.IsSupported)
        {
            Vector128<double> scalar = Vector128.CreateScalarUnsafe(number);
            return Sse2.SqrtScalar(scalar, scalar).ToScalar();
        }
#endif
        return Math.Sqrt(number);
    }

    /// <summary>2^exponent, for -1022 to 1023.</summary>
    internal static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((exponent + 1023L) << 52);
}
