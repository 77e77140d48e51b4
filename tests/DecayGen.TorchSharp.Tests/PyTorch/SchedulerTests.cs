using DecayGen.TorchSharp.Tests.Support;
using static TorchSharp.torch.optim.lr_scheduler;

namespace DecayGen.TorchSharp.Tests.PyTorch;

/// <summary>What the tests of each scheduler have in common: the adapter, TorchSharp and PyTorch, side by side.</summary>
/// <remarks>
/// Ours is the double nearest to the true value. PyTorch makes a rate of the one before, and rounds each time: <c>ulps</c> is twice what that came to,
/// for libraries of other machines whose cosines and powers end otherwise. TorchSharp had PyTorch's very bits, wherever it does not do something else.
/// </remarks>
public abstract class SchedulerTests
{
    /// <summary>Asserts that the schedule has the rates of PyTorch's scheduler at each recorded step, or until one.</summary>
    private protected static double[][] AssertFollows<TSchedule>(string call, double ulps = 4, int? until = null, double[]? initial = null, double? size = null)
        where TSchedule : ISchedule
    {
        Recording recording = Recording.Of(call);
        double[][] expected = recording.Rates.Until(until ?? recording.Rates[0].Length);
        initial ??= recording.InitialRates;
        double[][] actual = Course.OfSchedule<TSchedule>(initial, expected[0].Length, isRelative: initial.Length > 1);
        Course.AssertNear(expected, actual, ulps, $"{call}, here", size);
        return actual;
    }

    /// <summary>Asserts that TorchSharp's scheduler has the rates of PyTorch's, and the schedule has, too.</summary>
    private protected static void AssertAgree<TSchedule>(
        string call, Func<FakeOptimizer, LRScheduler> create, double ulps = 4, int? until = null, double[]? initial = null, double? size = null)
        where TSchedule : ISchedule
    {
        double[][] ours = AssertFollows<TSchedule>(call, ulps, until, initial, size);
        double[][] theirs = OfTorchSharp(call, create).Until(ours[0].Length);
        Course.AssertNear(Recording.Of(call).Rates, theirs, ulps, $"{call}, TorchSharp", size);
        Course.AssertNear(theirs, ours, ulps, $"{call}, TorchSharp and here", size);
    }

    /// <summary>The rates that TorchSharp's scheduler sets, with as many groups and steps as are recorded of PyTorch's.</summary>
    private protected static double[][] OfTorchSharp(string call, Func<FakeOptimizer, LRScheduler> create)
    {
        Recording recording = Recording.Of(call);
        return Course.OfScheduler(new FakeSgd(recording.InitialRates), create, recording.Rates[0].Length);
    }
}
