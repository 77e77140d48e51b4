using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Tool.Drawing;

/// <summary>What a curve is drawn from: values over whole numbers, be they steps or reductions.</summary>
internal interface ISampled
{
    /// <summary>The value at a step.</summary>
    double At(long step);

    /// <summary>What the value comes to just before a step; differs from the value at the step where the curve jumps.</summary>
    double Before(long step);

    /// <summary>The steps [start, end), cut where the value turns or jumps; of many cycles, some that stand for all.</summary>
    IEnumerable<Stretch> Stretches(long start, long end);
}
