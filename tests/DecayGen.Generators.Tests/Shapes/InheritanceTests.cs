using Xunit;

namespace DecayGen.Generators.Tests.Shapes;

/// <summary>
/// A generated member that hides an inherited one says <c>new</c>, and no other does: either mistake is a warning
/// (CS0108, CS0109), so that compiling without one is the test.
/// </summary>
public class InheritanceTests
{
    [Theory]
    [InlineData("public class Base { public static double At(long step) => step; }")]
    [InlineData("public class Base { public double At(double step) => step; }")]
    [InlineData("public class Base { protected int At; }")]
    [InlineData("public class Base { public class At { } }")]
    [InlineData("public class Base { public double At(int step) => step; public double At(ref long step) => step; }")]
    [InlineData("public class Base { public T At<T>(long step) => default!; }")]
    [InlineData("public class Base { private double At(long step) => Initial + step; private const int Initial = 1; public double Two => At(2); }")]
    [InlineData("public class Base { internal double Initial => 1; protected internal const double Peak = 3; }")]
    [InlineData("public class Base { public virtual double Initial { get; set; } }")]
    [InlineData("public class Base { public static void Fill(long firstStep, System.Span<double> destination) { } }")]
    [InlineData("public class Base { public static void Fill(long firstStep, System.Span<float> destination) { } public void Fill(long firstStep, float[] all) { } }")]
    [InlineData("public class Base { public int ScheduleValues; protected int ScheduleFactors; internal class ScheduleFactorTails { } }")]
    [InlineData("public class First { public double At(long step) => step; } public class Base : First { public double Peak() => 1; }")]
    [InlineData("public class First { public virtual double At(long step) => step; } public class Base : First { public override double At(long step) => step; }")]
    [InlineData("public class First<T> { public double At(T step) => 0; } public class Base : First<long> { }")]
    [InlineData("[Constant(1)] public partial class Base { }")]
    [InlineData("[Constant(1)] public partial class First { } public class Base : First { }")]
    [InlineData("[Constant(1)] public partial class First<T> { } public class Base : First<int> { }")]
    [InlineData("[Constant(1)] public class Base { }")]
    [InlineData("[Constant(1)] public partial class Base { public int Peak; }")]
    [InlineData("public partial class Outer { [Constant(1)] private protected partial class Inner { } } public class Base { }")]
    public void HidesWhatItHides(string ancestors) =>
        Generation.Of($"{ancestors}\n[ExponentialDecay(0.01, 0.95, Steps = 300)] public partial class Rate : Base {{ }}").IsClean();

    /// <summary>A base type with many members, none of which has a generated name.</summary>
    [Fact]
    public void HidesNothingOfAClassWithoutSuchMembers() =>
        Generation.Of("[ExponentialDecay(0.01, 0.95, Steps = 300)] public partial class Rate : System.Collections.Generic.List<int> { }").IsClean();

    [Fact]
    public void HidesWhatARecordInherits() =>
        Generation.Of("public record Base(double Peak, double Initial);\n[ExponentialDecay(0.01, 0.95, Steps = 300)] public partial record Rate() : Base(1, 2);").IsClean();
}
