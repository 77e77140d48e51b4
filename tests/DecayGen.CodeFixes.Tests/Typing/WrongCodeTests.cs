using System.Collections.Immutable;
using DecayGen.Generators.Tests.Typing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Xunit;

namespace DecayGen.CodeFixes.Tests.Typing;

/// <summary>Code that is broken in every way one types: whatever is found in it, a fix may have none to offer, but does not throw.</summary>
public sealed class WrongCodeTests
{
    private static readonly ILookup<string, CodeFixProvider> _fixes = typeof(ScheduleCodeFix).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider)))
        .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)
        .SelectMany(fix => fix.FixableDiagnosticIds.Select(id => (Id: id, Fix: fix)))
        .ToLookup(pair => pair.Id, pair => pair.Fix);

    [Fact]
    public Task EveryPrefix() => Offer(Mutations.Prefixes);

    [Fact]
    public Task EveryDeletedToken() => Offer(Mutations.WithoutOneToken);

    [Fact]
    public Task EveryRepeatedToken() => Offer(Mutations.WithOneTokenTwice);

    private static async Task Offer(Func<string, IEnumerable<string>> mutations)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        HandWrittenDecayRefactoring refactoring = new();
        int offered = 0;
        foreach ((string[] files, bool usesSchedules) in Corpus.Projects(mutations))
        {
            Project project = Bench.Open(null, usesSchedules, files);
            ImmutableArray<Diagnostic> found = await Bench.Review(project);
            foreach (Diagnostic finding in found.Where(finding => finding.Location.IsInSource && finding.Id.StartsWith("DECAY", StringComparison.Ordinal)))
            {
                Document document = Bench.DocumentOf(project, finding);
                foreach (CodeFixProvider fix in _fixes[finding.Id])
                    await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (_, _) => offered++, cancellation));
                await refactoring.ComputeRefactoringsAsync(new CodeRefactoringContext(document, finding.Location.SourceSpan, _ => offered++, cancellation));
            }
        }

        Assert.True(offered > 50, $"Only {offered} fixes: the corpus tests nothing.");
    }
}
