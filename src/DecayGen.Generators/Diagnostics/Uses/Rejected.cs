using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>Code with an error of the compiler's, which is enough to say about it. Asked only where a rule is about to speak.</summary>
internal static class Rejected
{
    /// <summary>Whether there is an error in the statement, or the member, that a node is in.</summary>
    public static bool Includes(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        SyntaxNode whole = node.AncestorsAndSelf().First(part => part is StatementSyntax or MemberDeclarationSyntax or CompilationUnitSyntax);
        return whole.ContainsDiagnostics
            || model.GetDiagnostics(whole.Span, cancellation).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }
}
