using System.Text;
using Xunit;

namespace DecayGen.Generators.Tests.Shapes;

/// <summary>
/// The names of generated files are different where case counts for nothing, and short enough for every file system: with
/// EmitCompilerGeneratedFiles they are written to a disk, and a name that is too long breaks the build.
/// </summary>
public class FileNameTests
{
    private const string Decay = "[ExponentialDecay(0.01, 0.95, Steps = 300)]";
    private const string Method = $"{Decay} public static partial double";

    public static TheoryData<string> Sources =>
    [
        // The same name in other places, with other numbers of parameters, in other case.
        $$"""
        namespace A.B { {{Decay}} public partial class C { } {{Decay}} public partial class C<T> { } {{Decay}} public partial class C<T, U> { } }
        namespace A { public partial class D { {{Decay}} public partial class C { {{Decay}} public partial class C_2 { } } } {{Decay}} public partial class D_C { } }
        namespace A { public partial class Outer<T, U> { {{Decay}} public partial class C { } } public partial class Outer { {{Decay}} public partial class C { } } public partial class Outer_2 { {{Decay}} public partial class C { } } }
        namespace a { {{Decay}} public partial class D_c { } }
        namespace a.b { {{Decay}} public partial class C { } }
        """,
        // Methods, their overloads, and types that are called as their files would be.
        $$"""
        public partial class M { {{Method}} At(long step); {{Method}} At(int step); {{Method}} At(double step); {{Method}} AT(long step); {{Method}} at(long step); }
        public partial class M<T> { {{Method}} At(long step); }
        namespace M_ { public partial class At { {{Decay}} public partial class Long { } {{Decay}} public partial class LONG { } } }
        """,
        // Letters that are one without case, in one culture or another.
        $"{Decay} public partial class Straße {{ }} {Decay} public partial class STRASSE {{ }} {Decay} public partial class ıi {{ }} {Decay} public partial class Iİ {{ }} {Decay} public partial class II {{ }} {Decay} public partial class iI {{ }}",
        $"{Decay} public partial class Σς {{ }} {Decay} public partial class ΣΣ {{ }} {Decay} public partial class σσ {{ }} {Decay} public partial class état {{ }} {Decay} public partial class e\u0301tat {{ }} {Decay} public partial class É {{ }} {Decay} public partial class é {{ }}",
        Long('a', 1000), Long('Ж', 500), Long('率', 330),
        $"namespace {string.Join(".", Enumerable.Repeat("Часть", 50))} {{ {string.Concat(Enumerable.Range(0, 30).Select(i => $"public partial class Тип{i} {{ "))}{Decay} public partial class A {{ }} {Decay} public partial class B {{ {Method} Momentum(long step); {Method} Momentum(int step); }}{new string('}', 31)}",
        // What Windows takes for devices.
        $"{Decay} public partial class Con {{ }} {Decay} public partial class AUX<T> {{ }} namespace Nul {{ {Decay} public partial class Rate {{ }} }} namespace N {{ {Decay} public partial class Prn {{ }} }} public partial class Lpt1 {{ {Method} Momentum(long step); }}",
    ];

    [Theory]
    [MemberData(nameof(Sources))]
    public void AreDifferentAndShort(string source)
    {
        Generation generation = Generation.Of(source).IsClean();
        Assert.Equal(source.Split(Decay).Length - 1, generation.Names.Count);
        Assert.Equal(generation.Names.Count, generation.Names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(generation.Names, name => Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, 143));
        Assert.DoesNotContain(generation.Names, name => name.Split('.')[0].ToUpperInvariant() is "CON" or "AUX" or "NUL" or "PRN" or "LPT1");
        foreach (Type type in generation.Load().GetTypes().Where(type => type.GetField("Initial") is not null))
            Assert.Equal(0.0095, new Members(Closed(type)).At(1));
    }

    /// <summary>Only what has to be is changed: these are names as people write them.</summary>
    [Fact]
    public void OfUsualLengthAreWhole() => Assert.Equal(
        ["Company.Product.Training.Schedules.ImageClassification.ResidualNetworks.LearningRates.WarmupThenCosine.MomentumOfTheFirstPhase-double.g.cs"],
        Generation.Of($"namespace Company.Product.Training.Schedules.ImageClassification.ResidualNetworks.LearningRates {{ public partial class WarmupThenCosine {{ {Method} MomentumOfTheFirstPhase(double step); }} }}").Names);

    /// <summary>What generated members are called is limited, too: a thousand bytes in the metadata.</summary>
    [Fact]
    public void MembersThatAreCalledAfterTypesAndMethodsAreShort()
    {
        string name = new('Ж', 510);
        Generation.Of($$"""
            {{Decay}} public partial class Outer { {{Decay}} public partial class {{name}} { } [ReduceOnPlateau(0.1)] public partial class {{name}}Ш { } }
            public partial class Rates { {{Method}} {{name}}(long step); {{Method}} {{name}}(int step); {{Method}} {{name}}Ш(double step); }
            """).IsClean().Load("Rates");
    }

    /// <summary>Two that differ at their ends only, a generic one, and methods beside them.</summary>
    private static string Long(char letter, int length)
    {
        string name = new(letter, length);
        return $$"""
            {{Decay}} public partial class {{name}}1 { } {{Decay}} public partial class {{name}}2 { } {{Decay}} public partial class {{name}}1<T> { {{Decay}} public partial class Inner { } }
            public partial class {{name}}3 { {{Method}} A(long step); {{Method}} A(int step); {{Method}} a(int step); }
            """;
    }

    private static Type Closed(Type type) =>
        type.ContainsGenericParameters ? type.MakeGenericType([.. type.GetGenericArguments().Select(_ => typeof(string))]) : type;
}
