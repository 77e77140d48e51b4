using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>A straight line from one level to another.</summary>
internal sealed class LineCurve(Level from, Level to, Span span) : BlendCurve(from, to, span)
{
    private const int MostTableSteps = 256;

    public override string Formula(string step)
    {
        if (To.Nearest == 0)
            return base.Formula(step);
        string rise = From.Nearest == 0 ? NumberFormat.Readable(To.Nearest)
            : Trend == Trend.Falling ? $"{NumberFormat.Readable(From.Nearest)} − ({NumberFormat.Readable(From.Nearest)} − {NumberFormat.Readable(To.Nearest)})"
            : $"{NumberFormat.Readable(From.Nearest)} + ({NumberFormat.Readable(To.Nearest)} − {NumberFormat.Readable(From.Nearest)})";
        return $"{rise} · {Span.Formula(step)}";
    }

    public override IEnumerable<Segment> Fold(long start, long end)
    {
        // The lead folds this.
        if (Trend == Trend.Falling || !Span.Start.IsZero || Span.Length.Exponent < 0 || !From.Quotient(64).IsExact)
            return base.Fold(start, end);
        long steps = Span.LastStep;
        end = Math.Min(end, steps);
        double first = From.Nearest;
        LineEvaluator line = LineFolding.Fold(first, To.Value(256), steps);
        LineLaw law = new(line);
        if (end - start <= MostTableSteps)
            return [new Segment(start, end, TableEvaluator.Of(this, start, end)) { Law = law }];
        if (LineFolding.Lifted(line, To.Value(256), steps) is not { } lifted || start > 0)
            return Verification.Split(new Segment(start, end, line) { Law = law }, this);
        Segment one = new(0, 1, new ConstantEvaluator(first)) { Law = law };
        return Verification.Split(new Segment(1, end, lifted) { Law = law }, this).Prepend(one);
    }

    protected override Shares SharesAt(BigFloat done, int precision) => new(Span.Length - done, done, Span.Length);

    protected override string Falling(string done) => $"(1 − {done})";
}
