using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>A place at which code asks a schedule for a value.</summary>
/// <param name="Schedule">The annotated type or method.</param>
/// <param name="Member">The generated member; null for an annotated method, which is its own.</param>
/// <param name="Value">What gives the value.</param>
/// <param name="Step">The step that is asked for; null for the members that need none.</param>
internal sealed record ScheduleUse(ISymbol Schedule, string? Member, IOperation Value, IOperation? Step)
{
    public const string AtStep = nameof(AtStep);
    public const string AtEpoch = nameof(AtEpoch);
    public const string Initial = nameof(Initial);

    /// <summary>The method of a plateau that takes a metric.</summary>
    public const string Advance = "Step";

    /// <summary>The property of a plateau that has the value of the next step.</summary>
    public const string Current = "Value";

    /// <summary>The members that are generated into a type, whatever drives it.</summary>
    public static readonly IReadOnlyList<string> Members = ["At", AtStep, AtEpoch, "Fill", Initial, "Peak", Advance, Current, "State"];

    /// <summary>The metric that a plateau is given; null for all members but the one that takes it.</summary>
    public IOperation? Metric { get; init; }

    /// <summary>What is asked: the plateau that is stepped; null for what is static.</summary>
    public IOperation? Instance { get; init; }

    /// <summary>The optimizer that gets the value by the call itself; null where the value goes where the code takes it.</summary>
    public IOperation? Optimizer { get; init; }

    /// <summary>Whether a metric drives the schedule.</summary>
    public bool IsPlateau => AttributeParser.AreDrivenByMetric(Schedule.GetAttributes());

    /// <summary>The horizon that counts for the schedule; null where there is none, or an error in it.</summary>
    public HorizonModel? Horizon => HorizonModel.Of(Schedule) is { IsValid: true } horizon ? horizon : null;

    /// <summary>The unit of the steps that are asked for.</summary>
    public HorizonUnit Unit => Member switch
    {
        AtStep => HorizonUnit.Step,
        AtEpoch => HorizonUnit.Epoch,
        _ => Horizon?.Unit ?? HorizonUnit.Unspecified,
    };

    /// <summary>The member as it is written from outside.</summary>
    public string Name => Optimizer is null ? Qualified(Member) : Metric is null ? $"{Member}<{Schedule.Name}>" : Member!;

    /// <summary>The node that names the schedule and the member.</summary>
    public SyntaxNode NameSyntax => Value.Syntax is InvocationExpressionSyntax call ? call.Expression : Value.Syntax;

    /// <summary>The use of a schedule that a node is; null where it is none.</summary>
    public static ScheduleUse? Find(SyntaxNode node, SemanticModel model, CancellationToken cancellation) => model.GetOperation(node, cancellation) switch
    {
        IInvocationOperation call => Find(call),
        IMemberReferenceOperation { Member: var member } value when GivesValue(member) => new ScheduleUse(member.ContainingType.OriginalDefinition, member.Name, value, null),
        _ => null,
    };

    /// <summary>Another member of the schedule as it is written from outside.</summary>
    public string Qualified(string? member) => member is null ? Schedule.Name : $"{Schedule.Name}.{member}";

    public IReadOnlyList<AttributeData> Attributes() => [.. AttributeParser.Schedules(Schedule)];

    public IReadOnlyList<AttributeModel> Phases(Compilation compilation) => AttributeParser.Phases(Schedule, Attributes(), compilation);

    /// <summary>The schedule as the rules about risks see it; null where there is an error in it, or a value is not known.</summary>
    public Review? Review(Compilation compilation, AnalyzerConfigOptions options) =>
        Diagnostics.Review.Of(Phases(compilation), HorizonModel.Of(Schedule), _ => options);

    private static ScheduleUse? Find(IInvocationOperation call)
    {
        if (Adapter.Find(call) is { } applied)
            return applied;

        IMethodSymbol method = (call.TargetMethod.PartialDefinitionPart ?? call.TargetMethod).OriginalDefinition;
        GeneratedMembers member = GeneratedSignatures.Match(method);
        bool isMember = member != GeneratedMembers.None && IsSchedule(method.ContainingType) && (GeneratedSignatures.Of(method.ContainingType) & member) != 0;
        if (!isMember && !AttributeParser.Schedules(method).Any())
            return null;
        IOperation? argument = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value;
        ISymbol schedule = isMember ? method.ContainingType : method;
        return isMember && member == GeneratedMembers.Step
            ? new ScheduleUse(schedule, method.Name, call, null) { Instance = call.Instance, Metric = argument }
            : new ScheduleUse(schedule, isMember ? method.Name : null, call, argument);
    }

    /// <summary>Whether a member is one of those that give a value when they are named.</summary>
    private static bool GivesValue(ISymbol member) => member.Name switch
    {
        Initial or "Peak" => member.IsStatic && IsSchedule(member.ContainingType),
        Current => !member.IsStatic && member.ContainingType is { } type && AttributeParser.AreDrivenByMetric(type.GetAttributes()),
        _ => false,
    };

    private static bool IsSchedule(INamedTypeSymbol? type) => type is not null && AttributeParser.Schedules(type).Any();
}
