using DecayGen.Generators.Diagnostics.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY301: writes the schedule that a decay is, and asks it for the value.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(HandWrittenDecayRefactoring))]
public sealed class HandWrittenDecayRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        // Whether the project knows the library is seen before anything is read.
        Diagnosed? code = await Diagnosed.Read(context.Document, context.CancellationToken).ConfigureAwait(false);
        if (code is null || code.Model.Compilation.GetTypeByMetadataName("DecayGen.ScheduleAttribute") is null || Find(code, context.Span) is not { } mend)
            return;
        context.RegisterRefactoring(CodeAction.Create(
            mend.Title,
            _ => Task.FromResult(context.Document.WithText(code.Text.WithChanges(mend.Changes))),
            equivalenceKey: nameof(HandWrittenDecayRefactoring)));
    }

    private static Mend? Find(Diagnosed code, TextSpan span)
    {
        // The smallest decay around the caret, or around what is selected.
        foreach (SyntaxNode node in code.Root.FindToken(span.Start).Parent?.AncestorsAndSelf().TakeWhile(node => node is not MemberDeclarationSyntax) ?? [])
        {
            if (node is BinaryExpressionSyntax product && product.Span.Contains(span)
                && HandWrittenDecay.Find(product, code.Model, code.Cancellation) is { } decay)
            {
                return DecaySchedule.For(code, product, decay);
            }
        }

        return null;
    }
}
