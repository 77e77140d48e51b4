using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>Steps of a plateau whose values reach nothing: PyTorch's scheduler sets the optimizer's rate itself, this one does not.</summary>
internal static class LostSteps
{
    /// <summary>
    /// Whether a local schedule is asked for its value before a loop, and only there, and in the loop is stepped for nothing.
    /// Whatever else is done with it, or in another function, may use what the steps give.
    /// </summary>
    public static bool AreAll(SyntaxNode declaration, IReadOnlyList<SimpleNameSyntax> values, IReadOnlyList<SimpleNameSyntax> others)
    {
        int depth = Loops.Around(declaration).Count;
        return values.Concat(others).All(name => Loops.FunctionOf(name) == Loops.FunctionOf(declaration))
            && values.All(value => Loops.Around(value).Count == depth && value.SpanStart < others[0].SpanStart)
            && others.All(other => IsStepForNothing(other) && Loops.Around(other).Count > depth);
    }

    private static bool IsStepForNothing(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: ScheduleUse.Advance, Parent: InvocationExpressionSyntax { Parent: ExpressionStatementSyntax } } access
        && access.Expression == name;
}
