using DecayGen.TorchSharp.Tests.Support;
using static TorchSharp.torch.optim;
using static TorchSharp.torch.optim.lr_scheduler;
using AdamOptions = TorchSharp.Modules.Adam.Options;

namespace DecayGen.TorchSharp.Tests;

/// <summary>A step costs no memory, with one group or several. This assembly is optimized in Debug as well: see its project.</summary>
public sealed class AllocationTests
{
    private const int Steps = 1000;

    public static TheoryData<string, Func<Optimizer, Action<int>>> Calls { get; } = new()
    {
        { "Apply", optimizer => step => optimizer.Apply<Rate>(step) },
        { "ApplyRelative", optimizer => step => optimizer.ApplyRelative<Rate>(step) },
        { "SetLearningRate", optimizer => step => optimizer.SetLearningRate(Rate.At(step)) },
        { "SetRelativeLearningRate", optimizer => step => optimizer.SetRelativeLearningRate(Rate.At(step), Rate.Peak) },
        { "ApplyMomentum", optimizer => step => optimizer.ApplyMomentum<Momentum>(step) },
        { "ApplyBeta1", optimizer => step => optimizer.ApplyBeta1<Momentum>(step) },
        { "ApplyWeightDecay", optimizer => step => optimizer.ApplyWeightDecay<Decay>(step) },
        { "Apply, plateau", optimizer => Of(new OnPlateau(), (schedule, step) => optimizer.Apply(schedule, step % 7)) },
        { "ApplyRelative, plateau", optimizer => Of(new OnPlateau(), (schedule, step) => optimizer.ApplyRelative(schedule, step % 7)) },
        { "Apply, plateau struct", optimizer => OfStruct((ref schedule, step) => optimizer.Apply(ref schedule, step % 7)) },
        { "ApplyRelative, plateau struct", optimizer => OfStruct((ref schedule, step) => optimizer.ApplyRelative(ref schedule, step % 7)) },
        { "ScheduleLR", optimizer => Of(optimizer.ScheduleLR<Rate>(), (scheduler, _) => scheduler.step()) },
        { "ScheduleLR as LRScheduler", optimizer => Of((LRScheduler)optimizer.ScheduleLR<Rate>(), (scheduler, _) => scheduler.step()) },
        { "ScheduleLR, to an epoch", optimizer => Of((LRScheduler)optimizer.ScheduleLR<Rate>(), (scheduler, step) => scheduler.step(epoch: step)) },
        { "RelativeScheduleLR", optimizer => Of(optimizer.RelativeScheduleLR<Rate>(), (scheduler, _) => scheduler.step()) },
        { "ScheduleLR with momentum and β₁", optimizer => Of(optimizer.ScheduleLR<Rate>().WithMomentum<Momentum>().WithBeta1<Momentum>().WithWeightDecay<Decay>(), (scheduler, _) => scheduler.step()) },
        { "PlateauLR", optimizer => Of(optimizer.PlateauLR<OnPlateau>(), (scheduler, step) => scheduler.step((double)(step % 7))) },
        { "PlateauLR of a struct, as LRScheduler", optimizer => Of((LRScheduler)optimizer.PlateauLR<OnPlateauStruct>(), (scheduler, step) => scheduler.step((double)(step % 7))) },
        { "RelativePlateauLR", optimizer => Of(optimizer.RelativePlateauLR<OnPlateauStruct>(), (scheduler, step) => scheduler.step((double)(step % 7))) },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_step_allocates_nothing(string call, Func<Optimizer, Action<int>> make)
    {
        foreach (double[] rates in new double[][] { [0.1], [0.1, 0.2, 0.3] })
            Assert.True(Allocated(make(new Everything(rates))) == 0, $"{call} with {rates.Length} groups.");
    }

    /// <summary>The measure: it sees a boxed enumerator, which is what setting groups one by one costs.</summary>
    [Fact]
    public void What_is_allocated_is_seen()
    {
        Everything optimizer = new(0.1);
        Assert.Equal(40 * Steps, Allocated(_ =>
        {
            foreach (ILearningRateController group in optimizer.ParamGroups)
                group.LearningRate = 0.1;
        }));
    }

    private static long Allocated(Action<int> step)
    {
        for (int i = 0; i < 10; i++)
            step(i);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Steps; i++)
            step(i);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Action<int> Of<T>(T argument, Action<T, int> step) => i => step(argument, i);

    private static Action<int> OfStruct(StructStep step)
    {
        OnPlateauStruct schedule = default;
        return i => step(ref schedule, i);
    }

    private delegate void StructStep(ref OnPlateauStruct schedule, int step);

    /// <summary>One whose groups have all there is to schedule.</summary>
    private sealed class Everything(params double[] rates) : FakeOptimizer(rates, static () => new Group())
    {
        private sealed class Group : global::TorchSharp.Modules.ParamGroup, IMomentum, IBetas
        {
            public Group() => Options = new AdamOptions();

            public double Momentum { get; set; }

            public (double, double) Betas { get; set; } = (0.9, 0.999);
        }
    }
}
