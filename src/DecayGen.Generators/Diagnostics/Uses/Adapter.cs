using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>The calls by which DecayGen.TorchSharp gives a schedule's value to an optimizer, as uses of the schedule.</summary>
internal static class Adapter
{
    public const string Apply = nameof(Apply);

    private const string Namespace = "DecayGen";
    private const string Extensions = "OptimizerExtensions";

    private static readonly HashSet<string> _names = [Apply, "ApplyRelative", "ApplyMomentum", "ApplyBeta1", "ApplyWeightDecay"];

    /// <summary>Whether a compilation has the adapter: elsewhere methods of these names are none of our business.</summary>
    public static bool IsIn(Compilation compilation) => compilation.GetTypeByMetadataName($"{Namespace}.{Extensions}") is not null;

    public static bool MayBeCalled(string name) => _names.Contains(name);

    /// <summary>The use that a call is: <c>optimizer.Apply&lt;Rate&gt;(step)</c>, or <c>optimizer.Apply(ref plateau, metric)</c>; null where it is none.</summary>
    public static ScheduleUse? Find(IInvocationOperation call) =>
        call.TargetMethod is { TypeArguments: [INamedTypeSymbol schedule], Name: var name, ContainingType: { Name: Extensions, ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } } }
        && MayBeCalled(name)
        && AttributeParser.Schedules(schedule.OriginalDefinition).Any()
            ? new ScheduleUse(schedule.OriginalDefinition, name, call, Argument(call, "step"))
            {
                Optimizer = Argument(call, "optimizer"),
                Instance = Argument(call, "schedule"),
                Metric = Argument(call, "metric"),
            }
            : null;

    /// <summary>Whether a variable is given to such a call, by its name: it is stepped there, and stays the same schedule.</summary>
    public static bool IsStepped(SyntaxNode variable) =>
        variable.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } }
        && MayBeCalled(name);

    /// <summary>What is passed, as it is before it is converted to the parameter's type.</summary>
    private static IOperation? Argument(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value switch
        {
            IConversionOperation { IsImplicit: true, ConstantValue.HasValue: false, OperatorMethod: null } conversion => conversion.Operand,
            var value => value,
        };
}
