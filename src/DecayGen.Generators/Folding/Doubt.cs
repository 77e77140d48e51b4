using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Folding;

/// <summary>
/// The steps at which an evaluator's error may change the rounded value. Everything is looked at while somebody types:
/// no step costs more than its product, with what the steps of a row share taken out.
/// </summary>
internal static class Doubt
{
    // Far above the evaluators' error, far below what most steps are away from a tie.
    private const double TailSlack = 1.0 / (1L << 40);
    private const double ValueSlack = 1.0 / (1L << 49) / (1L << 49);

    private const double ScaleDown = 1.0 / (1L << 30);
    private const double ScaleUp = 1L << 30;

    public static List<long> Steps(Evaluator evaluator, long start, long end)
    {
        List<long> doubtful = [];
        if (evaluator is LineEvaluator line)
            AddLine(doubtful, line, start, end);
        else if (evaluator is PlaceValueEvaluator places)
            AddRows(doubtful, places, start, end);
        return doubtful;
    }

    private static void AddRows(List<long> doubtful, PlaceValueEvaluator places, long start, long end)
    {
        DoubleDouble[] factors = places.Tables.Factors;
        int columns = 1 << places.Tables.Bits;
        for (long row = start & -columns; row < end; row += columns)
        {
            DoubleDouble upper = Simulation.Upper(places, row, static (left, right) => left.Times(right.Value, right.Tail));
            double upperHead = Head(upper.Value);
            double upperRest = upper.Value - upperHead;
            int last = (int)Math.Min(columns, end - row);
            for (int column = (int)Math.Max(0, start - row); column < last; column++)
            {
                DoubleDouble factor = factors[column];
                double head = Head(factor.Value);
                double rest = factor.Value - head;
                double product = upper.Value * factor.Value;
                double tail = upperHead * head - product + upperHead * rest + upperRest * head + upperRest * rest
                    + upper.Value * factor.Tail + upper.Tail * factor.Value;

                // Comparisons are false where a factor was too large to be split.
                double slack = Math.Abs(tail) * TailSlack + product * ValueSlack;
                bool isCertain = places.IsSmall
                    ? new DoubleDouble(product, tail + slack).RoundedSmall() == new DoubleDouble(product, tail - slack).RoundedSmall()
                    : product + (tail + slack) == product + (tail - slack);
                if (!isCertain)
                    doubtful.Add(row + column);
            }
        }
    }

    private static void AddLine(List<long> doubtful, LineEvaluator line, long start, long end)
    {
        double slopeHead = Head(line.Slope.Value);
        double slopeRest = line.Slope.Value - slopeHead;
        for (long step = start; step < end; step++)
        {
            double rise = line.Slope.Value * step;
            double head = Head(step);
            double rest = step - head;
            double tail = slopeHead * head - rise + slopeHead * rest + slopeRest * head + slopeRest * rest + line.Slope.Tail * step;
            double sum = line.From.Value + rise;
            double rounded = sum - line.From.Value;
            tail += line.From.Value - (sum - rounded) + (rise - rounded) + line.From.Tail;
            double slack = Math.Abs(tail) * TailSlack + Math.Abs(sum) * ValueSlack;
            if (sum + (tail + slack + line.Grid - line.Grid) != sum + (tail - slack + line.Grid - line.Grid))
                doubtful.Add(step);
        }
    }

    /// <summary>The upper 26 bits.</summary>
    private static double Head(double x)
    {
        // Splitting multiplies with 2^27 + 1, for which very large numbers have no room.
        if (Math.Abs(x) is > 1e290 and <= double.MaxValue)
            return Head(x * ScaleDown) * ScaleUp;
        double wide = x * 134217729.0;
        return wide - (wide - x);
    }
}
