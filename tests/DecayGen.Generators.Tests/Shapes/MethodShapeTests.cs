using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DecayGen.Generators.Tests.Shapes;

/// <summary>Wherever an annotated method stands and whatever it is called, its other part compiles without a warning and gives the right values.</summary>
public class MethodShapeTests
{
    private const string Decay = "[ExponentialDecay(0.01, 0.95, Steps = 300)]";
    private const string Method = $"{Decay} public static partial double Momentum(long step);";

    private static readonly Dictionary<string, string> _shapes = new()
    {
        ["class"] = $"public partial class Rates {{ {Method} }}",
        ["internal"] = $"partial class Rates {{ {Method} }}",
        ["static class"] = $"public static partial class Rates {{ {Method} }}",
        ["abstract class"] = $"public abstract partial class Rates {{ {Method} }}",
        ["struct"] = $"public readonly partial struct Rates {{ {Method} }}",
        ["ref struct"] = $"public ref partial struct Rates {{ {Method} }}",
        ["record"] = $"public partial record Rates(int Values) {{ {Method} }}",
        ["interface"] = $"public partial interface Rates {{ {Method} }}",
        ["generic"] = $"public partial class Rates<T, @step> where T : class {{ {Method} }}",
        ["generic interface"] = $"public partial interface Rates<T> {{ {Method} }}",
        ["namespace"] = $"namespace Some.Where {{ public partial class Rates {{ {Method} }} }}",
        ["keywords"] = $"namespace @class.@event {{ public partial class @namespace<@int> {{ public partial class Rates<@var> {{ {Decay} public static partial double @if(long @else); }} }} }}",
        ["nested"] = $"public partial class Outer<T> {{ protected partial struct Inner<U> {{ private protected partial interface Rates {{ {Method} }} }} }}".Replace("private protected", "private", StringComparison.Ordinal),
        ["schedule"] = $"[Constant(1)] public partial class Rates {{ {Method} }}",
        ["in a schedule"] = $"[Constant(1)] public partial class Outer {{ public partial class Rates : Outer {{ {Method} }} }}",
        ["derived from the class around it"] = $"public partial class Outer {{ {Method} public partial class Rates : Outer {{ {Decay} public new static partial double Momentum(long step); }} }}",
        ["derived"] = $"public partial class Base {{ {Method} }} public partial class Rates : Base {{ {Decay} public static new partial double Momentum(long epoch); }}",
        ["private"] = $"public partial class Rates {{ {Decay} private static partial double Momentum(long step); public static double Use(long x) => Momentum(x); }}",
        ["protected internal"] = $"public partial class Rates {{ {Decay} protected internal static partial double Momentum(long step); }}",
        ["modifiers in another order"] = $"public partial class Rates {{ {Decay} static internal partial double Momentum(long step); }}",
        ["called At"] = $"public partial class Rates {{ {Decay} public static partial double At(long whole); }}",
        ["called as a table"] = $"public partial class Rates {{ {Decay} public static partial double ScheduleValues(long ScheduleFactors); public static double ScheduleFactors; }}",
        ["its helper's name is taken"] = $"public partial class Rates {{ {Method} public static int MomentumSchedule, MomentumSchedule_; }}",
        ["its helper's name is a type parameter"] = $"public partial class Rates<MomentumSchedule> {{ {Method} }}",
        ["its helper's name is inherited"] = $"public class Base {{ protected void MomentumSchedule() {{ }} }} public partial class Rates : Base {{ {Method} }}",
        ["called System"] = $"namespace My {{ public partial class System {{ public class DecayGen {{ }} public partial class Rates {{ {Method} }} }} }}",
        ["default value"] = $"public partial class Rates {{ {Decay} public static partial double Momentum(long step = 3); }}",
        ["attributes of the user's"] = $"public partial class Rates {{ {Decay} [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining), System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage] [return: System.Diagnostics.CodeAnalysis.NotNull] public static partial double Momentum([System.Diagnostics.CodeAnalysis.DisallowNull] long step); }}",
        ["custom"] = "namespace @class { public partial interface @namespace<@int> { public partial struct Rates<T, @var> { [Custom(nameof(@while))] internal static partial double Momentum(long value); private static double @while(long t) => t == 0 ? 0.01 : 0.0095; } } }",
        ["custom in an interface"] = "public partial interface Rates { [LinearWarmup(1, From = 0.01), Custom(nameof(ScheduleFactors), Steps = 3)] public static partial double Momentum(long step); private static double ScheduleFactors(long t) => 0.0095; }",
        ["documented"] = $"public partial class Rates {{\n/// <summary>Mine.</summary>\n/// <param name=\"step\">The step.</param>\n/// <returns>The value.</returns>\n{Method} }}",
    };

    public static TheoryData<string> Names => [.. _shapes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void CompilesWithoutWarnings(string name)
    {
        foreach (LanguageVersion language in Shape.Languages)
        {
            foreach (bool isStrict in new[] { true, false })
                Generation.Of(_shapes[name], language, isStrict).IsClean();
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void GivesTheValues(string name)
    {
        MethodInfo method = Methods(Generation.Of(_shapes[name])).Single(method => method.Name is "Momentum" or "if" or "At" or "ScheduleValues");
        Func<long, double> at = method.CreateDelegate<Func<long, double>>();
        Assert.Equal(0.01, at(0));
        Assert.Equal(0.0095, at(1));
        Assert.Equal(method.GetParameters()[0].Name, Assert.Throws<ArgumentOutOfRangeException>(() => at(-1)).ParamName);
    }

    [Fact]
    public void OverloadsAndNeighboursStandBesideEachOther()
    {
        MethodInfo[] methods = Methods(Generation.Of($$"""
            public partial class Rates
            {
                [Constant(1)] public static partial double At(int step);
                [Constant(2)] public static partial double At(long step);
                [ExponentialDecay(3, 0.5)] public static partial float At(double step);
                [ExponentialDecay(4, 0.5)] public static partial double Other(double x);
                public static double Other(string x) => x.Length;
                [Constant(5)] public static partial float other(int @int);
            }
            """).IsClean());
        Assert.Equal([1.0, 2.0, 3f, 4.0, 5f], methods.Where(method => method.GetParameters()[0].ParameterType != typeof(string))
            .OrderBy(method => method.Name != "At").ThenBy(method => method.Name, StringComparer.Ordinal)
            .Select(method => method.Invoke(null, [Convert.ChangeType(0, method.GetParameters()[0].ParameterType, null)])));
    }

    /// <summary>Names of files that differ by case only, in the type, in the method.</summary>
    [Fact]
    public void NamesFilesAfterTypeMethodAndParameter()
    {
        Generation generation = Generation.Of($$"""
            namespace N { public partial class Rates<T> { [Constant(1)] public static partial double Momentum(int step); [Constant(1)] public static partial double Momentum(double step); } }
            public partial class Rates { [Constant(1)] public static partial double A(long step); [Constant(1)] public static partial double a(long step); }
            """).IsClean();
        Assert.Equal(4, generation.Names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains("N.Rates-1.Momentum-int.g.cs", generation.Names);
        Assert.Contains("N.Rates-1.Momentum-double.g.cs", generation.Names);
    }

    private static IEnumerable<MethodInfo> Closed(Type type) =>
        (type.ContainsGenericParameters ? type.MakeGenericType([.. type.GetGenericArguments().Select(_ => typeof(string))]) : type)
            .GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);

    private static MethodInfo[] Methods(Generation generation) =>
        [.. generation.Load().GetTypes().Where(type => type.Name.Split('`')[0] == "Rates").SelectMany(Closed)
            .Where(method => !method.IsSpecialName && method.IsStatic && method.GetParameters().Length == 1 && !method.Name.StartsWith('<') && method.Name is not "Use")
            .Where(method => method.ReturnType == typeof(double) || method.ReturnType == typeof(float))
            .Where(method => !(method.Name == "At" && method.DeclaringType!.GetField("Peak") is not null))];
}
