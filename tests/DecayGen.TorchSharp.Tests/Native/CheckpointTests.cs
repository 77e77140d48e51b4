using DecayGen.TorchSharp.Tests.Support;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DecayGen.TorchSharp.Tests.Native;

/// <summary>An optimizer that is saved and loaded, and the number of the step: nothing else of the schedule.</summary>
public sealed class CheckpointTests : NativeTests
{
    private const int Interruption = 17;

    [Fact]
    public void Resumed_it_goes_on_as_if_nothing_had_been()
    {
        (Parameter weight, Adam optimizer) = New();
        ScheduleLR<Rate> scheduler = optimizer.RelativeScheduleLR<Rate>().WithBeta1<Momentum>();
        for (int step = 0; step < Interruption; step++)
            Step(optimizer, weight, scheduler);

        (Parameter other, Adam resumed) = New(Value(weight));
        Load(resumed, optimizer);
        ScheduleLR<Rate> second = resumed.RelativeScheduleLR<Rate>(step: scheduler.CurrentStep).WithBeta1<Momentum>();
        for (int step = Interruption; step < 45; step++)
        {
            Assert.Equal(Rate.At(step), resumed.ParamGroups.Single().LearningRate);
            Assert.Equal(Value(weight), Value(other));
            Step(optimizer, weight, scheduler);
            Step(resumed, other, second);
        }
    }

    [Fact]
    public void In_a_line_too()
    {
        (Parameter weight, Adam optimizer) = New();
        optimizer.ApplyRelative<Rate>(Interruption);
        Train(optimizer, weight);
        (_, Adam resumed) = New(lr: 0.5);
        Load(resumed, optimizer);
        Assert.Equal(Rate.At(Interruption), resumed.ParamGroups.Single().LearningRate);
        resumed.ApplyRelative<Rate>(Interruption + 1);
        Assert.Equal(Rate.At(Interruption + 1), resumed.ParamGroups.Single().LearningRate);
    }

    private static (Parameter, Adam) New(double value = 2, double lr = 0.1)
    {
        Parameter weight = NewParameter(value);
        return (weight, optim.Adam([weight], lr: lr));
    }

    private static void Step(Adam optimizer, Parameter weight, ScheduleLR<Rate> scheduler)
    {
        Train(optimizer, weight);
        scheduler.step();
    }

    private static void Load(Adam into, Adam from)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        from.save_state_dict(writer);
        writer.Flush();
        stream.Position = 0;
        using BinaryReader reader = new(stream);
        into.load_state_dict(reader);
    }
}
