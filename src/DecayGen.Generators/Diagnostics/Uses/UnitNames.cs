using DecayGen.Generators.Parsing;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>
/// The unit that a variable counts in, by the words of its name: <c>currentEpoch</c>, <c>batchIndex</c>. Numbers of
/// things, such as <c>batchSize</c> and <c>stepsPerEpoch</c>, are no points in time.
/// </summary>
internal static class UnitNames
{
    private static readonly string[] _steps = ["STEP", "BATCH", "MINIBATCH", "ITERATION", "ITER"];

    private static readonly string[] _numbers =
        ["EPOCHS", "STEPS", "BATCHES", "MINIBATCHES", "ITERATIONS", "ITERS", "PER", "IN", "OF", "NUM", "NUMBER", "COUNT", "TOTAL", "MAX", "MIN", "SIZE", "LENGTH"];

    public static HorizonUnit Of(string name)
    {
        IReadOnlyList<string> words = NameWords.Of(name);
        bool isEpoch = words.Contains("EPOCH");
        bool isStep = words.Any(_steps.Contains);
        if (isEpoch == isStep || words.Any(_numbers.Contains))
            return HorizonUnit.Unspecified;
        return isEpoch ? HorizonUnit.Epoch : HorizonUnit.Step;
    }
}
