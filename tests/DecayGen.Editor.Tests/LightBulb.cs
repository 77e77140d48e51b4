using System.Collections.Immutable;
using System.Reflection;
using DecayGen.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.Editor.Tests;

/// <summary>What the editor's code-fix service offers at a place: it runs the analyzers and finds the fixes by itself.</summary>
internal static class LightBulb
{
    private static readonly Assembly _features = typeof(CompletionService).Assembly;

    private static readonly object _fixes = Hidden.Service(_features.GetType("Microsoft.CodeAnalysis.CodeFixes.ICodeFixService", throwOnError: true)!);

    private static readonly Type _fixesOfSpan = _features.GetType("Microsoft.CodeAnalysis.CodeFixes.ICodeFixServiceExtensions", throwOnError: true)!;

    /// <summary>Our own fixes, in the order of the menu.</summary>
    public static async Task<ImmutableArray<OfferedFix>> Fixes(Document document, TextSpan span) =>
    [
        .. from collection in await Hidden.Call(_fixesOfSpan, "GetFixesAsync", null, _fixes, document, span, TestContext.Current.CancellationToken)
           let provider = Hidden.Get<object>(collection, "Provider") as ScheduleCodeFix
           where provider is not null
           let all = Hidden.Get<object>(collection, "FixAllState")
           from fix in Hidden.Get<System.Collections.IEnumerable>(collection, "Fixes").Cast<object>()
           select new OfferedFix(
               document,
               Hidden.Get<CodeAction>(fix, "Action"),
               provider,
               Hidden.Get<ImmutableArray<Diagnostic>>(fix, "Diagnostics"),
               Hidden.Get<FixAllContext.DiagnosticProvider>(all, "DiagnosticProvider")),
    ];

    /// <summary>The solution after an action.</summary>
    public static async Task<Solution> Apply(CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }
}
