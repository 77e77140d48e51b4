using DecayGen.Generators.Diagnostics.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DecayGen.Generators.Diagnostics.Schedulers;

/// <summary>What is known of an optimizer where a scheduler is created for it.</summary>
/// <param name="Type">Its type, as exactly as it is in sight.</param>
/// <param name="Rate">The learning rate that it is created with, where that is one constant for all its groups.</param>
/// <param name="Groups">With how many groups of parameters it is created.</param>
internal sealed record TorchOptimizer(ITypeSymbol? Type, double? Rate = null, int? Groups = null)
{
    private static readonly string[] _rates = ["lr", "learningRate"];

    /// <summary>Whether it has a momentum, as SGD and RMSProp do.</summary>
    public bool HasMomentum => Implements("IMomentum");

    /// <summary>Whether it has a β₁, as Adam and its family do.</summary>
    public bool HasBetas => Implements("IBetas");

    /// <summary>Whether it may be any optimizer.</summary>
    public bool IsOfUnknownKind => Type is null or { IsAbstract: true };

    /// <summary>What leads to an optimizer, through a variable that never holds another one.</summary>
    public static TorchOptimizer Of(IOperation? optimizer, SemanticModel model, CancellationToken cancellation)
    {
        IOperation? value = Unconverted(optimizer);
        ISymbol? variable = value switch
        {
            ILocalReferenceOperation { Local: var local } => local,
            IFieldReferenceOperation { Field: var field } => field,
            _ => null,
        };
        if (variable is not null && ValueOf(variable, model, cancellation) is { } held)
            value = Unconverted(model.GetOperation(held, cancellation));
        return value switch
        {
            IInvocationOperation { TargetMethod.ContainingType: { Name: "optim", ContainingType.Name: "torch" } } call => Created(call.Type, call.Arguments, cancellation),
            IObjectCreationOperation creation => Created(creation.Type, creation.Arguments, cancellation),
            _ => new TorchOptimizer(Unconverted(optimizer)?.Type),
        };
    }

    private static TorchOptimizer Created(ITypeSymbol? type, IEnumerable<IArgumentOperation> arguments, CancellationToken cancellation)
    {
        int? groups = null;
        double? rate = null;
        foreach (IArgumentOperation argument in arguments)
        {
            cancellation.ThrowIfCancellationRequested();
            if (argument.Parameter is not { } parameter)
                continue;
            if (_rates.Contains(parameter.Name))
                rate = argument.Value.ConstantValue is { HasValue: true, Value: double constant } ? constant : null;
            else if (parameter is { Ordinal: 0, Type: INamedTypeSymbol { TypeArguments: [var element] } })
                groups = element.Name.EndsWith("ParamGroup", StringComparison.Ordinal) ? CountOf(argument) : 1;
        }

        // Groups may have rates of their own.
        return new TorchOptimizer(type, groups == 1 && rate is > 0 and < double.PositiveInfinity ? rate : null, groups);
    }

    private static int? CountOf(IArgumentOperation argument) =>
        argument.Syntax.FirstAncestorOrSelf<ArgumentSyntax>() is { Expression: var written } && ArrayElements.Of(written) is { } elements && !elements.Contains(null) ? elements.Count : null;

    /// <summary>The one value that a variable is given, in the same file; null where there is none, or another.</summary>
    private static ExpressionSyntax? ValueOf(ISymbol variable, SemanticModel model, CancellationToken cancellation)
    {
        List<ExpressionSyntax?> values = [];
        foreach (SyntaxReference reference in variable.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree != model.SyntaxTree || reference.GetSyntax(cancellation) is not VariableDeclaratorSyntax declarator)
                return null;
            if (declarator.Initializer is { Value: var initial })
                values.Add(initial);
        }

        foreach ((SimpleNameSyntax name, SemanticModel other) in Mentions.Of(variable.OriginalDefinition, model.Compilation, cancellation))
        {
            ExpressionSyntax mention = Mentions.WithQualifier(name);
            if (mention.Parent is AssignmentExpressionSyntax assignment && assignment.Left == mention)
                values.Add(other.SyntaxTree == model.SyntaxTree && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) ? assignment.Right : null);
            else if (mention.Parent is ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } || mention.Parent?.Parent is TupleExpressionSyntax)
                values.Add(null);
        }

        return values.Count == 1 ? values[0] : null;
    }

    private static IOperation? Unconverted(IOperation? operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion)
            operation = conversion.Operand;
        return operation;
    }

    private bool Implements(string name) => Type?.AllInterfaces.Any(known => known.Name == name && known.ContainingType is { Name: "optim", ContainingType.Name: "torch" }) == true;
}
