using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharpTraining.Control;

/// <summary>What each push is worth in a state: the steps to come, each counting for a little less than the one before.</summary>
internal sealed class QNetwork : Module<Tensor, Tensor>
{
    private const int Width = 64;

    private readonly Sequential _layers = Sequential(
        Linear(CartPole.Inputs, Width), ReLU(), Linear(Width, Width), ReLU(), Linear(Width, CartPole.Actions));

    public QNetwork()
        : base(nameof(QNetwork)) => RegisterComponents();

    public override Tensor forward(Tensor states) => _layers.forward(states);

    /// <summary>The better push for each cart.</summary>
    public Push[] Best(IEnumerable<CartPole> carts)
    {
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor best = forward(Replay.StatesOf(carts.Select(cart => cart.State))).argmax(1);
        return [.. best.data<long>().Select(push => (Push)push)];
    }
}
