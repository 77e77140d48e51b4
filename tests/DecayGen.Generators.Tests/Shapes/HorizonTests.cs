using System.Reflection;
using Xunit;

namespace DecayGen.Generators.Tests.Shapes;

/// <summary>Which types get <c>AtStep</c> and <c>AtEpoch</c>, and what these give.</summary>
public class HorizonTests
{
    private const string Decay = "[ExponentialDecay(0.01, 0.95)]";

    [Theory]
    [InlineData("[Horizon(90)]", "")]
    [InlineData("[Horizon(90, StepsPerEpoch = 10)]", "")]
    [InlineData("[Horizon(90, Unit = StepUnit.Unspecified, StepsPerEpoch = 10)]", "")]
    [InlineData("[Horizon(90, Unit = StepUnit.Epoch)]", "AtEpoch")]
    [InlineData("[Horizon(90, Unit = StepUnit.Step)]", "AtStep")]
    [InlineData("[Horizon(90, Unit = StepUnit.Epoch, StepsPerEpoch = 10)]", "AtEpoch AtStep")]
    [InlineData("[Horizon(90, Unit = StepUnit.Step, StepsPerEpoch = 10)]", "AtEpoch AtStep")]
    [InlineData("[Horizon(90, Unit = (StepUnit)7, StepsPerEpoch = 10)]", "AtEpoch AtStep")]
    [InlineData("[Horizon(-90, Unit = StepUnit.Step, StepsPerEpoch = -10)]", "AtEpoch AtStep")]
    public void AUnitGivesItsMemberAndTheLengthOfAnEpochBoth(string horizon, string members)
    {
        Type own = Generation.Of($"{horizon} {Decay} public partial class Rate {{ }}").IsClean().Load("Rate");
        Type assembly = Generation.Of($"[assembly: {horizon.Trim('[', ']')}] {Decay} public partial class Rate {{ }}").IsClean().Load("Rate");
        Assert.Equal(members, Names(own));
        Assert.Equal(members, Names(assembly));
    }

    [Fact]
    public void TheNearestHorizonCounts()
    {
        Assembly assembly = Generation.Of($$"""
            [assembly: Horizon(9000, Unit = StepUnit.Step, StepsPerEpoch = 100)]
            {{Decay}} public partial class Rate { }
            [Horizon(90, Unit = StepUnit.Epoch)] {{Decay}} public partial class Epochs { {{Decay}} public partial class Inner { } }
            [Horizon(90)] {{Decay}} public partial class Plain { }
            """).IsClean().Load();
        Assert.Equal("AtEpoch AtStep", Names(assembly.GetType("Rate")!));
        Assert.Equal("AtEpoch", Names(assembly.GetType("Epochs")!));
        Assert.Equal("AtEpoch AtStep", Names(assembly.GetType("Epochs+Inner")!));
        Assert.Equal("", Names(assembly.GetType("Plain")!));
    }

    [Fact]
    public void AMethodHasThatOfItsTypeOrOfTheAssemblyInItsPreview()
    {
        const string Method = "[ExponentialDecay(0.01, 0.95)] public static partial double Momentum(long step);";
        Generation generation = Generation.Of($$"""
            [assembly: Horizon(7, Unit = StepUnit.Step)]
            public partial class A { {{Method}} }
            [Horizon(8)] public partial class B { {{Method}} }
            [Horizon(8)] public partial class C { [Horizon(9)] {{Method}} }
            """).IsClean();
        Assert.Contains("steps 0 to 6", generation.Files["A.Momentum-long.g.cs"].ToString(), StringComparison.Ordinal);
        Assert.Contains("steps 0 to 7", generation.Files["B.Momentum-long.g.cs"].ToString(), StringComparison.Ordinal);
        Assert.Contains("steps 0 to 8", generation.Files["C.Momentum-long.g.cs"].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("AtStep", generation.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void EpochsAreStepsAndStepsAreInEpochs()
    {
        Type byEpoch = Generation.Of($"[Horizon(90, Unit = StepUnit.Epoch, StepsPerEpoch = 5004)] {Decay} public partial class Rate {{ }}").Load("Rate");
        Func<long, double> at = Function(byEpoch, "At");
        Assert.Equal(at(3), Function(byEpoch, "AtEpoch")(3));
        Assert.Equal(at(0), Function(byEpoch, "AtStep")(5003));
        Assert.Equal(at(1), Function(byEpoch, "AtStep")(5004));
        Assert.Equal(at(long.MaxValue / 5004), Function(byEpoch, "AtStep")(long.MaxValue));

        Type byStep = Generation.Of("[Horizon(90, Unit = StepUnit.Step, StepsPerEpoch = 5004)] [ExponentialDecay(0.01, 0.95, DecaySteps = 1e17)] public partial class Rate { }").Load("Rate");
        at = Function(byStep, "At");
        Assert.Equal(at(7), Function(byStep, "AtStep")(7));
        Assert.Equal(at(3L * 5004), Function(byStep, "AtEpoch")(3));
        Assert.Equal(at(long.MaxValue / 5004 * 5004), Function(byStep, "AtEpoch")(long.MaxValue / 5004));
        Assert.Equal(at(long.MaxValue), Function(byStep, "AtEpoch")(long.MaxValue / 5004 + 1));

        foreach (Type type in new[] { byEpoch, byStep })
        {
            Assert.Equal("epoch", Assert.Throws<ArgumentOutOfRangeException>(() => Function(type, "AtEpoch")(-1)).ParamName);
            Assert.Equal("step", Assert.Throws<ArgumentOutOfRangeException>(() => Function(type, "AtStep")(-1)).ParamName);
        }
    }

    [Theory]
    [InlineData("[Horizon(90, Unit = StepUnit.Step, StepsPerEpoch = 10)] [ExponentialDecay(0.01, 95)]", "AtStep", "AtEpoch")]
    [InlineData("[Horizon(90, Unit = StepUnit.Step, StepsPerEpoch = -10)] [ExponentialDecay(0.01, 0.95)]", "AtEpoch")]
    public void WhatIsNotValidThrows(string attributes, params string[] members)
    {
        Type type = Generation.Of($"{attributes} public partial class Rate {{ }}").IsClean().Load("Rate");
        Assert.All(members, member => Assert.Throws<InvalidOperationException>(() => Function(type, member)(0)));
    }

    /// <summary>Warnings about members that hide, or do not, are the test.</summary>
    [Theory]
    [InlineData("public class Base { public double AtStep(long step) => step; public int AtEpoch; }")]
    [InlineData("[Constant(1), Horizon(3)] public partial class Base { }")]
    [InlineData("[Constant(1), Horizon(3, Unit = StepUnit.Epoch)] public partial class Base { }")]
    [InlineData("[Constant(1)] public partial class Base { }")]
    public void HidesWhatItHides(string ancestor) => Generation.Of($$"""
        [assembly: Horizon(90, Unit = StepUnit.Epoch, StepsPerEpoch = 10)]
        {{ancestor}}
        {{Decay}} public partial class Rate : Base { }
        """).IsClean();

    private static string Names(Type type) =>
        string.Join(" ", type.GetMethods().Select(method => method.Name).Where(name => name is "AtStep" or "AtEpoch").Order(StringComparer.Ordinal));

    private static Func<long, double> Function(Type type, string name) => type.GetMethod(name, [typeof(long)])!.CreateDelegate<Func<long, double>>();
}
