using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using DecayGen.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.Editor.Tests;

/// <summary>What the editor's own services offer at a place: they run the analyzers, and find fixes and refactorings, by themselves.</summary>
internal static class LightBulb
{
    private static readonly Assembly _features = typeof(CompletionService).Assembly;

    private static readonly object _fixes = Hidden.Service(_features.GetType("Microsoft.CodeAnalysis.CodeFixes.ICodeFixService", throwOnError: true)!);

    private static readonly Type _refactoringService = _features.GetType("Microsoft.CodeAnalysis.CodeRefactorings.ICodeRefactoringService", throwOnError: true)!;

    private static readonly Type _fixesOfSpan = _features.GetType("Microsoft.CodeAnalysis.CodeFixes.ICodeFixServiceExtensions", throwOnError: true)!;

    /// <summary>Our own fixes, in the order of the menu.</summary>
    public static async Task<ImmutableArray<OfferedFix>> Fixes(Document document, TextSpan span) =>
    [
        .. from collection in await Hidden.Call(_fixesOfSpan, "GetFixesAsync", null, _fixes, document, span, TestContext.Current.CancellationToken)
           let provider = Hidden.Get<object>(collection, "Provider") as ScheduleCodeFix
           where provider is not null
           let all = Hidden.Get<object>(collection, "FixAllState")
           from fix in Hidden.Get<IEnumerable>(collection, "Fixes").Cast<object>()
           select new OfferedFix(
               document,
               Hidden.Get<CodeAction>(fix, "Action"),
               provider,
               Hidden.Get<ImmutableArray<Diagnostic>>(fix, "Diagnostics"),
               Hidden.Get<FixAllContext.DiagnosticProvider>(all, "DiagnosticProvider")),
    ];

    /// <summary>Our own refactorings.</summary>
    public static async Task<ImmutableArray<CodeAction>> Refactorings(Document document, TextSpan span) =>
    [
        .. from refactoring in await Hidden.Call(
               _refactoringService, "GetRefactoringsAsync", Hidden.Service(_refactoringService), document, span, null, TestContext.Current.CancellationToken)
           where Hidden.Get<object>(refactoring, "Provider") is HandWrittenDecayRefactoring
           from offered in Hidden.Get<ImmutableArray<(CodeAction Action, TextSpan? Span)>>(refactoring, "CodeActions")
           select offered.Action,
    ];

    /// <summary>The solution after an action.</summary>
    public static async Task<Solution> Apply(CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }
}
