using DecayGen.Generators.Diagnostics.Schedulers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.CodeFixes;

/// <summary>Turns one of TorchSharp's own schedulers into a schedule, whether or not a rule finds anything in it.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(SchedulerRefactoring))]
public sealed class SchedulerRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        // Names first: the project need not be known for what is no scheduler.
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SyntaxNode? creation = root?.FindToken(context.Span.Start).Parent?.AncestorsAndSelf()
            .TakeWhile(node => node is not MemberDeclarationSyntax)
            .FirstOrDefault(node => node.Span.Contains(context.Span) && SchedulerCall.MayBe(node));
        if (creation is null
            || await Diagnosed.Read(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } code
            || SchedulerCall.Find(creation, code.Model, code.Cancellation) is not { } call
            || SchedulerSchedule.For(code, call) is not { } mend)
        {
            return;
        }

        context.RegisterRefactoring(CodeAction.Create(
            mend.Title,
            _ => Task.FromResult(context.Document.WithText(code.Text.WithChanges(mend.Changes))),
            equivalenceKey: nameof(SchedulerRefactoring)));
    }
}
