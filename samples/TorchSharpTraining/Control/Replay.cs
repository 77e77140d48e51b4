using TorchSharp;
using static TorchSharp.torch;

namespace TorchSharpTraining.Control;

/// <summary>What happened in a step. Nothing is worth anything any more where the pole has fallen.</summary>
internal readonly record struct Transition(CartState Before, Push Push, CartState After, bool HasFallen);

/// <summary>The last steps that were taken; what is learned from is drawn from them.</summary>
internal sealed class Replay(int capacity, Random random)
{
    private readonly Transition[] _transitions = new Transition[capacity];
    private long _added;

    public int Count => (int)Math.Min(_added, capacity);

    public void Add(Transition transition) => _transitions[_added++ % capacity] = transition;

    public (Tensor Before, Tensor Pushes, Tensor After, Tensor Lives) Sample(int size)
    {
        Transition[] batch = new Transition[size];
        foreach (ref Transition transition in batch.AsSpan())
            transition = _transitions[random.Next(Count)];

        return (
            StatesOf(batch.Select(transition => transition.Before)),
            torch.tensor(batch.Select(transition => (long)transition.Push).ToArray()),
            StatesOf(batch.Select(transition => transition.After)),
            torch.tensor(batch.Select(transition => transition.HasFallen ? 0f : 1f).ToArray()));
    }

    /// <summary>A row of four numbers for each state.</summary>
    public static Tensor StatesOf(IEnumerable<CartState> states)
    {
        float[] numbers = [.. states.SelectMany<CartState, float>(state =>
            [(float)state.Position, (float)state.Velocity, (float)state.Angle, (float)state.AngularVelocity])];
        return torch.tensor(numbers, [numbers.Length / CartPole.Inputs, CartPole.Inputs]);
    }
}
