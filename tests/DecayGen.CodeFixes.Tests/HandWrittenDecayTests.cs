using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace DecayGen.CodeFixes.Tests;

public sealed class HandWrittenDecayTests
{
    private const string Title = "Turn the decay into the schedule 'LearningRate'";

    [Theory]
    [InlineData("0.1 * Math.Pow(0.95, epoch)", "LearningRate.At(epoch)", "ExponentialDecay(0.1, 0.95)")]
    [InlineData("2 + Math.Pow(1 - 0.05, epoch + 1) * 0.1 / 3", "2 + LearningRate.At(epoch + 1) / 3", "ExponentialDecay(0.1, 1 - 0.05)")]
    [InlineData("(float)(0.1 * Math.Pow(0.95, epoch))", "(float)LearningRate.At(epoch)", "ExponentialDecay(0.1, 0.95)")]
    [InlineData("(float)( 0.1 * Math.Pow(0.95, epoch))", "(float)( LearningRate.At(epoch))", "ExponentialDecay(0.1, 0.95)")]
    [InlineData("0.1 * Math.Pow(0.95, /* now */ epoch /* and then */ + 1)", null, null)]
    [InlineData("0.1 * Math.Pow(0.95, epoch /* and then */ + 1) /* here */", "LearningRate.At(epoch /* and then */ + 1) /* here */", "ExponentialDecay(0.1, 0.95)")]
    [InlineData("0.1f * MathF.Pow(0.5f, epoch)", "(float)LearningRate.At(epoch)", "ExponentialDecay(0.1f, 0.5f)")]
    [InlineData("(0.1f * MathF.Pow(0.5f, epoch)).GetHashCode()", "((float)LearningRate.At(epoch)).GetHashCode()", "ExponentialDecay(0.1f, 0.5f)")]
    [InlineData("0.1 * Math.Pow(0.95, (double)epoch / 1000)", "LearningRate.At(epoch)", "ExponentialDecay(0.1, 0.95, DecaySteps = 1000)")]
    [InlineData("0.1 * Math.Pow(0.1, epoch / 30)", "LearningRate.At(epoch)", "StepDecay(0.1, 0.1, 30)")]
    [InlineData("0.1 * Math.Exp(-x / 20)", "LearningRate.At(x)", "TimeConstantDecay(0.1, 20)")]
    [InlineData("0.1 * Math.Exp(-0.05 * epoch)", "LearningRate.At(epoch)", "TimeConstantDecay(0.1, 20)")]
    [InlineData("Shared * Math.Pow(Settings.Decay, epoch)", "LearningRate.At(epoch)", "ExponentialDecay(C.Shared, Settings.Decay)")]
    [InlineData("0.5 * Shared * Math.Pow(1 - Inner.Loss, epoch)", "LearningRate.At(epoch)", "ExponentialDecay(0.5 * C.Shared, 1 - C.Inner.Loss)")]
    [InlineData("Secret * Math.Pow(0.95, epoch)", "LearningRate.At(epoch)", "ExponentialDecay(0.3, 0.95)")]
    [InlineData("Local * Math.Pow(0.95, epoch)", "LearningRate.At(epoch)", "ExponentialDecay(0.7, 0.95)")]
    public Task ADecayBecomesAType(string before, string? after, string? attribute) => after is null
        ? IsNotOffered(Code(before))
        : Gives(Code(before), Code(after, $"\n\n[{attribute}]\ninternal static partial class LearningRate;"), Title);

    [Fact]
    public Task WithoutTheUsingTheAttributeIsQualified() => Gives(
        Code("0.1 * Math.Pow(0.95, epoch)").Replace("using DecayGen;\n", ""),
        Code("LearningRate.At(epoch)", "\n\n[DecayGen.ExponentialDecay(0.1, 0.95)]\ninternal static partial class LearningRate;").Replace("using DecayGen;\n", ""),
        Title);

    [Fact]
    public Task InANamespaceWithItsIndentationAndLineBreaks() => Gives(
        "namespace N\r\n{\r\n\tusing DecayGen;\r\n\tclass C\r\n\t{\r\n\t\tdouble F(int t) => 0.1 * System.Math.Pow(0.95, t);\r\n\t} // C\r\n}\r\n",
        "namespace N\r\n{\r\n\tusing DecayGen;\r\n\tclass C\r\n\t{\r\n\t\tdouble F(int t) => LearningRate.At(t);\r\n\t} // C\r\n\r\n\t[ExponentialDecay(0.1, 0.95)]\r\n\tinternal static partial class LearningRate;\r\n}\r\n",
        Title);

    [Fact]
    public Task BesideTheOutermostType() => Gives(
        "using DecayGen;\nnamespace N;\nclass Outer { class C { public const double A = 0.1; double F(int t) => A * System.Math.Pow(0.95, t); } }\n\nclass Next;",
        "using DecayGen;\nnamespace N;\nclass Outer { class C { public const double A = 0.1; double F(int t) => LearningRate.At(t); } }\n\n[ExponentialDecay(0.1, 0.95)]\ninternal static partial class LearningRate;\n\nclass Next;",
        Title);

    [Fact]
    public Task BehindTheStatementsOfAProgram() => Gives(
        "using DecayGen;\n\nfor (int t = 0; t < 9; t++)\n    Use(0.1 * System.Math.Pow(0.95, t));\nvoid Use(double lr) { }\n",
        "using DecayGen;\n\nfor (int t = 0; t < 9; t++)\n    Use(LearningRate.At(t));\nvoid Use(double lr) { }\n\n[ExponentialDecay(0.1, 0.95)]\ninternal static partial class LearningRate;\n",
        Title,
        isProgram: true);

    [Theory]
    [InlineData("class LearningRate;", "LearningRate2")]
    [InlineData("class LearningRate; class LearningRate2;", "LearningRate3")]
    public Task ANameThatIsTakenIsNotTakenAgain(string other, string name) => Gives(
        $"using DecayGen;\n{other}\nclass C {{ double F(int t) => 0.1 * System.Math.Pow(0.95, t); }}",
        $"using DecayGen;\n{other}\nclass C {{ double F(int t) => {name}.At(t); }}\n\n[ExponentialDecay(0.1, 0.95)]\ninternal static partial class {name};",
        Title.Replace("LearningRate", name));

    [Fact]
    public Task AMemberMayHaveTheName() => Gives(
        "using DecayGen;\nclass C { double LearningRate(int t) => 0.1 * System.Math.Pow(0.95, t); }",
        "using DecayGen;\nclass C { double LearningRate(int t) => LearningRate2.At(t); }\n\n[ExponentialDecay(0.1, 0.95)]\ninternal static partial class LearningRate2;",
        Title.Replace("LearningRate", "LearningRate2"));

    [Fact]
    public Task BeforeCSharp12ATypeNeedsABody() => Gives(
        "using DecayGen;\nclass C { double F(int t) => 0.1 * System.Math.Pow(0.95, t); }",
        "using DecayGen;\nclass C { double F(int t) => LearningRate.At(t); }\n\n[ExponentialDecay(0.1, 0.95)]\ninternal static partial class LearningRate { }",
        Title,
        language: LanguageVersion.CSharp10);

    [Fact]
    public async Task OnlyWhereTheCaretIsInTheDecay()
    {
        Project project = Bench.Open(null, Code("0.1 * Math.Pow(0.95, epoch)"));
        string text = (await Bench.Texts(project))[0];
        int decay = text.IndexOf("0.1 * Math", StringComparison.Ordinal);
        foreach (int position in new[] { decay, text.IndexOf("Pow", StringComparison.Ordinal), text.IndexOf("0.95", StringComparison.Ordinal) })
            Assert.Single(await Offered(project, new TextSpan(position, 0)));
        foreach (int position in new[] { 0, decay - 3, text.IndexOf("class C", StringComparison.Ordinal) })
            Assert.Empty(await Offered(project, new TextSpan(position, 0)));
        Assert.Empty(await Offered(project, new TextSpan(decay - 3, 9)));
    }

    private static string Code(string expression, string added = "") =>
        $$"""
        using System;
        using DecayGen;
        static class Settings { public const double Decay = 0.9; }
        static class C
        {
            internal const double Shared = 0.2;
            private const double Secret = 0.3;
            internal static class Inner { internal const double Loss = 0.1; }
            static object F(int epoch, double x)
            {
                const double Local = 0.7;
                return {{expression}};
            }
        }{{added}}
        """.ReplaceLineEndings("\n");

    private static async Task IsNotOffered(string source)
    {
        Project project = Bench.Open(null, source);
        Assert.Empty(await Offered(project, (await Finding(project)).Location.SourceSpan));
    }

    private static async Task Gives(string before, string after, string title, bool isProgram = false, LanguageVersion language = LanguageVersion.Latest)
    {
        Project project = Bench.Open(null, before);
        if (isProgram)
            project = project.WithCompilationOptions(project.CompilationOptions!.WithOutputKind(OutputKind.ConsoleApplication));
        project = project.WithParseOptions(new CSharpParseOptions(language));
        CodeAction action = Assert.Single(await Offered(project, (await Finding(project)).Location.SourceSpan));
        Assert.Equal(title, action.Title);
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        project = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
        Assert.Equal([after], await Bench.Texts(project));
        Assert.DoesNotContain(await Bench.Diagnose(project), diagnostic => diagnostic.Id == "DECAY301" || diagnostic.Severity == DiagnosticSeverity.Error);
    }

    private static async Task<Diagnostic> Finding(Project project) => (await Bench.Diagnose(project)).Single(diagnostic => diagnostic.Id == "DECAY301");

    private static async Task<List<CodeAction>> Offered(Project project, TextSpan span)
    {
        List<CodeAction> actions = [];
        CodeRefactoringContext context = new(project.Documents.Single(), span, actions.Add, CancellationToken.None);
        await new HandWrittenDecayRefactoring().ComputeRefactoringsAsync(context);
        return actions;
    }
}
