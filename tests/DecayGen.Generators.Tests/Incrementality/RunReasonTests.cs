using Xunit;

namespace DecayGen.Generators.Tests.Incrementality;

/// <summary>What runs again after an edit, and why. Nothing but a change of a type's own attributes generates its code again.</summary>
public class RunReasonTests
{
    private const string Schedules = """
        [ExponentialDecay(0.01, 0.95)] public partial class First { }
        [LinearWarmup(5), Constant(1)] public partial class Second { }
        """;

    private const string Other = "public class Other { }";

    private readonly Session _session = new Session().Edit(Schedules, Other);

    [Fact]
    public void TheFirstRunIsNew()
    {
        Expect(types: "New New", language: "New", clashes: "New", outputs: "New New");
        Assert.Equal("New New", _session.OutputReasons());
    }

    [Fact]
    public void NothingRunsForTheSameInput()
    {
        _session.Again();
        Expect(types: "Cached Cached", language: "Unchanged", clashes: "Cached", outputs: "Cached Cached");
        ExpectNoFile();
    }

    [Fact]
    public void NothingRunsForAnEditInAnotherFile()
    {
        _session.Edit(Schedules, "public class Other { public int X => 3; }");
        Expect(types: "Cached Cached", language: "Unchanged", clashes: "Cached", outputs: "Cached Cached");
        ExpectNoFile();
    }

    /// <summary>A method elsewhere, text that moves, a member or a comment in an annotated type: the attributes say the same.</summary>
    [Theory]
    [InlineData("public class Another { public void Method() { } }\n" + Schedules)]
    [InlineData("\n\n// moved\n\n" + Schedules)]
    [InlineData("[ExponentialDecay(0.01, 0.95)] public partial class First { public int X() { int y = 3; return y; } }\n[LinearWarmup(5), Constant(1)] public partial class Second { }")]
    [InlineData("[ExponentialDecay(0.01, 0.95)] public partial class First { public int X => 3; }\n[LinearWarmup(5), Constant(1)] public partial class Second { }")]
    [InlineData("[ExponentialDecay(0.010, 1 - 0.05 /* five percent */)] public partial class First { }\n[LinearWarmup(5)] [Constant(1)] public partial class Second { }")]
    [InlineData("/// <summary>The rate.</summary>\n[ExponentialDecay(0.01, 0.95), System.Obsolete] public sealed partial class First { }\n[LinearWarmup(5), Constant(1)] public partial class Second { }")]
    public void NothingRunsWhereTheAttributesSayTheSame(string edited)
    {
        _session.Edit(edited, Other);
        Expect(types: "Cached Cached", language: "Unchanged", clashes: "Cached", outputs: "Cached Cached");
        ExpectNoFile();
    }

    /// <summary>What an annotated type takes from elsewhere counts as its own: a constant, an inherited member.</summary>
    [Theory]
    [InlineData("public static class Settings { public const double Rate = 0.02; }\npublic class Base { }")]
    [InlineData("public static class Settings { public const double Rate = 0.01; }\npublic class Base { public double At(long step) => step; }")]
    public void AChangeElsewhereCountsWhereItReachesASchedule(string edited)
    {
        const string Types = "[Constant(Settings.Rate)] public partial class First : Base { }\n[LinearWarmup(5), Constant(1)] public partial class Second { }";
        Session session = new Session().Edit(Types, "public static class Settings { public const double Rate = 0.01; }\npublic class Base { }").Edit(Types, edited);
        Assert.Equal("Cached Modified", session.Reasons(TrackingNames.Targets));
        Assert.Equal("Cached Modified", session.OutputReasons());
    }

    [Theory]
    [InlineData("[ExponentialDecay(0.02, 0.95)] public partial class First { }\n[LinearWarmup(5), Constant(1)] public partial class Second { }")]
    [InlineData("[ExponentialDecay(0.01, 0.95, Steps = 9)] public partial class First { }\n[LinearWarmup(5), Constant(1)] public partial class Second { }")]
    [InlineData("[ExponentialDecay(0.01, 0.95)] public partial class First { }\n[LinearWarmup(5), Constant(2)] public partial class Second { }")]
    [InlineData("[ExponentialDecay(0.01, 0.95), Horizon(90)] public partial class First { }\n[LinearWarmup(5), Constant(1)] public partial class Second { }")]
    [InlineData("[ExponentialDecay(0.01, 0.95)] public partial class First { int ScheduleFactors; }\n[LinearWarmup(5), Constant(1)] public partial class Second { }")]
    public void AChangedScheduleIsGeneratedAlone(string edited)
    {
        _session.Edit(edited, Other);
        Expect(types: "Cached Modified", language: "Unchanged", clashes: "Cached", outputs: "Cached Modified");
        Assert.Equal("Cached Modified", _session.OutputReasons());
    }

    [Fact]
    public void AnAddedScheduleIsGeneratedAlone()
    {
        _session.Edit(Schedules, "[Constant(3)] public partial class Other { }");
        Expect(types: "Cached Cached New", language: "Unchanged", clashes: "Unchanged", outputs: "Cached Cached New");
        Assert.Equal("Cached Cached New", _session.OutputReasons());
    }

    [Fact]
    public void ARemovedScheduleGeneratesNothing()
    {
        _session.Edit("[ExponentialDecay(0.01, 0.95)] public partial class First { }\npublic partial class Second { }", Other);
        Expect(types: "Cached Removed", language: "Unchanged", clashes: "Unchanged", outputs: "Cached Removed");
        Assert.Equal("Cached Removed", _session.OutputReasons());
        Assert.Equal("First.g.cs", Assert.Single(_session.Result.GeneratedSources).HintName);
    }

    /// <summary>A name that differs by case renames the file of the other; the third keeps its code.</summary>
    [Fact]
    public void AClashOfNamesIsNoticed()
    {
        _session.Edit(Schedules, "[Constant(3)] public partial class FIRST { }");
        Assert.Equal("Modified", _session.Reasons(TrackingNames.Clashes));
        Assert.Equal(3, _session.Result.GeneratedSources.Length);
    }

    private void Expect(string types, string language, string clashes, string outputs)
    {
        Assert.Equal(types, _session.Reasons(TrackingNames.Targets));
        Assert.Equal(language, _session.Reasons(TrackingNames.Language));
        Assert.Equal(clashes, _session.Reasons(TrackingNames.Clashes));
        Assert.Equal(outputs, _session.Reasons(TrackingNames.Outputs));
    }

    private void ExpectNoFile() => Assert.Equal("Cached Cached", _session.OutputReasons());
}
