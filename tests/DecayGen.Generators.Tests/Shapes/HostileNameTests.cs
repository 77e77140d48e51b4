using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DecayGen.Generators.Tests.Shapes;

/// <summary>Whatever of the user's is called like something that generated code needs, and wherever it stands.</summary>
public class HostileNameTests
{
    // Everything a generated file may hold: loops, tables, states, conversions, calls of the user's.
    private const string Rate = "[global::DecayGen.Horizon(90, Unit = global::DecayGen.StepUnit.Epoch, StepsPerEpoch = 9), global::DecayGen.ExponentialDecay(0.01, 0.95, Steps = 300)]";
    private const string Others = """
        [global::DecayGen.LinearWarmup(5, Overlap = true), global::DecayGen.ExponentialDecay(0.01, 0.1, DecaySteps = 30, Staircase = true)] public static partial class Stairs { }
        [global::DecayGen.LinearWarmup(3), global::DecayGen.ReduceOnPlateau(0.1, Mode = global::DecayGen.PlateauMode.Max)] public partial struct Plateau { }
        [global::DecayGen.ExponentialDecay(-1, 0.95)] public partial class Wrong { }
        [global::DecayGen.LinearWarmup(9), global::DecayGen.Custom(nameof(Own))] public partial class Owner { private static double Own(long step) => step; }
        public partial class Methods { [global::DecayGen.OneCycle(0.1, 90)] public static partial double Momentum(double step); [global::DecayGen.Noam(512, 40)] public static partial float Noam(int step); }
        """;

    public static TheoryData<string> Names =>
    [
        "System", "DecayGen", "Math", "Span", "ReadOnlySpan", "Double", "Int64", "Single", "Object", "Attribute", "ArgumentOutOfRangeException", "InvalidOperationException",
        "ISchedule", "IMetricSchedule", "Horizon", "PlateauState", "Evaluation", "Filler", "StepRange", "Plateau_", "CodeDom", "Diagnostics", "Runtime", "GeneratedCode",
        "ExcludeFromCodeCoverage", "MethodImpl", "MethodImplOptions", "SuppressMessage", "StructLayout", "ScheduleValues", "ScheduleFactors", "step", "destination", "firstStep",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void AreNotMetByGeneratedCode(string name)
    {
        string[] sources =
        [
            $"namespace My {{ public class @{name} {{ }} {Type()} {Others} }}",
            $"namespace My {{ public partial class @{name} {{ {Type()} {Others} }} }}",
            $"namespace My {{ public partial class Outer<@{name}> {{ {Type()} {Others} }} }}",
            $"namespace My {{ {Type($"public class @{name} {{ }}")} {Others} }}",
            $"namespace My {{ {Type($"public static int @{name};")} {Others} }}",
            $"namespace My {{ {Type($"public int @{name}() => 3;")} {Others} }}",
            $"namespace My {{ {Type($"public object @{name} {{ get; set; }} = 3;")} {Others} }}",
            $"namespace My {{ {Type().Replace("class Rate", $"class Rate<@{name}>", StringComparison.Ordinal)} {Others} }}",
            $"namespace My {{ public class Base {{ public static int @{name}; }} {Type().Replace("class Rate", "class Rate : Base", StringComparison.Ordinal)} {Others} }}",
            $"namespace My {{ public class Base {{ protected class @{name} {{ }} }} {Type().Replace("class Rate", "class Rate : Base", StringComparison.Ordinal)} {Others} }}",
            $"namespace My.@{name} {{ {Type()} {Others} }}",
            $"namespace @{name}.My {{ {Type()} {Others} }}",
            $"namespace My {{ using @{name} = global::System.String; {Type()} {Others} }}",
        ];
        Assert.All(sources, source => HasItsValues(Generation.Of(Quiet + source).IsClean()));
        if (name is not ("System" or "DecayGen"))
            HasItsValues(Generation.Of($"{Quiet}public class @{name} {{ }} {Type()} {Others}").IsClean());
    }

    /// <summary>Those no file can see past: nothing is generated, and the only errors are about what is not there.</summary>
    [Fact]
    public void HidingTheNamespaceItselfGetsNothing() =>
        Assert.Empty(Generation.Of($"public class System {{ }} {Rate} public partial class Rate {{ }}").Names);

    [Fact]
    public void AliasesOfTheWholeProjectAreNotMet() => HasItsValues(Generation.Of(
        [
            string.Concat(Names.Select(name => name.Data).Where(name => name is not ("System" or "DecayGen")).Select(name => $"global using @{name} = global::System.String;\n")),
            $"namespace My {{ {Type()} {Others} }}",
        ]).IsClean());

    private const string Quiet = "#pragma warning disable CS8981\n";

    private static string Type(string member = "") => $"{Rate} public partial class Rate {{ {member} }}";

    private static void HasItsValues(Generation generation)
    {
        Type type = generation.Load().GetTypes().Single(type => type.Name.Split('`')[0] == "Rate");
        Members members = new(type.ContainsGenericParameters ? type.MakeGenericType([.. type.GetGenericArguments().Select(_ => typeof(string))]) : type);
        Assert.Equal(0.0095, members.At(1));
        Assert.Equal([0.0095, 0.009025], members.Fill(1, 2));
        Assert.True(typeof(ISchedule).IsAssignableFrom(type));
    }
}
