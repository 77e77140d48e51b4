using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>What a method of the user's returns.</summary>
/// <param name="name">The method's name, for people.</param>
/// <param name="method">How generated code calls it.</param>
internal sealed class CustomCurve(string name, string method) : Curve
{
    public override bool IsKnown => false;

    public override Trend Trend => throw Unknown();

    public string Method => method;

    public override Interval Value(long step, int precision) => throw Unknown();

    /// <summary>Any step: none is known to be larger.</summary>
    public override long PeakStep(long start, long end) => start;

    public override string Formula(string step) => step.StartsWith("(", StringComparison.Ordinal) ? name + step : $"{name}({step})";

    public override IEnumerable<Segment> Fold(long start, long end) => [new Segment(start, end, new CustomEvaluator(method, null)) { Law = new HeldLaw() }];

    public override Evaluator HeldFrom(long end) => new CustomEvaluator(method, end - 1);

    /// <summary>Whoever asks should have looked at <see cref="Curve.IsKnown"/> before.</summary>
    public static NotSupportedException Unknown() => new("The values of this curve are known at run time only.");
}
