using System.Reflection;
using DecayGen.TorchSharp.Tests.Support;

namespace DecayGen.TorchSharp.Tests;

/// <summary>The build for netstandard2.0: what takes values and plateaus, and does the same.</summary>
public sealed class NetStandardTests
{
    private readonly NetStandardAdapter _adapter = new(withRuntime: false);

    [Fact]
    public void What_there_is() => Assert.Equal(
        ["Apply", "ApplyRelative", "SetBeta1", "SetLearningRate", "SetMomentum", "SetRelativeLearningRate", "SetWeightDecay"], _adapter.Methods);

    [Fact]
    public void Rates_momenta_and_betas()
    {
        FakeSgd sgd = new(0.1, 0.2);
        _adapter.Set("SetLearningRate")(sgd, 0.5);
        _adapter.Set("SetMomentum")(sgd, 0.25);
        Assert.Equal([0.5, 0.5], sgd.Rates);
        Assert.Equal([0.25, 0.25], sgd.GroupMomenta);

        FakeAdam adam = new(0.1);
        _adapter.Set("SetBeta1")(adam, 0.75);
        Assert.Equal([(0.75, 0.999)], adam.GroupBetas);
        Assert.Throws<NotSupportedException>(() => _adapter.Set("SetWeightDecay")(adam, 0));
        Assert.Throws<NotSupportedException>(() => _adapter.Set("SetMomentum")(adam, 0));
        Assert.Equal("rate", Assert.Throws<ArgumentOutOfRangeException>(() => _adapter.Set("SetLearningRate")(adam, double.NaN)).ParamName);
        Assert.Equal("optimizer", Assert.Throws<ArgumentNullException>(() => _adapter.Set("SetLearningRate")(null!, 1)).ParamName);
    }

    /// <summary>With the runtime assembly that has no fused multiply-add.</summary>
    [Fact]
    public void Shares_have_the_same_bits()
    {
        NetStandardAdapter adapter = new(withRuntime: true);
        Random random = new(3);
        for (int i = 0; i < 10_000; i++)
        {
            (double initial, double value, double peak) = (random.NextDouble(), random.NextDouble(), random.NextDouble());
            FakeOptimizer expected = new(initial), actual = new(initial);
            expected.SetRelativeLearningRate(value, peak);
            adapter.SetRelative(actual, value, peak);
            Assert.Equal(expected.Rates, actual.Rates);
        }
    }

    [Fact]
    public void Plateaus()
    {
        FakeOptimizer ofClass = new(0.1, 0.2), ofStruct = new(0.1, 0.2);
        OnPlateau expected = new(), schedule = new();
        OnPlateauStruct other = default;
        foreach (double metric in new[] { 3, 2, double.NaN, 2, 2, 2, 2, 1, 1, 1, 1 })
        {
            double value = expected.Step(metric);
            Assert.Equal(value, _adapter.Plateau<OnPlateau>("Apply")(ofClass, schedule, metric));
            Assert.Equal(value, _adapter.StructPlateau<OnPlateauStruct>("ApplyRelative")(ofStruct, ref other, metric));
            Assert.Equal([value, value], ofClass.Rates);
            Assert.Equal([value, 2 * value], ofStruct.Rates);
        }

        BrokenPlateau broken = new();
        Assert.Throws<InvalidOperationException>(() => _adapter.Plateau<BrokenPlateau>("ApplyRelative")(ofClass, broken, -1));
        Assert.Equal(default, broken.State);
    }

    [Fact]
    public void It_is_that_build() => Assert.Contains(
        _adapter.Assemblies.Single().GetCustomAttributesData(), attribute => attribute.ConstructorArguments is [{ Value: ".NETStandard,Version=v2.0" }]);
}
