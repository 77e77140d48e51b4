using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DecayGen.Generators.Tests.Typing;

/// <summary>Every state of an attribute that is being typed: nothing throws, and what else the file holds stays.</summary>
public class HalfTypedTests
{
    public static TheoryData<string> Texts =>
    [
        "[ExponentialDecay(0.01, 0.95, DecaySteps = 2.5, Staircase = true, Floor = 1e-4, Steps = 90)]",
        "[LinearWarmup(500, From = 1e-5, Overlap = true), ExponentialDecay(0.1, rate: 0.9)]",
        "[LinearWarmup(5)]\n[Constant(0.1, Steps = 20)]\n[DecayGen.ExponentialDecay(0.1, 0.9, AllowGrowth = false)]",
        "[global::DecayGen.ConstantAttribute(value: 1 + 2 * .5)]",
        "[LinearWarmup(5), ReduceOnPlateau(initial: 0.1, Factor = .5, Patience = 3, Threshold = 1e-3, ThresholdMode = ThresholdMode.Absolute, Mode = PlateauMode.Max, Cooldown = 2, Floor = 0, MinimumChange = 0)]",
        "[Horizon(90)]\n[ExponentialDecay(initial: +1E-2, 95e-2D)]",
        "[ExponentialDecay((double)\"x\"[0], @\"y\", Steps = (long)'z')] /* what */ [Constant(1)]",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void EveryPrefix(string text)
    {
        // Both what is typed at the end of a file and what is typed between brackets that the editor has closed.
        Typist typist = new();
        for (int length = 0; length <= text.Length; length++)
        {
            typist.Types(text[..length]);
            typist.Types(text[..length] + ")]");
        }
    }

    public static TheoryData<string> Members =>
    [
        "[Horizon(9, Unit = StepUnit.Epoch), LinearWarmup(5), ExponentialDecay(0.01, 0.95, Steps = 9)] /* so */ public static partial double Momentum(long @step = 3);",
        "[Custom(nameof(Curve), Steps = 3)]\n[return: System.Obsolete]\ninternal new static unsafe partial float Momentum(in int step) => 1; static double Curve(long t) => t;",
        "[Constant(1)] public static extern partial ref double @if<T>(this T a, params long[] b); [Constant(1)] int P { [Constant(1)] get; set; } static void M() { [Constant(1)] static double F(long t) => 1; System.Func<long, double> f = [Constant(1)] (t) => 1; }",
        "[Custom(\"x\")] public static partial double Momentum(double step) { return 1; } [Constant(1)] public static partial double Momentum(double step); public static partial double Momentum(double step);",
    ];

    /// <summary>The same of a member of a type, in one that closes and in one that does not.</summary>
    [Theory]
    [MemberData(nameof(Members))]
    public void EveryPrefixOfAMember(string text)
    {
        Typist typist = new();
        for (int length = 0; length <= text.Length; length++)
        {
            typist.Types("partial class Around {\n" + text[..length]);
            typist.Types("partial class Around {\n" + text[..length] + "\n}");
        }
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void EveryDeletedTokenOfAMember(string text)
    {
        Typist typist = new();
        foreach (SyntaxToken token in CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken)
                     .GetRoot(TestContext.Current.CancellationToken).DescendantTokens().Where(token => token.Span.Length > 0))
        {
            typist.Types($"partial class Around {{ {text.Remove(token.SpanStart, token.Span.Length)} }}");
            typist.Types($"partial class Around {{ {text.Insert(token.Span.End, " " + token.Text)} }}");
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void EveryDeletedToken(string text)
    {
        Typist typist = new();
        foreach (SyntaxToken token in CSharpSyntaxTree.ParseText(text + "class C { }", cancellationToken: TestContext.Current.CancellationToken)
                     .GetRoot(TestContext.Current.CancellationToken).DescendantTokens().Where(token => token.Span.End <= text.Length))
        {
            typist.Types(text.Remove(token.SpanStart, token.Span.Length));
            typist.Types(text.Insert(token.Span.End, token.Text));
        }
    }

    /// <summary>Types into a file that holds other schedules, in one session as an editor would.</summary>
    private sealed class Typist
    {
        private const string Before = "[ExponentialDecay(0.01, 0.95)] public partial class Before { }\n";
        private const string After = "\n[LinearWarmup(9), Constant(2)] public partial struct After { }\n";

        private static readonly string _before = Generation.Of(Before).Text;
        private static readonly string _after = Generation.Of(After).Text;

        private GeneratorDriver _driver = Generation.Driver();

        public void Types(string text)
        {
            Compilation compilation = Generation.Compile([Generation.Parse($"{Before}{text}\npublic partial class Typed {{ }}"), Generation.Parse(After)]);
            _driver = _driver.RunGenerators(compilation);
            GeneratorRunResult result = _driver.GetRunResult().Results.Single();
            Assert.True(result.Exception is null, $"{text}\n{result.Exception}");
            Dictionary<string, string> files = result.GeneratedSources.ToDictionary(file => file.HintName, file => file.SourceText.ToString());
            Assert.Equal(_before, files["Before.g.cs"]);
            Assert.Equal(_after, files["After.g.cs"]);
        }
    }
}
