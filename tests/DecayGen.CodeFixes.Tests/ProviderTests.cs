using System.Collections.Immutable;
using System.Reflection;
using DecayGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Xunit;

namespace DecayGen.CodeFixes.Tests;

/// <summary>What an editor needs in order to find a fix, and what is forgotten in a new one.</summary>
public sealed class ProviderTests
{
    private static readonly Type[] _fixes =
        [.. typeof(ScheduleCodeFix).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider)))];

    [Fact]
    public void EveryFixIsExported()
    {
        Assert.NotEmpty(_fixes);
        Assert.All(_fixes, fix =>
        {
            ExportCodeFixProviderAttribute? export = fix.GetCustomAttribute<ExportCodeFixProviderAttribute>();
            Assert.NotNull(export);
            Assert.Equal([LanguageNames.CSharp], export.Languages);
            Assert.Equal(fix.Name, export.Name);
        });
    }

    [Theory]
    [InlineData(typeof(HandWrittenDecayRefactoring))]
    [InlineData(typeof(SchedulerRefactoring))]
    public void EveryRefactoringIsExported(Type refactoring)
    {
        ExportCodeRefactoringProviderAttribute? export = refactoring.GetCustomAttribute<ExportCodeRefactoringProviderAttribute>();
        Assert.NotNull(export);
        Assert.Equal([LanguageNames.CSharp], export.Languages);
        Assert.Equal(refactoring.Name, export.Name);
    }

    [Fact]
    public void EveryFixMendsRulesThatAreThere() =>
        Assert.All(_fixes, fix =>
        {
            ImmutableArray<string> rules = ((CodeFixProvider)Activator.CreateInstance(fix)!).FixableDiagnosticIds;
            Assert.NotEmpty(rules);
            Assert.All(rules, rule => Assert.Contains(rule, Descriptors.All.Select(descriptor => descriptor.Id)));
        });
}
