using Xunit;

namespace DecayGen.Generators.Tests.Incrementality;

/// <summary>What runs again where methods are annotated, and where a horizon or a method of the user's counts for a schedule.</summary>
public class TargetRunReasonTests
{
    private const string Schedules = """
        public static partial class Schedules
        {
            [ExponentialDecay(0.85, 0.99)] public static partial double Momentum(long step);
            [Constant(1e-4)] public static partial float WeightDecay(int step);
        }
        """;

    private const string Horizon = "[assembly: Horizon(90, Unit = StepUnit.Epoch)]";

    [Theory]
    [InlineData("public class Other { }")]
    [InlineData("[assembly: Horizon(90)]")]
    public void NothingRunsForAnEditInAnotherFile(string other)
    {
        Session session = new Session().Edit(Schedules, other);
        session.Edit(Schedules, other + " public class Another { public int X => 3; }");
        Expect(session, targets: "Cached Cached", outputs: "Cached Cached");
    }

    [Theory]
    [InlineData("// moved\n" + Schedules)]
    [InlineData("public static partial class Schedules\n{\n[ExponentialDecay(0.85, .99)]\npublic static partial double Momentum(long step);\n[Constant(1e-4)] public static partial float WeightDecay(int step);\npublic static int Other => 3; }")]
    public void NothingRunsWhereTheMethodsSayTheSame(string edited)
    {
        Session session = new Session().Edit(Schedules).Edit(edited);
        Expect(session, targets: "Cached Cached", outputs: "Cached Cached");
    }

    [Theory]
    [InlineData("0.99", "0.98")]
    [InlineData("(long step)", "(long epoch)")]
    [InlineData("public static partial double", "internal static partial double")]
    [InlineData("[ExponentialDecay", "/// <summary>Mine.</summary>\n[ExponentialDecay")]
    public void AChangedMethodIsGeneratedAlone(string text, string other)
    {
        Session session = new Session().Edit(Schedules).Edit(Schedules.Replace(text, other, StringComparison.Ordinal));
        Expect(session, targets: "Cached Modified", outputs: "Cached Modified");
    }

    [Fact]
    public void AnAssemblysHorizonCountsForThoseWithoutTheirOwn()
    {
        const string Types = "[Constant(1)] public partial class Rate { }\n[Constant(1), Horizon(30)] public partial class Own { }";
        Session session = new Session().Edit(Types, Horizon);
        session.Edit(Types, Horizon + "\npublic class Other { }");
        Expect(session, targets: "Cached Cached", outputs: "Cached Cached");
        session.Edit(Types, Horizon.Replace("90", "91", StringComparison.Ordinal));
        Expect(session, targets: "Cached Modified", outputs: "Cached Modified");
        session.Edit(Types, "");
        Expect(session, targets: "Cached Modified", outputs: "Cached Modified");
    }

    private static void Expect(Session session, string targets, string outputs)
    {
        Assert.Equal(targets, session.Reasons(TrackingNames.Targets));
        Assert.Equal(outputs, session.Reasons(TrackingNames.Outputs));
        Assert.Equal(outputs, session.OutputReasons());
    }
}
