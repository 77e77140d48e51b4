using System.Numerics;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Folding;

/// <summary>Folds powers and roots of the step: whole and half exponents to products and square roots, others to logarithms.</summary>
internal static class PowerFolding
{
    private const int Precision = 256;

    /// <summary>Up to this exponent nothing over- or underflows.</summary>
    private const int MostHalves = 8;

    /// <summary>Beyond this power of two a step is worth nothing, or everything.</summary>
    private const int Extreme = 900;

    /// <summary>to + (from − to) · (left / length)^power.</summary>
    public static IEnumerable<Segment> Fold(PowerCurve curve, long start, long end)
    {
        if (curve.Trend == Trend.Constant)
            return [new Segment(start, end, new ConstantEvaluator(curve.From.Nearest))];
        if (curve.Power == 1.0)
            return LineFolding.Fold(curve, start, end);

        long turn = (long)curve.Span.End.Floor();
        Interval height = Interval.Subtract(curve.From.Value(Precision), curve.To.Value(Precision), Precision);
        Clock clock = Clock.Down(curve.Span.End);
        Segment segment;
        if (Halves(curve.Power) is { } halves && PowerTable.IsModest(height))
        {
            Interval amplitude = Interval.Divide(height, HalfPower(curve.Span.Length, halves), Precision);
            object[] constants = [0.0, 0.0, DoubleDouble.From(amplitude), halves, curve.To.Nearest];
            segment = Called("Power.AtHalves", "Power.BetweenHalves", constants);
        }
        else
        {
            object[] constants = [DoubleDouble.From(Interval.Divide(1L, curve.Span.Length, Precision)), DoubleDouble.From(height), curve.Power, curve.To.Nearest];
            segment = Called("Power.AtShare", "Power.BetweenShare", constants);
            if (!IsShort(segment) && PowerTable.Has(curve.Power) && curve.Trend == Trend.Falling && curve.Span.Length <= Segment.LastExact && PowerTable.IsModest(height))
                segment = segment with { Evaluator = Tabled(curve, height), Smaller = () => new CallEvaluator("Power.AtShare", constants) };
        }

        return [WithTable(curve, segment)];

        Segment Called(string at, string between, object[] constants) =>
            new(start, end, new CallEvaluator(at, constants)) { Turn = turn, Law = new CallLaw(between, clock, constants) };
    }

    /// <summary>from + (to − from) · √(done / length).</summary>
    public static IEnumerable<Segment> Fold(RootCurve curve, long start, long end)
    {
        if (curve.Trend == Trend.Constant)
            return [new Segment(start, end, new ConstantEvaluator(curve.From.Nearest))];
        Interval height = Interval.Subtract(curve.To.Value(Precision), curve.From.Value(Precision), Precision);
        DoubleDouble amplitude = DoubleDouble.From(Interval.Divide(height, Roots.Sqrt(curve.Span.Length, Precision), Precision));
        object[] constants = [0.0, 0.0, amplitude, 1, curve.From.Nearest];
        CallEvaluator evaluator = end <= Segment.LastExact
            ? new CallEvaluator("Root.At", curve.From.Nearest, amplitude)
            : new CallEvaluator("Power.AtHalves", constants);
        CallLaw law = curve.Trend == Trend.Rising
            ? new CallLaw("Power.BetweenHalves", Clock.Up(0L), constants)
            : new CallLaw("Power.BetweenRoot", Clock.Up(0L), [(long)curve.Span.Length.Floor(), DoubleDouble.From(Interval.Subtract(0L, height, Precision)), curve.To.Nearest]);
        return [WithTable(curve, new Segment(start, end, evaluator) { Law = law })];
    }

    /// <summary>scale · √(dividend / factor) / √(step + offset).</summary>
    public static IEnumerable<Segment> Fold(InverseRootCurve curve, long start, long end)
    {
        Interval amplitude = Interval.Multiply(
            curve.Scale,
            Roots.Sqrt(Interval.Divide(curve.Dividend, curve.Factor, Precision), Precision),
            Precision);
        DoubleDouble constant = DoubleDouble.From(amplitude);
        object[] constants = [curve.Offset, 0.0, constant, -1, 0.0];
        Segment segment = new(start, end, new CallEvaluator("Power.AtHalves", constants)) { Law = new CallLaw("Power.BetweenHalves", Clock.Up(0L), constants) };
        return WithExact(
            curve,
            segment,
            curve.Offset < Segment.LastExact && Math.Floor(curve.Offset) == curve.Offset
                ? segment with { Evaluator = new CallEvaluator("Root.AtInverse", constant), Origin = -(long)curve.Offset }
                : null);
    }

    /// <summary>initial · (1 + step · rate / decaySteps)^(−power).</summary>
    public static IEnumerable<Segment> Fold(InverseTimeCurve curve, long start, long end)
    {
        Interval unit = Interval.Divide(curve.Rate, curve.DecaySteps, Precision);
        int magnitude = unit.Lower.Log2Floor;
        if (magnitude < -Extreme)
            return [new Segment(start, end, new ConstantEvaluator(curve.Initial))];
        if (magnitude > Extreme)
            return Steep(curve, unit, start, end);

        Interval offset = Interval.Divide(curve.DecaySteps, curve.Rate, Precision);
        if (Halves(curve.Power) is { } halves && PowerTable.IsModest(offset) && PowerTable.IsModest(curve.Initial))
        {
            DoubleDouble amplitude = DoubleDouble.From(Interval.Multiply(curve.Initial, HalfPower(offset, halves), Precision));
            object[] constants = [DoubleDouble.From(offset), amplitude, -halves, 0.0];
            Segment segment = new(start, end, new CallEvaluator("Power.AtHalves", constants)) { Law = new CallLaw("Power.BetweenHalves", Clock.Up(0L), constants) };
            CallEvaluator reciprocal = new("Root.AtReciprocal", DoubleDouble.From(offset), amplitude);
            return WithExact(curve, segment, halves == 2 ? segment with { Evaluator = reciprocal } : null);
        }

        object[] grown = [DoubleDouble.From(unit), curve.Initial, -curve.Power];
        Segment general = new(start, end, new CallEvaluator("Power.AtGrown", grown)) { Law = new CallLaw("Power.BetweenGrown", Clock.Up(0L), grown) };
        bool isTabled = !IsShort(general) && PowerTable.Has(-curve.Power) && PowerTable.IsModest(offset) && PowerTable.IsModest(curve.Initial);
        return WithExact(curve, general, isTabled ? general with { Evaluator = Tabled(curve, offset, end), Smaller = () => general.Evaluator } : null);
    }

    /// <summary>In cycles that end at multiples of their length.</summary>
    public static IEnumerable<Segment> Fold(PolynomialCyclesCurve curve, long start, long end)
    {
        PowerCurve first = new(curve.Initial, curve.Final, curve.Steps, curve.Power);
        if (first.Trend == Trend.Constant)
            return [new Segment(start, end, new ConstantEvaluator(curve.Initial))];
        long turn = Math.Max(start, Math.Min(end, curve.Steps));
        object[] constants = [curve.Steps, DoubleDouble.From((BigFloat)curve.Initial - curve.Final), curve.Power, curve.Final];
        Segment rest = new(turn, end, new CallEvaluator("Power.AtCycle", constants))
        {
            Law = new CallLaw("Power.BetweenCycle", Clock.Up(0L), constants),
        };
        return (start < turn ? first.Fold(start, turn) : []).Concat(turn < end ? [rest] : []);
    }

    /// <summary>A decay so steep that 1 is nothing beside the first step.</summary>
    private static IEnumerable<Segment> Steep(InverseTimeCurve curve, Interval unit, long start, long end)
    {
        if (start == 0)
            yield return new Segment(0, 1, new ConstantEvaluator(curve.Initial));
        bool isNothing = curve.Power * unit.Lower.Log2Floor > 4 * Extreme;
        object[] constants = [1.0, 0.0, isNothing ? new DoubleDouble(0.0, 0.0) : Amplitude(), -curve.Power, 0.0];
        yield return new Segment(Math.Max(1, start), end, new CallEvaluator("Power.AtShare", constants)) { Law = new CallLaw("Power.BetweenShare", Clock.Up(0L), constants) };

        DoubleDouble Amplitude() =>
            DoubleDouble.From(Interval.Multiply(curve.Initial, Elementary.Power(unit, -curve.Power, Precision), Precision));
    }

    private static CallEvaluator Tabled(PowerCurve curve, Interval height)
    {
        Interval share = Elementary.Power(curve.Span.Length, -(BigFloat)curve.Power, Precision);
        ConstantTable powers = PowerTable.Of(Interval.Multiply(height, share, Precision), curve.Power, 0, curve.Span.Length);
        return new CallEvaluator("TabledPower.At", curve.Power, PowerTable.Error(curve.Power, 0L), curve.To.Nearest, powers);
    }

    private static CallEvaluator Tabled(InverseTimeCurve curve, Interval offset, long end)
    {
        // A sum next to a power of two may be rounded up to it.
        int octave = offset.Lower.Log2Floor;
        BigFloat most = (offset.Upper + Math.Min(end, Segment.LastExact)) * (1.0 + 1.0 / (1L << 50));
        Interval share = Elementary.Power(offset, (BigFloat)curve.Power, Precision);
        ConstantTable powers = PowerTable.Of(Interval.Multiply(curve.Initial, share, Precision), -curve.Power, octave, most);
        return new CallEvaluator("TabledPower.AtSum", DoubleDouble.From(offset), octave, -curve.Power, PowerTable.Error(-curve.Power, 0L), powers);
    }

    private static bool IsShort(Segment segment) => TableEvaluator.Fits(segment.Start, segment.End, TableEvaluator.MostCostlySteps);

    private static Segment WithTable(Curve curve, Segment segment) => IsShort(segment)
        ? segment with { Evaluator = TableEvaluator.Of(curve, segment.Start, segment.End), Origin = 0, Turn = null }
        : segment;

    /// <summary>What is quick as long as steps are doubles, and what holds for any step.</summary>
    private static IEnumerable<Segment> WithExact(Curve curve, Segment segment, Segment? exact)
    {
        if (IsShort(segment))
            return [WithTable(curve, segment)];
        long last = Segment.LastExact - Math.Max(0, -(exact?.Origin ?? 0));
        if (exact is null || segment.Start >= last)
            return [segment];
        return segment.End <= last ? [exact] : [exact with { End = last }, segment with { Start = last }];
    }

    /// <summary>Twice the exponent, where that is a whole number that takes few products.</summary>
    private static int? Halves(double power) => power * 2 is var halves && halves <= MostHalves && Math.Floor(halves) == halves ? (int)halves : null;

    private static Interval HalfPower(Interval x, int halves)
    {
        Interval whole = Interval.Power(x, halves / 2, Precision);
        return halves % 2 == 0 ? whole : Interval.Multiply(whole, Roots.Sqrt(x, Precision), Precision);
    }
}
