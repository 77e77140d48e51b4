using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Xunit;

namespace DecayGen.Generators.Tests.Incrementality;

/// <summary>
/// No value in the pipeline holds on to a compilation, by whatever path: it would keep the compilation in memory and
/// never be equal to the next one.
/// </summary>
public class PipelineValueTests
{
    private static readonly Type[] _forbidden =
        [typeof(Compilation), typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SyntaxReference), typeof(Location), typeof(SemanticModel), typeof(AttributeData), typeof(Delegate)];

    public static TheoryData<string> Steps =>
        [.. typeof(TrackingNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(name => (string)name.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Steps))]
    public void HoldsNothingOfRoslyns(string step)
    {
        Session session = new Session().Edit("""
            public class Base { public double At(long step) => step; }
            [LinearWarmup(5), ExponentialDecay(0.01, 0.95, Floor = 1e-3), Horizon(90)] public partial class Rate<T> : Base where T : class { }
            public partial class Rates { [Horizon(9)] [ExponentialDecay(0.01, 0.95)] public static partial double Momentum(long step); }
            [ExponentialDecay(0.01, "wrong")] public partial class rate<T> { }
            """);
        object[] values = [.. session.Values(step)];
        Assert.NotEmpty(values);
        foreach (object value in values)
            Walk(value, step, []);
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || !seen.Add(value))
            return;
        Assert.False(_forbidden.Any(type => type.IsInstanceOfType(value)), $"{path} is a {value.GetType()}");
        if (value is Array array)
        {
            foreach (object? item in (IEnumerable)array)
                Walk(item, path + "[]", seen);
            return;
        }

        for (Type? type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
        }
    }
}
