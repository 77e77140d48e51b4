namespace DecayGen.Evaluation;

/// <summary>The steps of a half cosine in two places, as <see cref="Cosine.Two"/> evaluates them.</summary>
internal readonly struct CosineRows(int bits, double grid) : ICurve
{
    public double At(long clock, ReadOnlySpan<double> table) => Cosine.Two(clock, bits, grid, table);

#if NET8_0_OR_GREATER
    public (int Count, long Center) Expand(long first, int most, ReadOnlySpan<double> table, out Expansion near) =>
        Expand(first, most, bits, table, 1.0, 0.0, out near);

    /// <summary>Expands amplitude · cosine + final.</summary>
    internal static (int Count, long Center) Expand(long first, int most, int bits, ReadOnlySpan<double> table, DoubleDouble amplitude, double final, out Expansion near)
    {
        near = default;
        DoubleDouble angle = Turning.Angle(table[Cosine.ColumnSize + 2], table[Cosine.ColumnSize + 3]);
        (_, DoubleDouble cosine, DoubleDouble sine) = At(first, bits, table);
        int count = Turning.Count(most, cosine.Value, sine.Value, angle.Value);
        if (count == 0)
            return default;
        long center = first + count / 2;
        (DoubleDouble value, cosine, sine) = At(center, bits, table);
        double size = Math.Abs(value.Value) + Math.Abs(cosine.Value) + Math.Abs(sine.Value);
        double error = (size * Math.Abs(amplitude.Value) + Math.Abs(final)) * Power.ProductError;
        near = Turning.Near(value.Times(amplitude).Plus(final), cosine.Value * amplitude.Value, sine.Times(amplitude), angle, count / 2, error);
        return near.IsPrecise ? (count, center) : default;
    }

    /// <summary>The value, and cosine and sine that are as large as the amplitude.</summary>
    private static (DoubleDouble Value, DoubleDouble Cosine, DoubleDouble Sine) At(long step, int bits, ReadOnlySpan<double> table)
    {
        ReadOnlySpan<double> row = table.Slice((int)(step >> bits) * Cosine.RowSize + (Cosine.ColumnSize << bits), Cosine.RowSize);
        ReadOnlySpan<double> column = table.Slice(((int)step & ((1 << bits) - 1)) * Cosine.ColumnSize, Cosine.ColumnSize);

        // The table has the opposite of the row's sine, and what the column's cosine is above 1.
        DoubleDouble rowCosine = new(row[2], row[3]);
        DoubleDouble rowSine = new(-row[4], -row[5]);
        DoubleDouble cosineMore = new(column[0], column[1]);
        DoubleDouble columnSine = new(column[2], column[3]);
        DoubleDouble change = rowCosine.Times(cosineMore).Plus(rowSine.Times(columnSine).Scaled(-1.0));
        DoubleDouble sineChange = rowSine.Times(cosineMore).Plus(rowCosine.Times(columnSine));
        return (new DoubleDouble(row[0], row[1]).Plus(change), rowCosine.Plus(change), rowSine.Plus(sineChange));
    }
#endif
}

/// <summary>One of the cycles that <see cref="Restarts.AtEqual"/> evaluates.</summary>
internal readonly struct CosineCycle(int bits, DoubleDouble amplitude, double final) : ICurve
{
    public double At(long clock, ReadOnlySpan<double> table) => Restarts.AtShare(Cosine.Sum(clock, bits, table), amplitude, final);

#if NET8_0_OR_GREATER
    public (int Count, long Center) Expand(long first, int most, ReadOnlySpan<double> table, out Expansion near) =>
        CosineRows.Expand(first, most, bits, table, amplitude, final, out near);
#endif
}
