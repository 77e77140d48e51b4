using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;

namespace DecayGen.Generators.Diagnostics;

/// <summary>Steps as messages name them: epochs, where the horizon counts in these.</summary>
internal readonly record struct StepWords(HorizonUnit Unit)
{
    /// <summary>The unit itself.</summary>
    public string One => Unit == HorizonUnit.Epoch ? "epoch" : "step";

    /// <summary>A point in time: step 90.</summary>
    public string At(long step) => $"{One} {NumberFormat.Count(step)}";

    /// <summary>A number of them: 1 step, 90 steps.</summary>
    public string Many(long steps) => steps == 1 ? $"1 {One}" : $"{NumberFormat.Count(steps)} {One}s";
}
