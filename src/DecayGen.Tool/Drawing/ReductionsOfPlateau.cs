using DecayGen.Generators.Schedules.Curves;

namespace DecayGen.Tool.Drawing;

/// <summary>A plateau's staircase: the value over the number of reductions, held from one to the next, and after the last.</summary>
internal sealed class ReductionsOfPlateau(ReductionsCurve reductions) : ISampled
{
    public double At(long step) => reductions.At(Math.Min(step, reductions.Last));

    public double Before(long step) => At(step - 1);

    public IEnumerable<Stretch> Stretches(long start, long end) => reductions.Stretches(start, end);
}
