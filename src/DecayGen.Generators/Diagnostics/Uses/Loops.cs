using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>The loops that repeat a call. What a function in a loop does is not looked at: nothing says when it is called.</summary>
internal static class Loops
{
    private static readonly string[] _epochs = ["EPOCH", "EPOCHS", "EP", "ROUND", "ROUNDS", "EVAL", "EVALS", "EVALUATION", "EVALUATIONS", "VALIDATION", "VALIDATIONS"];

    /// <summary>The loops around a node, in its own function, from the innermost on.</summary>
    public static IReadOnlyList<StatementSyntax> Around(SyntaxNode node)
    {
        List<StatementSyntax> loops = [];
        for (SyntaxNode part = node; part.Parent is { } parent && !IsFunction(part); part = parent)
        {
            if (Repeats(parent, part))
                loops.Add((StatementSyntax)parent);
        }

        return loops;
    }

    /// <summary>Whether a loop goes through epochs or evaluations, by the name of what it counts with.</summary>
    public static bool CountsEpochs(StatementSyntax loop) => Counters(loop)
        .Select(NameWords.Of)
        .Any(words => words.Any(_epochs.Contains) && !words.Contains("PER"));

    /// <summary>Whether a loop comes to a call only after another loop in it that calls something, as one over the batches does.</summary>
    public static bool TrainsBefore(StatementSyntax loop, SyntaxNode call) => loop
        .DescendantNodes(node => !IsFunction(node))
        .Any(node => IsLoop(node) && node.Span.End <= call.SpanStart && node.DescendantNodes().Any(part => part is InvocationExpressionSyntax));

    /// <summary>Whether something in a loop keeps a call from being made every time, or the loop from going on after it.</summary>
    public static bool Skips(StatementSyntax loop, SyntaxNode call)
    {
        for (SyntaxNode part = call; part != loop; part = part.Parent!)
        {
            if (IsGuarded(part) || Siblings(part).Any(sibling => sibling.SpanStart < part.SpanStart ? MayContinue(sibling) : sibling is BreakStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax))
                return true;
        }

        return false;
    }

    /// <summary>The function that a node is in; null for none.</summary>
    public static SyntaxNode? FunctionOf(SyntaxNode node) => node.Ancestors().FirstOrDefault(IsFunction);

    private static bool IsFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax;

    private static bool IsLoop(SyntaxNode node) => node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    private static bool Repeats(SyntaxNode loop, SyntaxNode part) => loop switch
    {
        ForStatementSyntax { Statement: var body, Condition: var condition } statement => part == body || part == condition || statement.Incrementors.Contains(part),
        CommonForEachStatementSyntax { Statement: var body } => part == body,
        WhileStatementSyntax or DoStatementSyntax => true,
        _ => false,
    };

    private static IEnumerable<string> Counters(StatementSyntax loop) => loop switch
    {
        ForEachStatementSyntax { Identifier.ValueText: var name } => [name],
        ForStatementSyntax { Declaration.Variables: var variables } => variables.Select(variable => variable.Identifier.ValueText),
        ForStatementSyntax { Condition: { } condition } => Names(condition),
        WhileStatementSyntax { Condition: var condition } => Names(condition),
        DoStatementSyntax { Condition: var condition } => Names(condition),
        _ => [],
    };

    private static IEnumerable<string> Names(ExpressionSyntax expression) => expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText);

    private static bool IsGuarded(SyntaxNode part) => part.Parent switch
    {
        IfStatementSyntax { Condition: var condition } => part != condition,
        ElseClauseSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax or CatchClauseSyntax => true,
        ConditionalExpressionSyntax { Condition: var condition } => part != condition,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.CoalesceExpression } binary => part == binary.Right,
        _ => false,
    };

    private static IEnumerable<StatementSyntax> Siblings(SyntaxNode part) => part.Parent is BlockSyntax block ? block.Statements.Where(statement => statement != part) : [];

    private static bool MayContinue(StatementSyntax statement) =>
        statement.DescendantNodesAndSelf(node => !IsFunction(node)).Any(node => node is ContinueStatementSyntax or GotoStatementSyntax);
}
