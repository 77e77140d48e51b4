using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Folding;

/// <summary>What an evaluator of the runtime assembly computes, to the last bit.</summary>
internal static class Simulation
{
    /// <summary>Whether the evaluator gives the value, with a fused multiply-add and without one.</summary>
    public static bool IsRight(Evaluator evaluator, long step, double value) => evaluator is LineEvaluator line
        ? FusedLine(line, step).Equals(value) && Line(line, step).Equals(value)
        : At(evaluator, step, TimesFused).Equals(value) && At(evaluator, step, static (left, right) => left.Times(right.Value, right.Tail)).Equals(value);

    /// <summary>The product of all factors but that of the lowest place.</summary>
    public static DoubleDouble Upper(PlaceValueEvaluator places, long step, Func<DoubleDouble, DoubleDouble, DoubleDouble> times)
    {
        PlaceValueTables tables = places.Tables;
        int top = places.Places - 1;
        DoubleDouble product = tables.Factors[(top << tables.Bits) + (step >> (top * tables.Bits))];
        for (int place = top - 1; place > 0; place--)
            product = times(product, tables.Factors[(place << tables.Bits) + ((step >> (place * tables.Bits)) & ((1L << tables.Bits) - 1))]);
        return product;
    }

    private static double At(Evaluator evaluator, long step, Func<DoubleDouble, DoubleDouble, DoubleDouble> times)
    {
        PlaceValueEvaluator places = (PlaceValueEvaluator)evaluator;
        DoubleDouble product = times(Upper(places, step, times), places.Tables.Factors[step & ((1L << places.Tables.Bits) - 1)]);
        return places.IsSmall ? product.RoundedSmall() : product.Rounded();
    }

    private static double FusedLine(LineEvaluator line, long step)
    {
        double sum = Rounding.FusedMultiplyAdd(line.Slope.Value, step, line.From.Value);
        double change = sum - line.From.Value;
        double tail = Rounding.FusedMultiplyAdd(line.Slope.Value, step, -change) + (line.From.Value - (sum - change)) + line.From.Tail;
        tail = Rounding.FusedMultiplyAdd(line.Slope.Tail, step, tail) + line.Grid - line.Grid;
        return sum + tail;
    }

    private static double Line(LineEvaluator line, long step)
    {
        double rise = line.Slope.Value * step;
        double sum = line.From.Value + rise;
        double rounded = sum - line.From.Value;
        double tail = line.From.Value - (sum - rounded) + (rise - rounded);
        tail = tail + Rounding.FusedMultiplyAdd(line.Slope.Value, step, -rise) + line.From.Tail;
        tail = line.Slope.Tail * step + tail + line.Grid - line.Grid;
        return sum + tail;
    }

    private static DoubleDouble TimesFused(DoubleDouble left, DoubleDouble right)
    {
        double product = left.Value * right.Value;
        double rest = Rounding.FusedMultiplyAdd(left.Value, right.Value, -product);
        rest = Rounding.FusedMultiplyAdd(left.Value, right.Tail, rest);
        return new DoubleDouble(product, Rounding.FusedMultiplyAdd(left.Tail, right.Value, rest));
    }
}
