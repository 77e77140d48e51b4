using DecayGen.Generators.Exact;
using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Generators.Folding;

/// <summary>The constants with which generated code computes the values at whole steps.</summary>
internal abstract record Evaluator;

/// <summary>One value.</summary>
internal sealed record ConstantEvaluator(double Value) : Evaluator;

/// <summary>A value for each step, from a first one on.</summary>
internal sealed record TableEvaluator(long First, double[] Values) : Evaluator
{
    /// <summary>Up to how many steps a curve is a table of its values, 2 KB.</summary>
    public const int MostSteps = 256;

    /// <summary>The same where a step costs more than a few products.</summary>
    public const int MostCostlySteps = 512;

    /// <summary>Whether steps [start, end) fit into a table: what goes on without an end has the last step there is, too.</summary>
    public static bool Fits(long start, long end, int most = MostSteps) => end < long.MaxValue && end - start <= most;

    public static TableEvaluator Of(Curve curve, long start, long end)
    {
        double[] values = new double[end - start];
        for (int i = 0; i < values.Length; i++)
            values[i] = curve.At(start + i);
        return new TableEvaluator(start, values);
    }
}

/// <summary>A product of one factor for each place of the step's digits.</summary>
/// <param name="Tables">The factors; the segments of one sequence share them.</param>
/// <param name="Places">How many places the steps of the segment have: the first ones may have fewer than the tables.</param>
/// <param name="IsSmall">Whether the segment's rows are scaled by 2^600.</param>
internal sealed record PlaceValueEvaluator(PlaceValueTables Tables, int Places, bool IsSmall) : Evaluator;

/// <param name="Places">How many places the step has.</param>
/// <param name="Bits">All places but the topmost have 2^bits factors.</param>
/// <param name="Factors">The factors, lowest place first.</param>
internal sealed record PlaceValueTables(int Places, int Bits, DoubleDouble[] Factors);

/// <summary>What a method of the user's returns.</summary>
/// <param name="Method">How it is called.</param>
/// <param name="Step">The one step that it is asked for; null for the step itself.</param>
internal sealed record CustomEvaluator(string Method, long? Step) : Evaluator;

/// <summary>A straight line from a value to what a method of the user's returns for step 0.</summary>
internal sealed record CustomLineEvaluator(double From, string Method, long Steps) : Evaluator;

/// <summary>A straight line.</summary>
/// <param name="From">The value at step 0.</param>
/// <param name="Slope">The rise for each step.</param>
/// <param name="Grid">The constant that rounds to the grid of all ties when it is added and subtracted.</param>
internal sealed record LineEvaluator(DoubleDouble From, DoubleDouble Slope, double Grid) : Evaluator;

/// <summary>A method of the runtime assembly.</summary>
/// <param name="Method">Its name, with that of its class.</param>
/// <param name="Constants">
/// What it is given behind the clock: whole numbers, doubles, a <see cref="DoubleDouble"/> as two of them, a
/// <see cref="ConstantTable"/>, a <see cref="MilestoneTable"/> or, as a value at the same clock, an evaluator.
/// </param>
internal sealed record CallEvaluator(string Method, params object[] Constants) : Evaluator
{
    /// <summary>The method beside it that fills in many values: <c>FillTwo</c> beside <c>Two</c>, <c>FillInverse</c> beside <c>AtInverse</c>.</summary>
    public string FillMethod => Method.Replace(".At", ".").Replace(".", ".Fill");
}

/// <summary>A table of constants that are no values.</summary>
/// <param name="Parts">What each part of it holds, for people, and its numbers.</param>
internal sealed record ConstantTable(params (string Comment, double[] Numbers)[] Parts)
{
    public int Numbers => Parts.Sum(part => part.Numbers.Length);
}

/// <summary>The steps at which something changes.</summary>
internal sealed record MilestoneTable(long[] Steps)
{
    /// <summary>Whether a value is reached at each, to which a line leads; otherwise it holds from there on.</summary>
    public bool AreReached { get; init; }
}
