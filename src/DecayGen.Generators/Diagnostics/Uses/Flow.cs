using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>Where values go: through conversions, and through variables that never hold anything else.</summary>
/// <param name="compilation">Where variables are looked for.</param>
/// <param name="isScaled">Whether arithmetic with constants counts as the value, too.</param>
/// <param name="cancellation">Whether it still matters.</param>
internal sealed class Flow(Compilation compilation, bool isScaled, CancellationToken cancellation)
{
    /// <summary>The arguments and the assignments that take a value.</summary>
    public IEnumerable<IOperation> Destinations(IOperation value)
    {
        IOperation whole = value;
        while (whole.Parent is { } parent && (parent is IConversionOperation || (isScaled && Scales(parent, whole))))
            whole = parent;
        return whole.Parent switch
        {
            IArgumentOperation argument => [argument],
            ISimpleAssignmentOperation assignment when assignment.Value == whole => [assignment],
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => Destinations(local),
            IFieldInitializerOperation { InitializedFields: [var field] } => Destinations(field),
            _ => [],
        };
    }

    private IEnumerable<IOperation> Destinations(ISymbol variable)
    {
        List<IOperation> references = [.. Mentions.Of(variable, compilation, cancellation).Select(mention => Reference(mention.Name, mention.Model)).OfType<IOperation>()];
        return references.Any(IsWritten) ? [] : references.SelectMany(Destinations);
    }

    private IOperation? Reference(SimpleNameSyntax name, SemanticModel model) =>
        model.GetOperation(name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name, cancellation);

    private static bool IsWritten(IOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IIncrementOrDecrementOperation or IAddressOfOperation or ITupleOperation => true,
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
        _ => false,
    };

    private static bool Scales(IOperation parent, IOperation value) => parent switch
    {
        IUnaryOperation unary => unary.OperatorKind is UnaryOperatorKind.Plus or UnaryOperatorKind.Minus,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide } binary =>
            (binary.LeftOperand == value ? binary.RightOperand : binary.LeftOperand).ConstantValue.HasValue,
        _ => false,
    };
}
