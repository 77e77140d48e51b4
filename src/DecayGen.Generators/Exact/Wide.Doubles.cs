namespace DecayGen.Generators.Exact;

/// <content>To two doubles.</content>
internal readonly partial struct Wide
{
    /// <summary>Within these powers of two neither a value nor its tail leaves the normal doubles.</summary>
    private const int MostExponent = 760;

    /// <summary>A unit of the middle word is more than a million errors, and next to nothing in a tail.</summary>
    private const double MostError = 1 << 20;

    /// <summary>Of a word, what a double has no room for.</summary>
    private const int CutBits = 11;
    private const ulong CutMask = (1UL << CutBits) - 1;

    /// <summary>The nearest double and what it lacks, as <see cref="DoubleDouble.From"/> has them, where all that the number may be agrees on both.</summary>
    public bool TrySplit(out DoubleDouble parts)
    {
        parts = default;
        if (Math.Abs(Log2Floor) > MostExponent || _error > MostError)
            return false;
        parts = Split(_high, _middle, _low);
        return _error == 0.0
            || (_middle is > ulong.MinValue and < ulong.MaxValue && Split(_high, _middle + 1, _low) == parts && Split(_high, _middle - 1, _low) == parts);
    }

    private DoubleDouble Split(ulong high, ulong middle, ulong low)
    {
        ulong kept = Rounded(high, (middle | low) != 0, out bool isUp);
        double value = kept * DoubleDouble.PowerOfTwo(_exponent + 128 + CutBits);
        ulong rest = high & CutMask;
        if (!isUp)
            return new DoubleDouble(value, Tail(rest, middle, low));

        // What is missing to the double above.
        rest = CutMask + 1 - rest - ((middle | low) != 0 ? 1UL : 0UL);
        return new DoubleDouble(value, -Tail(rest, low != 0 ? ~middle : 0 - middle, 0 - low));
    }

    /// <summary>The double nearest to what three words hold, of which the upper one has at most 12 bits.</summary>
    private double Tail(ulong high, ulong middle, ulong low)
    {
        if ((high | middle | low) == 0)
            return 0.0;
        int shift = 0;
        while (high != 0 || middle == 0)
        {
            if (high != 0)
            {
                int bits = Exact.Bits.Length(high);
                bool isCut = low != 0;
                (middle, low) = ((high << (64 - bits)) | (middle >> bits), (middle << (64 - bits)) | (isCut ? 1UL : 0UL));
                (high, shift) = (0, shift + bits);
            }
            else
            {
                (middle, low, shift) = (low, 0, shift - 64);
            }
        }

        int zeros = 64 - Exact.Bits.Length(middle);
        if (zeros > 0)
            (middle, low, shift) = ((middle << zeros) | (low >> (64 - zeros)), low << zeros, shift - zeros);
        return Rounded(middle, low != 0, out _) * DoubleDouble.PowerOfTwo(_exponent + 64 + shift + CutBits);
    }

    /// <summary>The upper 53 bits of a word, to nearest, ties to even; what follows the word counts, too.</summary>
    private static ulong Rounded(ulong word, bool isFollowed, out bool isUp)
    {
        ulong kept = word >> CutBits;
        ulong cut = word & CutMask;
        ulong half = (CutMask + 1) / 2;
        isUp = cut > half || (cut == half && (isFollowed || kept % 2 != 0));
        return isUp ? kept + 1 : kept;
    }
}
