using System.Globalization;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Generators.Emission;

/// <summary>Segments become expressions and statements.</summary>
internal sealed class SegmentEmitter(Tables tables)
{
    private const string Evaluation = TypeEmitter.Evaluation;

    public Tables Tables { get; } = tables;

    /// <summary>The value at a whole <c>step</c>.</summary>
    public string AtStep(Segment segment) => Value(segment, segment.StepsPerStair is { } stair ? Stair(segment, stair, isWhole: true) : Clock(segment));

    /// <summary>The value at a <c>step</c> that is not whole.</summary>
    public string AtFraction(Segment segment) => segment.Law switch
    {
        ExponentialLaw { Floor: { } floor } law => $"global::System.Math.Max({Literal(floor)}, {Exponential(segment, law)})",
        ExponentialLaw law => Exponential(segment, law),
        HeldLaw => "At(whole)",
        LineLaw { Line: var line } => $"{Evaluation}.Line.Between({Clock(segment)}, {Literal(line.From)}, {Literal(line.Slope)})",
        _ when segment.StepsPerStair is { } stair => Value(segment, Stair(segment, stair, isWhole: false)),
        _ => Value(segment, Clock(segment)),
    };

    public static string EndOfFraction(Segment segment) => segment.FractionEnd is { } end
        ? $"{Clock(segment)} < {Literal(end)}"
        : $"step < {Literal(segment.End)}.0";

    /// <summary>Fills in the values of the segment; <c>filler</c> stands at its first step, or behind.</summary>
    public void Fill(CodeWriter writer, Segment segment)
    {
        string start = Literal(segment.Origin);
        string end = segment.IsEndless ? "long.MaxValue" : Literal(segment.End);
        switch (segment.Evaluator)
        {
            case ConstantEvaluator constant:
                writer.Line($"filler.Constant({end}, {Literal(constant.Value)});");
                break;
            case var _ when segment.StepsPerStair is not null || segment.Evaluator is CustomEvaluator or CustomLineEvaluator:
                using (writer.Braces($"foreach (ref double value in filler.Until({end}, out long step))"))
                {
                    writer.Line($"value = {AtStep(segment)};");
                    writer.Line("step++;");
                }

                break;
            case TableEvaluator table:
                writer.Line($"filler.Table({Literal(FirstStep(segment, table))}, {end}, {Tables.ValuesName});");
                break;
            case PlaceValueEvaluator places:
                string method = places.IsSmall ? "FillSmall" : "Fill";
                writer.Line($"{Evaluation}.PlaceValue.{method}(ref filler, {start}, {end}, {places.Places}, {places.Tables.Bits}, {Tables.FactorsOf(places.Tables)});");
                break;
            case LineEvaluator line:
                writer.Line($"{Evaluation}.Line.Fill(ref filler, {start}, {end}, {Literal(line.From)}, {Literal(line.Slope)}, {Literal(line.Grid)});");
                break;
            default:
                throw new NotSupportedException($"No statement fills in a {segment.Evaluator.GetType().Name}.");
        }
    }

    private string Value(Segment segment, string clock)
    {
        switch (segment.Evaluator)
        {
            case ConstantEvaluator constant:
                return Literal(constant.Value);
            case TableEvaluator table when segment.StepsPerStair is null:
                long offset = FirstStep(segment, table);
                return $"{Tables.ValuesName}[(int){(offset == 0 ? "step" : $"(step {Plus(-offset)})")}]";
            case TableEvaluator table:
                long shift = Tables.OffsetOf(table) - table.First;
                return $"{Tables.ValuesName}[(int)({clock}){(shift == 0 ? "" : " " + Plus(shift))}]";
            case PlaceValueEvaluator { Tables: var factors } places:
                string method = places.Places switch { 2 => "Two", 3 => "Three", _ => "Many" };
                string count = places.Places > 3 ? $"{places.Places}, " : "";
                string rounded = places.IsSmall ? "RoundedSmall" : "Rounded";
                return $"{Evaluation}.PlaceValue.{method}({clock}, {count}{factors.Bits}, {Tables.FactorsOf(factors)}).{rounded}()";
            case LineEvaluator line:
                return $"{Evaluation}.Line.At({clock}, {Literal(line.From)}, {Literal(line.Slope)}, {Literal(line.Grid)})";
            case CustomEvaluator call:
                return $"{call.Method}({(call.Step is { } only ? $"{Literal(only)}L" : clock)})";
            case CustomLineEvaluator line:
                return $"{Evaluation}.WarmupLine.At({clock}, {Literal(line.From)}, {line.Method}(0L), {Literal(line.Steps)})";
            default:
                throw new NotSupportedException($"No expression evaluates a {segment.Evaluator.GetType().Name}.");
        }
    }

    private static string Exponential(Segment segment, ExponentialLaw law) =>
        $"{Evaluation}.Exponential.Between({Clock(segment)}, {Literal(law.Initial)}, {Literal(law.Log2)})";

    /// <summary>The step at which the index into the table of all values would be 0.</summary>
    private long FirstStep(Segment segment, TableEvaluator table) => segment.Origin + table.First - Tables.OffsetOf(table);

    /// <summary>The step by the clock of the segment.</summary>
    private static string Clock(Segment segment) => segment.Origin == 0 ? "step" : $"step - {Literal(segment.Origin)}";

    private static string Stair(Segment segment, double stepsPerStair, bool isWhole)
    {
        string clock = segment.Origin == 0 ? "step" : $"({Clock(segment)})";

        // As long as steps are doubles, too, whole stairs divide as integers do.
        if (isWhole && segment.End - segment.Origin <= 1L << 53 && stepsPerStair < 1L << 53 && (BigFloat)stepsPerStair == BigFloat.FromInteger(((BigFloat)stepsPerStair).Floor()))
            return stepsPerStair == 1.0 ? Clock(segment) : $"{clock} / {Literal((long)stepsPerStair)}";
        return $"{Evaluation}.StepRange.Whole({clock} / {Literal(stepsPerStair)})";
    }

    private static string Literal(double value) => NumberFormat.Literal(value);

    private static string Literal(DoubleDouble value) => $"{Literal(value.Value)}, {Literal(value.Tail)}";

    private static string Literal(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Plus(long value) => value < 0 ? $"- {Literal(-value)}" : $"+ {Literal(value)}";
}
