using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DecayGen.Generators.Tests.Incrementality;

/// <summary>What runs again after a change of the project around the code.</summary>
public class SettingRunReasonTests
{
    private readonly Session _session = new Session().Edit("""
        [ExponentialDecay(0.01, 0.95)] public partial class First { }
        [LinearWarmup(5), Constant(1)] public partial class Second { }
        """);

    /// <summary>The rules read options; the generator has none.</summary>
    [Fact]
    public void NothingRunsForAnOption()
    {
        _session.Configure("DECAY103.earliest_fraction", "0.3");
        ExpectNothing();
    }

    [Fact]
    public void NothingRunsForAReferenceOrAnotherWayToBuild()
    {
        _session.Change(compilation => compilation
            .AddReferences(MetadataReference.CreateFromFile(typeof(Xunit.Assert).Assembly.Location))
            .WithOptions(compilation.Options.WithOptimizationLevel(OptimizationLevel.Release).WithNullableContextOptions(NullableContextOptions.Disable)));
        ExpectNothing();
    }

    /// <summary>Only a version that lacks something, here interfaces of static members, makes other code.</summary>
    [Theory]
    [InlineData(LanguageVersion.CSharp11, "Unchanged", "Cached Cached")]
    [InlineData(LanguageVersion.CSharp10, "Modified", "Modified Modified")]
    public void AnotherLanguageGeneratesWhereItLacksSomething(LanguageVersion version, string language, string outputs)
    {
        _session.Speak(version);
        Assert.Equal(language, _session.Reasons(TrackingNames.Language));
        Assert.Equal(outputs, _session.Reasons(TrackingNames.Outputs));
        Assert.Equal(outputs, _session.OutputReasons());
    }

    private void ExpectNothing()
    {
        Assert.Equal("Cached Cached", _session.Reasons(TrackingNames.Targets));
        Assert.Contains(_session.Reasons(TrackingNames.Language), new[] { "Cached", "Unchanged" });
        Assert.Equal("Cached", _session.Reasons(TrackingNames.Clashes));
        Assert.Equal("Cached Cached", _session.Reasons(TrackingNames.Outputs));
        Assert.Equal("Cached Cached", _session.OutputReasons());
    }
}
