namespace DecayGen.Evaluation;

/// <summary>
/// A sum of products without any rounding, as doubles that do not overlap, the smallest first: J. R. Shewchuk, Adaptive
/// precision floating-point arithmetic and fast robust geometric predicates, 1997.
/// </summary>
internal ref struct ExactSum(Span<double> parts)
{
    /// <summary>Room for five products.</summary>
    public const int Size = 10;

    private readonly Span<double> _parts = parts;
    private int _count = 0;

    public void AddProduct(double left, double right)
    {
        double product = left * right;
        Add(DoubleDouble.ProductTail(left, right, product));
        Add(product);
    }

    public readonly double Rounded()
    {
        double sum = 0.0;
        for (int i = 0; i < _count; i++)
            sum += _parts[i];
        return sum;
    }

    /// <summary>The sign of the largest part, which all others together do not outweigh.</summary>
    public readonly int Sign()
    {
        for (int i = _count - 1; i >= 0; i--)
        {
            if (_parts[i] != 0)
                return Math.Sign(_parts[i]);
        }

        return 0;
    }

    private void Add(double term)
    {
        for (int i = 0; i < _count; i++)
        {
            double sum = term + _parts[i];
            double rounded = sum - term;
            _parts[i] = term - (sum - rounded) + (_parts[i] - rounded);
            term = sum;
        }

        _parts[_count++] = term;
    }
}
