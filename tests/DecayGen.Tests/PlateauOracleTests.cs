using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;
using DecayGen.Tests.Oracle;
using DecayGen.Tests.Support;

namespace DecayGen.Tests;

/// <summary>10,000 sequences of metrics, on which PyTorch's ReduceLROnPlateau decided before.</summary>
public class PlateauOracleTests
{
    private static readonly double[] _ignored = [0.5, double.NegativeInfinity, double.NaN, -1e300, double.PositiveInfinity, 0.0, 1e300];

    private static readonly Lazy<PlateauSequence[]> _classes = new(() => [.. PlateauSequence.All("class")]);
    private static readonly Lazy<PlateauSequence[]> _structs = new(() => [.. PlateauSequence.All("struct")]);

    [Theory]
    [InlineData("class")]
    [InlineData("struct")]
    public void DecisionsArePyTorchs(string kind)
    {
        PlateauSequence[] sequences = Sequences(kind);
        Assert.Equal(10_000, sequences.Length);
        Assert.Equal(256, sequences.Select(sequence => sequence.Schedule.ToString()).Distinct().Count());
        foreach (PlateauSequence sequence in sequences)
        {
            IMetricSchedule schedule = sequence.Schedule.New();
            Assert.Equal(sequence.Schedule.Plateau.Initial, schedule.Value);
            sequence.Drive(schedule, 0, sequence.Metrics.Length);
            Assert.Equal(sequence.Last, schedule.State);
        }
    }

    [Theory]
    [InlineData("class")]
    [InlineData("struct")]
    public void WhatIsSavedGoesOnAsIfNeverStopped(string kind)
    {
        Random random = new(3141);
        foreach (PlateauSequence sequence in Sequences(kind))
        {
            int stop = random.Next(sequence.Metrics.Length + 1);
            IMetricSchedule schedule = sequence.Schedule.New();
            sequence.Drive(schedule, 0, stop);

            IMetricSchedule restored = Restored(sequence, schedule);
            Same.Bits(schedule.Value, restored.Value, $"{sequence.Schedule}, restored", stop);
            foreach (IMetricSchedule either in new[] { schedule, restored })
            {
                sequence.Drive(either, stop, sequence.Metrics.Length);
                Assert.Equal(sequence.Last, either.State);
            }
        }
    }

    [Theory]
    [InlineData("class", 1)]
    [InlineData("struct", 23)]
    public void AWarmupPutsDecisionsOff(string kind, int steps)
    {
        Random random = new(steps);
        foreach (PlateauSequence sequence in PlateauSequence.All(kind, $"[LinearWarmup({steps})] ", every: 5))
        {
            IMetricSchedule schedule = sequence.Schedule.New();
            int stop = random.Next(steps + 1);
            for (int step = 0; step < steps; step++)
            {
                if (step == stop)
                    schedule = Restored(sequence, schedule);
                Same.Bits(Warmup(sequence.Schedule.Plateau.Initial, step, steps), schedule.Value, $"{sequence.Schedule}", step);
                Same.Bits(Warmup(sequence.Schedule.Plateau.Initial, step + 1, steps), schedule.Step(_ignored[step % _ignored.Length]), $"{sequence.Schedule}", step + 1);
                Assert.Equal(new PlateauState { CountedSteps = step + 1 }, schedule.State);
            }

            stop = random.Next(sequence.Metrics.Length);
            sequence.Drive(schedule, 0, stop);
            schedule = Restored(sequence, schedule);
            sequence.Drive(schedule, stop, sequence.Metrics.Length);
            Assert.Equal(sequence.Last with { CountedSteps = steps }, schedule.State);
        }
    }

    /// <summary>The first steps alone decide where the plateau ends.</summary>
    [Theory]
    [InlineData("class", "", 0)]
    [InlineData("struct", "[LinearWarmup(3)] ", 3)]
    public void APlateauThatEndsDecidesNothingAfterwards(string kind, string warmup, int steps)
    {
        foreach (PlateauSequence sequence in PlateauSequence.All(kind, warmup, ", Steps = 25", every: 5))
        {
            IMetricSchedule schedule = sequence.Schedule.New();
            for (int step = 0; step < steps; step++)
                schedule.Step(_ignored[step]);
            sequence.Drive(schedule, 0, 25);
            PlateauState last = schedule.State;
            Assert.Equal(25 + steps, last.CountedSteps);
            foreach (double metric in sequence.Metrics)
                Same.Bits(schedule.Value, schedule.Step(metric), $"{sequence.Schedule}, over", 25);
            Assert.Equal(last, schedule.State);
        }
    }

    private static PlateauSequence[] Sequences(string kind) => (kind == "class" ? _classes : _structs).Value;

    private static IMetricSchedule Restored(PlateauSequence sequence, IMetricSchedule schedule)
    {
        IMetricSchedule restored = sequence.Schedule.New();
        restored.State = ThroughJson(schedule.State);
        return restored;
    }

    /// <summary>To text and back, once with reflection and once with generated code, which write the same.</summary>
    private static PlateauState ThroughJson(PlateauState state)
    {
        string text = JsonSerializer.Serialize(state);
        Assert.Equal(text, JsonSerializer.Serialize(state, PlateauStateContext.Default.PlateauState));
        PlateauState read = JsonSerializer.Deserialize<PlateauState>(text);
        Assert.Equal(read, JsonSerializer.Deserialize(text, PlateauStateContext.Default.PlateauState));
        Assert.Equal(state, read);
        return read;
    }

    private static double Warmup(double initial, int step, int steps)
    {
        (long mantissa, int exponent) = Dyadic.Parts(initial);
        return Dyadic.Nearest(step * new BigInteger(mantissa), steps, exponent);
    }
}

[JsonSerializable(typeof(PlateauState))]
internal sealed partial class PlateauStateContext : JsonSerializerContext;
