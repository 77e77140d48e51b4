using System.Collections.Immutable;
using DecayGen.Generators.Diagnostics.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TorchSharp;
using Xunit;

namespace DecayGen.Generators.Tests.Diagnostics;

/// <summary>DECAY302 and 303 cost nothing where there is no TorchSharp, and no semantic model where no name is a scheduler's.</summary>
public class SchedulerCostTests
{
    private static readonly MetadataReference[] _library = [Reference<object>(), MetadataReference.CreateFromFile(typeof(ISchedule).Assembly.Location)];

    [Fact]
    public void Nothing_is_registered_without_TorchSharp_or_the_library()
    {
        Assert.Equal(0, Actions(_library));
        Assert.Equal(0, Actions(Reference<object>(), Reference<torch.optim.lr_scheduler.LRScheduler>()));
        Assert.Equal(1, Actions([.. _library, Reference<torch.optim.lr_scheduler.LRScheduler>()]));
    }

    [Theory]
    [InlineData("F(0)", false)]
    [InlineData("this.F(0)", false)]
    [InlineData("new C()", false)]
    [InlineData("new System.Collections.Generic.List<int>()", false)]
    [InlineData("x?.F(0)", false)]
    [InlineData("a[0](1)", false)]
    [InlineData("StepLR(0)", true)]
    [InlineData("lr_scheduler.StepLR(optimizer, 0)", true)]
    [InlineData("new lr_scheduler.impl.StepLR(optimizer, 0)", true)]
    [InlineData("new ReduceLROnPlateau(optimizer)", true)]
    public void Names_are_looked_at_first(string expression, bool isLookedAt) =>
        Assert.Equal(isLookedAt, Generators.Diagnostics.Schedulers.SchedulerCall.MayBe(SyntaxFactory.ParseExpression(expression)));

    private static int Actions(params MetadataReference[] references)
    {
        Registered registered = new();
        new SchedulerAnalyzer().Initialize(registered);
        Started started = new(CSharpCompilation.Create("User", references: references));
        registered.Start!(started);
        return started.Actions;
    }

    private static PortableExecutableReference Reference<T>() => MetadataReference.CreateFromFile(typeof(T).Assembly.Location);

    /// <summary>What an analyzer registers when it is loaded: what is to be called with each compilation, and nothing else.</summary>
    private sealed class Registered : AnalysisContext
    {
        public Action<CompilationStartAnalysisContext>? Start { get; private set; }

        public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) => Start = action;

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode) { }

        public override void EnableConcurrentExecution() { }

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => throw new NotSupportedException();

        public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => throw new NotSupportedException();

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) => throw new NotSupportedException();

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw new NotSupportedException();
    }

    /// <summary>How many actions an analyzer registers for a compilation, of whatever kind.</summary>
    private sealed class Started(Compilation compilation) : CompilationStartAnalysisContext(compilation, new AnalyzerOptions([]), CancellationToken.None)
    {
        public int Actions { get; private set; }

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => Actions++;

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => Actions++;

        public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) => Actions++;

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => Actions++;

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => Actions++;

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) => Actions++;

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => Actions++;
    }
}
