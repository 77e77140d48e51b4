using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.Editor.Tests;

/// <summary>What is offered without a squiggle.</summary>
public sealed class RefactoringTests
{
    [Fact]
    public async Task ADecayWrittenByHandBecomesASchedule()
    {
        (Document document, int position) = Editor.OpenAtCaret("class Loop { double RateOf(int epoch) => 0.01 * System.Math.P$$ow(0.95, epoch); }");
        CodeAction action = Assert.Single(await LightBulb.Refactorings(document, new TextSpan(position, 0)));
        Assert.Equal("Turn the decay into the schedule 'LearningRate'", action.Title);

        Project mended = (await LightBulb.Apply(action)).GetProject(document.Project.Id)!;
        string text = (await mended.Documents.Single().GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        Assert.Contains("double RateOf(int epoch) => LearningRate.At(epoch);", text, StringComparison.Ordinal);
        Assert.Contains("ExponentialDecay(0.01, 0.95)", text, StringComparison.Ordinal);

        Compilation compilation = (await mended.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("0.01 + System.Math.P$$ow(0.95, epoch)")]
    [InlineData("0.01 / System.Math.P$$ow(0.95, epoch)")]
    [InlineData("1 - System.Math.P$$ow(0.95, epoch)")]
    [InlineData("System.Math.P$$ow(0.95, epoch)")]
    public async Task NothingIsOfferedForWhatIsNoProduct(string value)
    {
        (Document document, int position) = Editor.OpenAtCaret($"class Loop {{ double RateOf(int epoch) => {value}; }}");
        Assert.Empty(await LightBulb.Refactorings(document, new TextSpan(position, 0)));
    }
}
