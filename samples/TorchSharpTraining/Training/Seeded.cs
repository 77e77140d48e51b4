using TorchSharp;

namespace TorchSharpTraining.Training;

internal static class Seeded
{
    private static readonly Lock _generator = new();

    /// <summary>Creates a model whose first weights come from the seed.</summary>
    /// <remarks>
    /// TorchSharp has one random generator for all threads. Runs that go on side by side take turns to draw their weights, and
    /// draw nothing from it afterwards: what else is random comes from a <see cref="Random"/> of their own.
    /// </remarks>
    public static TModel Create<TModel>(int seed, Func<TModel> create)
    {
        lock (_generator)
        {
            torch.manual_seed(seed);
            return create();
        }
    }
}
