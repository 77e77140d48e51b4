using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Folding;

/// <summary>What an evaluator of the runtime assembly computes: quickly to within a bound, or to the last bit.</summary>
internal sealed class Simulation(Evaluator evaluator)
{
    // Far above the evaluators' error, far below what most steps are away from a tie.
    private const double Up = 1.0 + 1.0 / (1L << 40);
    private const double Down = 1.0 - 1.0 / (1L << 40);

    private const double SmallScale = 4.149515568880993E+180;
    private const double SmallUnscale = 2.409919865102884E-181;
    private const double HalfEpsilonScaled = 1.0250665447337477E-143;

    private long _upperStep = -1;
    private DoubleDouble _upper;

    /// <summary>Whether any error within the evaluator's bound leaves the rounded value as it is.</summary>
    public bool IsCertain(long step)
    {
        DoubleDouble value = Unrounded(step, Times);

        // The comparison is false where a factor was too large to be split.
        return Round(value with { Tail = value.Tail * Up }).Equals(Round(value with { Tail = value.Tail * Down }))
            && !double.IsNaN(value.Tail);
    }

    /// <summary>Whether the evaluator gives the value, with a fused multiply-add and without one.</summary>
    public bool IsRight(long step, double value)
    {
        _upperStep = -1;
        bool fused = Round(Unrounded(step, TimesFused)).Equals(value);
        _upperStep = -1;
        bool plain = Round(Unrounded(step, TimesExactTail)).Equals(value);
        _upperStep = -1;
        return fused && plain;
    }

    private DoubleDouble Unrounded(long step, Func<DoubleDouble, DoubleDouble, DoubleDouble> times)
    {
        if (evaluator is LineEvaluator line)
            return Sum(line, step, times);
        PlaceValueTables tables = ((PlaceValueEvaluator)evaluator).Tables;
        long column = step & ((1L << tables.Bits) - 1);
        if (_upperStep != step - column)
        {
            _upperStep = step - column;
            _upper = Upper(tables, step, times);
        }

        return times(_upper, tables.Factors[column]);
    }

    private static DoubleDouble Upper(PlaceValueTables tables, long step, Func<DoubleDouble, DoubleDouble, DoubleDouble> times)
    {
        int top = tables.Places - 1;
        DoubleDouble product = tables.Factors[tables.TopFrom + (step >> (top * tables.Bits))];
        for (int place = top - 1; place > 0; place--)
            product = times(product, tables.Factors[(place << tables.Bits) + ((step >> (place * tables.Bits)) & ((1L << tables.Bits) - 1))]);
        return product;
    }

    private static DoubleDouble Sum(LineEvaluator line, long step, Func<DoubleDouble, DoubleDouble, DoubleDouble> times)
    {
        double rise = line.Slope.Value * step;
        double tail = times(new DoubleDouble(line.Slope.Value, 0.0), new DoubleDouble(step, 0.0)).Tail + line.Slope.Tail * step;
        double sum = line.From + rise;
        double rounded = sum - line.From;
        tail += line.From - (sum - rounded) + (rise - rounded);
        return new DoubleDouble(sum, tail);
    }

    private double Round(DoubleDouble value)
    {
        if (evaluator is LineEvaluator line)
            return value.Value + (value.Tail + line.Grid - line.Grid);
        double sum = value.Value + value.Tail;
        if (evaluator is not PlaceValueEvaluator { IsSmall: true })
            return sum;

        double rest = value.Tail - (sum - value.Value);
        double result = sum * SmallUnscale;
        double off = sum - result * SmallScale;
        if (off == HalfEpsilonScaled && rest > 0)
            result += double.Epsilon;
        if (off == -HalfEpsilonScaled && rest < 0)
            result -= double.Epsilon;
        return result;
    }

    private static DoubleDouble Times(DoubleDouble left, DoubleDouble right)
    {
        double product = left.Value * right.Value;
        double leftHead = Head(left.Value);
        double rightHead = Head(right.Value);
        double leftRest = left.Value - leftHead;
        double rightRest = right.Value - rightHead;
        double rest = leftHead * rightHead - product + leftHead * rightRest + leftRest * rightHead + leftRest * rightRest;
        return new DoubleDouble(product, rest + left.Value * right.Tail + left.Tail * right.Value);
    }

    private static DoubleDouble TimesExactTail(DoubleDouble left, DoubleDouble right)
    {
        double product = left.Value * right.Value;
        double rest = Rounding.FusedMultiplyAdd(left.Value, right.Value, -product);
        return new DoubleDouble(product, rest + left.Value * right.Tail + left.Tail * right.Value);
    }

    private static DoubleDouble TimesFused(DoubleDouble left, DoubleDouble right)
    {
        double product = left.Value * right.Value;
        double rest = Rounding.FusedMultiplyAdd(left.Value, right.Value, -product);
        rest = Rounding.FusedMultiplyAdd(left.Value, right.Tail, rest);
        return new DoubleDouble(product, Rounding.FusedMultiplyAdd(left.Tail, right.Value, rest));
    }

    /// <summary>The upper 26 bits.</summary>
    private static double Head(double x)
    {
        double wide = x * 134217729.0;
        return wide - (wide - x);
    }
}
