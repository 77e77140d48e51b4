using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharpTraining.Control;

/// <summary>A deep Q-network (Mnih et al., 2015) that learns from replayed steps, against a copy of itself that stands still in between.</summary>
internal sealed class DeepQ : IDisposable
{
    private const int ReplayCapacity = 20_000;
    private const int FirstLesson = 1_000;  // steps that are only looked at
    private const int StepsPerLesson = 2;
    private const int StepsPerTarget = 250;
    private const int BatchSize = 64;
    private const float Discount = 0.99f;
    private const double LargestGradient = 10;

    private readonly Random _random;
    private readonly QNetwork _network = new();
    private readonly QNetwork _target = new();
    private readonly Replay _replay;
    private readonly CartPole _cart;
    private long _step;

    public DeepQ(int seed)
    {
        _random = new(seed);
        _replay = new(ReplayCapacity, _random);
        _cart = new(_random);
        Optimizer = optim.Adam(_network.parameters());
        CopyToTarget();
    }

    public Adam Optimizer { get; }

    /// <summary>Takes steps, and learns from them and earlier ones.</summary>
    public void Train(int steps)
    {
        for (int i = 0; i < steps; i++, _step++)
        {
            Act(Exploration.Epsilon(_step));
            if (_step >= FirstLesson && _step % StepsPerLesson == 0)
                Learn();
            if (_step % StepsPerTarget == 0)
                CopyToTarget();
        }
    }

    /// <summary>The mean return of episodes without exploration, all played at the same time, from starts of their own.</summary>
    public double Evaluate(int episodes, Random random)
    {
        CartPole[] carts = [.. Enumerable.Range(0, episodes).Select(_ => new CartPole(random))];
        for (CartPole[] upright = carts; upright is not []; upright = [.. upright.Where(cart => !cart.IsOver)])
        {
            foreach ((CartPole cart, Push push) in upright.Zip(_network.Best(upright)))
                cart.Step(push);
        }
        return carts.Average(cart => cart.Steps);
    }

    public void Dispose()
    {
        Optimizer.Dispose();
        _network.Dispose();
        _target.Dispose();
    }

    private void Act(double epsilon)
    {
        Push push = _random.NextDouble() < epsilon ? (Push)_random.Next(CartPole.Actions) : _network.Best([_cart])[0];
        CartState before = _cart.State;
        _cart.Step(push);

        // An episode that only ran out of time could have gone on: its last state is worth something.
        _replay.Add(new(before, push, _cart.State, _cart.HasFallen));
        if (_cart.IsOver)
            _cart.Restart();
    }

    private void Learn()
    {
        using DisposeScope scope = NewDisposeScope();
        (Tensor before, Tensor pushes, Tensor after, Tensor lives) = _replay.Sample(BatchSize);

        Tensor goal;
        using (no_grad())
            goal = 1 + Discount * lives * _target.forward(after).amax([1]);

        Tensor guess = _network.forward(before).gather(1, pushes.unsqueeze(1)).squeeze(1);
        Optimizer.zero_grad();
        nn.functional.smooth_l1_loss(guess, goal).backward();
        nn.utils.clip_grad_norm_(_network.parameters(), LargestGradient);
        Optimizer.step();
    }

    private void CopyToTarget() => _target.load_state_dict(_network.state_dict());
}
