using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>A straight line in so many steps from a value to where another curve begins, whose exact value counts.</summary>
internal sealed class LineCurve(double from, Curve to, long steps) : Curve
{
    private const int MostTableSteps = 256;

    public override long? End => steps;

    public override Trend Trend
    {
        get
        {
            Interval target = to.Value(0, 128);
            return target.Lower > from ? Trend.Rising : target.Upper < from ? Trend.Falling : Trend.Constant;
        }
    }

    public override Interval Value(long step, int precision)
    {
        // One division at the end, of exact numbers where the target is one: a tie stays a tie.
        int working = precision + 64;
        Interval rest = Interval.Multiply(from, steps - step, 4096);
        Interval done = Interval.Multiply(to.Value(0, working), step, 4096);
        return Interval.Divide(Interval.Add(rest, done, 4096), steps, working);
    }

    public override string Formula(string step) => Formula(from, NumberFormat.Readable(to.At(0)), step, steps);

    public static string Formula(double from, string to, string step, long steps) => from == 0
        ? $"{to} · {step} / {NumberFormat.Count(steps)}"
        : $"{NumberFormat.Readable(from)} + ({to} − {NumberFormat.Readable(from)}) · {step} / {NumberFormat.Count(steps)}";

    public override IEnumerable<Segment> Fold(long start, long end)
    {
        end = Math.Min(end, steps);
        LineEvaluator line = LineFolding.Fold(from, to.Value(0, 256), steps);
        LineLaw law = new(line);
        if (end - start <= MostTableSteps)
            return [new Segment(start, end, TableEvaluator.Of(this, start, end)) { Law = law }];
        if (LineFolding.Lifted(line, to.Value(0, 256), steps) is not { } lifted || start > 0)
            return Verification.Split(new Segment(start, end, line) { Law = law }, this);
        Segment first = new(0, 1, new ConstantEvaluator(from)) { Law = law };
        return Verification.Split(new Segment(1, end, lifted) { Law = law }, this).Prepend(first);
    }
}
