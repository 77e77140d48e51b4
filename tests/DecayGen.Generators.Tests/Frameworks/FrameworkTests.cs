using System.Reflection;
using DecayGen.Generators.Tests.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DecayGen.Generators.Tests.Frameworks;

/// <summary>For every framework, in every version of the language: generated code compiles without a warning, and gives the same bits.</summary>
public class FrameworkTests
{
    private const string ImplicitUsings = "global using global::System; global using global::System.Collections.Generic; global using global::System.Linq; global using global::System.Threading.Tasks;";

    // What the SDK passes to every compiler: newer assemblies stand in for those that the library was built with.
    private static readonly Dictionary<string, ReportDiagnostic> _severities = new() { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress };

    private static readonly long[] _steps = [0, 1, 29, 30, 4999, 12_345, 109_999, 2_000_000];

    private static readonly Lazy<double[][]> _expected = new(() => Values(Generation.Of(EveryKind.Source(LanguageVersion.CSharp12, 0)).IsClean()));

    public static TheoryData<string, LanguageVersion, int> Places
    {
        get
        {
            TheoryData<string, LanguageVersion, int> places = [];
            foreach (string framework in Framework.All.Keys)
            {
                foreach (LanguageVersion language in Shape.Languages)
                    places.Add(framework, language, places.Count);
            }

            return places;
        }
    }

    /// <param name="framework">The framework.</param>
    /// <param name="language">The version of the language.</param>
    /// <param name="number">Decides on what else there is to choose, so that all of it is met: shapes, nullable context, overflow checks, usings.</param>
    [Theory]
    [MemberData(nameof(Places))]
    public void CompilesAndGivesTheSameBits(string framework, LanguageVersion language, int number)
    {
        List<SyntaxTree> files = [Generation.Parse(EveryKind.Source(language, number), language)];
        if (language >= LanguageVersion.CSharp10 && number % 3 == 0)
            files.Add(Generation.Parse(ImplicitUsings, language));
        CSharpCompilation compilation = Generation.Compile(files).WithReferences(Framework.All[framework].Value);
        compilation = compilation.WithOptions(compilation.Options
            .WithSpecificDiagnosticOptions(_severities)
            .WithOverflowChecks(number % 8 < 4)
            .WithNullableContextOptions((NullableContextOptions)(number % 4)));
        Assert.Equal(_expected.Value, Values(Generation.Of(compilation, language).IsClean()));
    }

    private static double[][] Values(Generation generation)
    {
        Func<long, double[]> all = generation.Load("Uses").GetMethod("All", BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<Func<long, double[]>>();
        return [.. _steps.Select(all)];
    }
}
