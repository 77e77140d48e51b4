using DecayGen.Tests.Oracle;
using DecayGen.Tests.Support;

namespace DecayGen.Tests;

/// <summary>Decays between steps.</summary>
public class FractionTests
{
    private static readonly Decay[] _decays =
    [
        new(0.01, 0.95), new(0.1, 0.9999), new(0.3, 0.05), new(0.02, 0.97) { DecaySteps = 2.4 }, new(0.5, 0.9) { DecaySteps = 1e-3 }, new(1, 0.5) { DecaySteps = 1e9 },
        new(0.01, 0.95) { Floor = 1e-4 }, new(0.3, 0.9999) { Floor = 0.2999 }, new(1e-3, 1.9) { Floor = 0.1 }, new(1e-3, 1.0001) { Floor = 0.1 },
        new(0.1, 0.97) { DecaySteps = 2.4, Staircase = true }, new(0.1, 0.97) { DecaySteps = 1.1, Staircase = true, Floor = 0.01 },
        new(0.1, 0.5) { DecaySteps = 1 / 3.0, Staircase = true }, new(0.1, 0.9) { DecaySteps = 1000, Staircase = true, Steps = 3000 },
        new(0.1, 0.9) { Steps = 30 }, new(0.1, 0.9999) { DecaySteps = 0.7, Steps = 3000 }, new(0.1, 1.01) { Steps = 50 }, new(2e-3, 1.3),
        new(1e-300, 0.99), new(1e300, 0.99), new(double.MaxValue, 0.999), new(1.7e308, 1.0001), new(1e-310, 1.1), new(double.Epsilon, 0.9), new(0.1, Math.BitDecrement(1.0)),
        new(0.1, 1.0), new(1e-3, 1.5) { DecaySteps = 2.5, Staircase = true, Floor = 0.01 },
    ];

    [Fact]
    public void ValuesBetweenStepsAreOneUlpOffAtMost()
    {
        Random random = new(5);
        foreach ((Decay decay, Generated schedule) in _decays.Zip(Compiled()))
        {
            IEnumerable<double> any = Enumerable.Range(0, 120).Select(_ => Math.Pow(10, 20 * random.NextDouble() - 5));
            IEnumerable<double> near = Enumerable.Range(0, 120).Select(_ => 40 * random.NextDouble());
            IEnumerable<double> edges = Edges.Of(schedule).Take(10).Append(0).Append(1).Append(1L << 53)
                .SelectMany(edge => new[] { Math.BitDecrement((double)edge), Math.BitIncrement((double)edge), edge - 0.5, edge + 0.5, edge - 1e-9 }).Where(step => step >= 0);
            IEnumerable<double> stairs = decay.Staircase
                ? Enumerable.Range(1, 80).SelectMany(i => new[] { i * decay.DecaySteps, Math.BitDecrement(i * decay.DecaySteps), Math.BitIncrement(i * decay.DecaySteps) })
                : [];
            foreach (double step in (IEnumerable<double>)[.. any, .. near, .. edges, .. stairs, double.Epsilon, 1e-300])
            {
                double expected = decay.At(step);
                double actual = schedule.AtFraction(step);
                Assert.True(Same.Ulps(expected, actual) <= (decay.Staircase ? 0 : 1), FormattableString.Invariant($"{decay} at {step:R}: {actual:R}, not {expected:R}."));
            }
        }
    }

    [Fact]
    public void WholeStepsAreThoseOfTheOtherOverload()
    {
        foreach (Generated schedule in Compiled())
        {
            for (int step = 0; step < 5000; step++)
                Same.Bits(schedule.At(step), schedule.AtFraction(step), $"{schedule}", step);
            Same.Bits(schedule.At(0), schedule.AtFraction(-0.0), $"{schedule}", -0.0);
            Same.Bits(schedule.At(1L << 53), schedule.AtFraction((1L << 53) + 1), $"{schedule}", "2^53 + 1");
            Same.Bits(schedule.At(long.MaxValue), schedule.AtFraction(long.MaxValue), $"{schedule}", long.MaxValue);
        }
    }

    [Fact]
    public void FarBeyondEveryStepIsWhereTheScheduleEnds()
    {
        foreach ((Decay decay, Generated schedule) in _decays.Zip(Compiled()).Where(pair => pair.First.Rate != 1.0))
        {
            double end = decay.Steps < long.MaxValue ? decay.At(decay.Steps) : decay.Rate < 1 ? decay.Floor : double.PositiveInfinity;
            Same.Bits(end, schedule.AtFraction(1e300), $"{schedule}", 1e300);
            Same.Bits(end, schedule.AtFraction(double.PositiveInfinity), $"{schedule}", double.PositiveInfinity);
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1.0)]
    [InlineData(-double.Epsilon)]
    [InlineData(double.NegativeInfinity)]
    public void WhatIsNoStepThrows(double step)
    {
        foreach (Generated schedule in Compiled())
            Assert.Equal("step", Assert.Throws<ArgumentOutOfRangeException>(() => schedule.AtFraction(step)).ParamName);
    }

    private static readonly Lazy<Generated[]> _compiled = new(() => ScheduleCompiler.Compile([.. _decays.Select(decay => decay.ToString())]));

    private static Generated[] Compiled() => _compiled.Value;
}
