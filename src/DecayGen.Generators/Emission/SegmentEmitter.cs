using System.Globalization;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Generators.Emission;

/// <summary>Segments become expressions and statements.</summary>
/// <param name="tables">The tables that these refer to.</param>
/// <param name="step">What generated code calls the step.</param>
internal sealed class SegmentEmitter(Tables tables, string step = "step")
{
    private const string Evaluation = TypeEmitter.Evaluation;

    public Tables Tables { get; } = tables;

    /// <summary>Comments with the formula, where it is not the one above, and with what is special about the segment.</summary>
    public static IEnumerable<string> Comments(Segment segment, string? formulaAbove)
    {
        // A plain constant explains itself.
        bool isPlain = segment is { Evaluator: ConstantEvaluator, Note: null };
        if (segment.Formula is { } formula && formula != formulaAbove && !isPlain)
            yield return $"// {formula}";
        if (segment.Note is { } note)
            yield return $"// {note}";
    }

    /// <summary>The value at a whole <c>step</c>.</summary>
    public string AtStep(Segment segment) => Value(segment, segment.StepsPerStair is { } stair ? Stair(segment, stair, isWhole: true) : Clock(segment));

    /// <summary>The value at a <c>step</c> that is not whole.</summary>
    public string AtFraction(Segment segment) => segment.Law switch
    {
        ExponentialLaw { Floor: { } floor } law => $"global::System.Math.Max({Literal(floor)}, {Exponential(segment, law)})",
        ExponentialLaw law => Exponential(segment, law),
        CallLaw { Floor: { } floor } law => $"global::System.Math.Max({Literal(floor)}, {Call(law.Method, Difference(law.Clock), law.Constants)})",
        HeldLaw => "At(whole)",
        CallLaw law => Call(law.Method, Difference(law.Clock), law.Constants),
        _ when segment.StepsPerStair is { } stair => Value(segment, Stair(segment, stair, isWhole: false)),
        _ => Value(segment, Clock(segment)),
    };

    public string EndOfFraction(Segment segment) => segment.FractionEnd is { } end
        ? $"{StepsSince(segment.FractionOrigin)} < {Literal(end)}"
        : $"{step} < {Literal(segment.End)}.0";

    /// <summary>A loop over steps, each of which has a value of its own.</summary>
    public static void OneByOne(CodeWriter writer, string condition, string value)
    {
        writer.Line($"while (filler.{condition})");
        using (writer.Indented())
            writer.Line($"filler.Add({value});");
    }

    /// <summary>Fills in the values of the segment; <c>filler</c> stands at its first step, or behind.</summary>
    public void Fill(CodeWriter writer, Segment segment)
    {
        string end = segment.IsEndless ? "long.MaxValue" : Literal(segment.End);
        switch (segment.Evaluator)
        {
            case ConstantEvaluator constant:
                writer.Line($"filler.Constant({end}, {Literal(constant.Value)});");
                break;
            case var _ when WholeStair(segment) is { } stair:
                writer.Line($"while (filler.IsOnStair({Literal(segment.Origin)}, {Literal(stair)}, {end}, out long stair, out long next))");
                using (writer.Indented())
                    writer.Line($"filler.Constant(next, {Value(segment, "stair")});");
                break;
            case CustomEvaluator or CustomLineEvaluator:
            case var _ when segment.StepsPerStair is not null:
                OneByOne(writer, $"IsBefore({end}, out long step)", AtStep(segment));
                break;
            default:
                writer.Line($"{Evaluation}.{Filling(segment, Stretch(segment, end))};");
                break;
        }
    }

    /// <summary>The call that fills in a stretch: each evaluator has one beside that for a single value.</summary>
    private string Filling(Segment segment, string stretch) => segment.Evaluator switch
    {
        TableEvaluator table => $"Table.Fill({stretch}, {Tables.SliceOf(table)})",
        PlaceValueEvaluator places => $"PlaceValue.{(places.IsSmall ? "FillSmall" : "Fill")}({stretch}, {PlacesOf(places)})",
        LineEvaluator line => $"Line.Fill({stretch}, {From(line)}, {Literal(line.Slope)}, {Literal(line.Grid)})",
        CallEvaluator call => $"{call.FillMethod}({string.Join(", ", call.Constants.Select(constant => constant is PlaceValueEvaluator places ? PlacesOf(places) : Constant("", constant)).Prepend(stretch))})",
        var evaluator => throw new NotSupportedException($"No statement fills in a {evaluator.GetType().Name}."),
    };

    private string PlacesOf(PlaceValueEvaluator places) => $"{Literal(places.Places)}, {Literal(places.Tables.Bits)}, {Tables.FactorsOf(places.Tables)}";

    /// <summary>What the filler hands out up to the end of the segment, with the clock of the evaluator.</summary>
    private string Stretch(Segment segment, string end)
    {
        // A table begins with its first value, whatever the clock says then.
        long origin = segment.Evaluator is TableEvaluator table && segment.Period is null ? segment.Origin + table.First : segment.Origin;
        return segment switch
        {
            { Period: { } period, Turn: null } => $"filler.Cycle({Literal(origin)}, {Literal(period)}, {end})",
            { Turn: { } turn, Period: null } => $"filler.Down({Literal(turn)}, {end})",
            { Turn: null } => $"filler.Up({Literal(origin)}, {end})",
            _ => throw new NotSupportedException("No clock runs down again and again."),
        };
    }

    private string Value(Segment segment, string clock)
    {
        switch (segment.Evaluator)
        {
            case ConstantEvaluator constant:
                return Literal(constant.Value);
            case TableEvaluator table when segment is { StepsPerStair: null, Period: null }:
                long offset = FirstStep(segment, table);
                return $"{Tables.ValuesName}[(int){(offset == 0 ? step : $"({step} {Plus(-offset)})")}]";
            case TableEvaluator table:
                long shift = Tables.OffsetOf(table) - table.First;
                return $"{Tables.ValuesName}[(int)({clock}){(shift == 0 ? "" : " " + Plus(shift))}]";
            case PlaceValueEvaluator places:
                return $"{Product(places, clock)}.{(places.IsSmall ? "RoundedSmall" : "Rounded")}()";
            case LineEvaluator line:
                return $"{Evaluation}.Line.At({clock}, {From(line)}, {Literal(line.Slope)}, {Literal(line.Grid)})";
            case CallEvaluator call:
                return Call(call.Method, clock, call.Constants);
            case CustomEvaluator custom:
                return $"{custom.Method}({(custom.Step is { } only ? $"{Literal(only)}L" : clock)})";
            case CustomLineEvaluator line:
                return $"{Evaluation}.WarmupLine.At({clock}, {Literal(line.From)}, {line.Method}(0L), {Literal(line.Steps)})";
            default:
                throw new NotSupportedException($"No expression evaluates a {segment.Evaluator.GetType().Name}.");
        }
    }

    private string Product(PlaceValueEvaluator places, string clock)
    {
        string method = places.Places switch { 2 => "Two", 3 => "Three", _ => "Many" };
        string count = places.Places > 3 ? $"{places.Places}, " : "";
        return $"{Evaluation}.PlaceValue.{method}({clock}, {count}{places.Tables.Bits}, {Tables.FactorsOf(places.Tables)})";
    }

    private string Exponential(Segment segment, ExponentialLaw law) =>
        $"{Evaluation}.Exponential.Between({Clock(segment)}, {Literal(law.Initial)}, {Literal(law.Log2)})";

    /// <summary>The step at which the index into the table of all values would be 0.</summary>
    private long FirstStep(Segment segment, TableEvaluator table) => segment.Origin + table.First - Tables.OffsetOf(table);

    /// <summary>The step by the clock of the segment.</summary>
    private string Clock(Segment segment)
    {
        string clock = segment switch
        {
            { Turn: { } turn } => $"{Literal(turn)} - {step}",
            _ => StepsSince(segment.Origin),
        };
        return segment.Period is not { } period ? clock
            : segment is { Origin: 0, Turn: null } ? $"{step} % {Literal(period)}"
            : $"({clock}) % {Literal(period)}";
    }

    private string StepsSince(long origin) => origin == 0 ? step : $"{step} {Plus(-origin)}";

    /// <summary>The clock of a law. The difference to an earlier step is exact, that to a later or negative one need not be.</summary>
    private string Difference(Clock clock)
    {
        if (clock is { RunsDown: false, Zero: >= 0, Rest.Value: 0.0 })
            return StepsSince(clock.Zero);
        string difference = clock.RunsDown ? $"{Literal(clock.Zero)}, {step}" : $"{step}, {Literal(clock.Zero)}";
        string rest = clock.Rest.Value == 0.0 ? "" : $", {Literal(clock.Rest)}";
        return $"{Evaluation}.DoubleDouble.Difference({difference}{rest})";
    }

    private string Call(string method, string clock, object[] constants) =>
        $"{Evaluation}.{method}({string.Join(", ", constants.Select(constant => Constant(clock, constant)).Prepend(clock))})";

    private string Constant(string clock, object constant) => constant switch
    {
        double number => Literal(number),
        DoubleDouble pair => Literal(pair),
        long count => Literal(count),
        int count => Literal(count),
        ConstantTable table => Tables.ConstantsOf(table),
        MilestoneTable milestones => Tables.MilestonesOf(milestones),
        TableEvaluator values => Tables.SliceOf(values),
        PlaceValueEvaluator places => Product(places, clock),
        _ => throw new NotSupportedException($"No literal for a {constant.GetType().Name}."),
    };

    private static string From(LineEvaluator line) => line.From.Tail == 0.0 ? Literal(line.From.Value) : Literal(line.From);

    private string Stair(Segment segment, double stepsPerStair, bool isWhole)
    {
        string clock = segment.Origin == 0 ? step : $"({Clock(segment)})";

        if ((isWhole ? WholeStair(segment) : segment.WholeStepsPerStair) is { } whole)
            return whole == 1 && segment.WholeStepsPerStair is null ? Clock(segment) : $"{clock} / {Literal(whole)}";
        return $"{Evaluation}.StepRange.Whole({clock} / {Literal(stepsPerStair)})";
    }

    /// <summary>By what a whole step is divided as integers are: as long as steps are doubles, too, whole stairs do.</summary>
    private static long? WholeStair(Segment segment) =>
        segment.WholeStepsPerStair is null && segment.StepsPerStair is < Segment.LastExact and var steps && segment.End - segment.Origin <= Segment.LastExact && Math.Floor(steps) == steps
            ? (long)steps
            : segment.WholeStepsPerStair;

    private static string Literal(double value) => NumberFormat.Literal(value);

    private static string Literal(DoubleDouble value) => $"{Literal(value.Value)}, {Literal(value.Tail)}";

    private static string Literal(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Plus(long value) => value < 0 ? $"- {Literal(-value)}" : $"+ {Literal(value)}";
}
