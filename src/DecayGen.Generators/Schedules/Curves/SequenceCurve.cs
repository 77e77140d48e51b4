using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>Curves one after the other, each over steps of its own.</summary>
internal class SequenceCurve(IReadOnlyList<Phase> pieces, long? end) : Curve
{
    /// <summary>How many pieces the formula spells out.</summary>
    private const int MostFormulas = 4;

    public IReadOnlyList<Phase> Pieces => pieces;

    public override long? End => end;

    public override Trend Trend => pieces.Count == 1 ? pieces[0].Curve.Trend : Trend.Turning;

    public override Interval Value(long step, int precision) => pieces[Find(step)].Value(step, precision);

    public override Quotient Quotient(long step, int precision)
    {
        Phase piece = pieces[Find(step)];
        return piece.Curve.Quotient(step - piece.Origin, precision);
    }

    public override Interval LimitBefore(long step, int precision)
    {
        Phase piece = pieces[step > 0 ? Find(step - 1) : 0];
        return piece.Curve.LimitBefore(step - piece.Origin, precision);
    }

    public override string Formula(string step)
    {
        IEnumerable<string> spelled = pieces.Take(MostFormulas).Select((piece, i) => i + 1 == pieces.Count
            ? piece.Curve.Formula(Clock(piece, step))
            : $"{piece.Curve.Formula(Clock(piece, step))} before {Bound(piece.End)}");
        return string.Join(", then ", pieces.Count > MostFormulas ? spelled.Append("…") : spelled);

        string Bound(long bound) => step == "step" ? $"step {NumberFormat.Count(bound)}" : $"{step} = {NumberFormat.Count(bound)}";
    }

    public override long? FirstDrop()
    {
        for (int i = 1; i < pieces.Count; i++)
        {
            if (pieces[i].Curve is ConstantCurve && pieces[i - 1].Curve is ConstantCurve && pieces[i].At(pieces[i].Start) < pieces[i - 1].At(pieces[i - 1].Start))
                return pieces[i].Start;
        }

        return null;
    }

    public override IEnumerable<Segment> Fold(long start, long end) => SequenceFolding.Fold(this, start, end);

    protected override bool TryAt(long step, out double value)
    {
        value = pieces[Find(step)].At(step);
        return true;
    }

    public override IEnumerable<Stretch> Stretches(long start, long end)
    {
        for (int i = Find(start); i < pieces.Count && pieces[i].Start < end; i++)
        {
            long last = i + 1 < pieces.Count ? Math.Min(pieces[i].End, end) : end;
            yield return new Stretch(Math.Max(pieces[i].Start, start), last, pieces[i].Curve.Trend);
        }
    }

    private static string Clock(Phase piece, string step) => piece.Origin == 0 ? step : $"({step} − {NumberFormat.Count(piece.Origin)})";

    /// <summary>The piece of a step; the last one goes on.</summary>
    private int Find(long step)
    {
        int low = 0;
        int high = pieces.Count - 1;
        while (low < high)
        {
            int middle = low + (high - low) / 2;
            if (step < pieces[middle].End)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
