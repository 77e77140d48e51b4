using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DecayGen.Generators.Diagnostics.Schedulers;

/// <summary>The creation of one of TorchSharp's own schedulers, by its factory or its constructor, with what is known of its arguments.</summary>
internal sealed class SchedulerCall
{
    private readonly Dictionary<string, IArgumentOperation> _arguments;
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellation;
    private TorchOptimizer? _optimizer;

    private SchedulerCall(SyntaxNode syntax, IMethodSymbol method, IEnumerable<IArgumentOperation> arguments, SemanticModel model, CancellationToken cancellation)
    {
        Syntax = syntax;
        Name = NameOf(method);
        Version = method.ContainingAssembly.Identity.Version;
        _arguments = arguments.Where(argument => argument.Parameter is not null).ToDictionary(argument => argument.Parameter!.Name);
        _model = model;
        _cancellation = cancellation;
    }

    /// <summary>The call, or the <c>new</c>.</summary>
    public SyntaxNode Syntax { get; }

    /// <summary>What TorchSharp calls the scheduler.</summary>
    public string Name { get; }

    public TorchScheduler Scheduler => TorchScheduler.Find(Name)!;

    /// <summary>The version of TorchSharp.</summary>
    public Version Version { get; }

    /// <summary>Whether it is the version whose behaviour was looked at.</summary>
    public bool IsKnownVersion => Version is { Major: 0, Minor: 107 };

    /// <summary>What is known of the optimizer.</summary>
    public TorchOptimizer Optimizer => _optimizer ??= TorchOptimizer.Of(Argument("optimizer")?.Value, _model, _cancellation);

    /// <summary>Whether the scheduler is resumed, or may be: not told for certain to begin at its first step.</summary>
    public bool IsResumed => IsWritten("last_epoch") && Value("last_epoch") is not (< 0);

    /// <summary>Whether a node may be such a creation, by the name alone.</summary>
    public static bool MayBe(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => MayBe(call.Expression as SimpleNameSyntax ?? (call.Expression as MemberAccessExpressionSyntax)?.Name),
        ObjectCreationExpressionSyntax creation => MayBe(creation.Type as SimpleNameSyntax ?? (creation.Type as QualifiedNameSyntax)?.Right),
        _ => false,
    };

    /// <summary>The creation that a node is; null where it is none, or the compiler cannot say which.</summary>
    public static SchedulerCall? Find(SyntaxNode node, SemanticModel model, CancellationToken cancellation) =>
        !MayBe(node) ? null : model.GetOperation(node, cancellation) switch
        {
            IInvocationOperation { TargetMethod: var method } call when IsTorchSharps(method.ContainingType) && TorchScheduler.Find(method.Name) is not null =>
                new SchedulerCall(node, method, call.Arguments, model, cancellation),
            IObjectCreationOperation { Constructor: { ContainingType: { Name: var name, ContainingType: { Name: "impl", ContainingType: var scheduler } } } constructor } creation when IsTorchSharps(scheduler) && TorchScheduler.Find(name) is not null =>
                new SchedulerCall(node, constructor, creation.Arguments, model, cancellation),
            _ => null,
        };

    /// <summary>Whether an argument is written, and not left at its default.</summary>
    public bool IsWritten(string parameter) => Argument(parameter)?.ArgumentKind == ArgumentKind.Explicit;

    /// <summary>The expression that is written for a parameter; null for a default.</summary>
    public ExpressionSyntax? Written(string parameter) => IsWritten(parameter)
        ? Argument(parameter)!.Syntax.AncestorsAndSelf().OfType<ArgumentSyntax>().FirstOrDefault(argument => argument.Parent?.Parent == Syntax)?.Expression
        : null;

    /// <summary>The constant number of a parameter, which may be its default; null where it is not constant.</summary>
    public double? Value(string parameter) => Number(Constant(parameter));

    /// <summary>A number of steps; null where it is not constant, or not whole.</summary>
    public long? Steps(string parameter) => Value(parameter) is { } value && Math.Floor(value) == value && Math.Abs(value) < 1e15 ? (long)value : null;

    public bool? Flag(string parameter) => Constant(parameter) as bool?;

    public string? Text(string parameter) => Constant(parameter) as string;

    /// <summary>Whether nothing, not even null, is passed for a parameter.</summary>
    public bool IsLeftOut(string parameter) => Argument(parameter) is null or { ArgumentKind: ArgumentKind.DefaultValue } or { Value.ConstantValue: { HasValue: true, Value: null } };

    /// <summary>The elements that are written for a parameter, with their values; null where they are not all in sight and constant.</summary>
    public IReadOnlyList<(ExpressionSyntax Written, double Value)>? Elements(string parameter)
    {
        if (Written(parameter) is not { } written || ArrayElements.Of(written) is not { } elements)
            return null;
        List<(ExpressionSyntax, double)> constants = [];
        foreach (ExpressionSyntax? element in elements)
        {
            if (element is null || Number(_model.GetConstantValue(element, _cancellation).Value) is not { } value)
                return null;
            constants.Add((element, value));
        }

        return constants;
    }

    /// <summary>A number that is meant for all groups of parameters, or one for each that are all the same; null for others.</summary>
    public EquivalentArgument? Same(string parameter) =>
        Value(parameter) is { } value ? new(parameter, value, parameter)
        : Elements(parameter) is [var first, ..] elements && elements.All(element => element.Value == first.Value) ? new(parameter, first.Value, parameter) { Elements = [0] }
        : null;

    /// <summary>How many elements are written for a parameter; null where that is not in sight.</summary>
    public int? CountOf(string parameter) => Written(parameter) is { } written && ArrayElements.Of(written) is { } elements && !elements.Contains(null) ? elements.Count : null;

    /// <summary>What to add to a message about a parameter that is 0 because integers are divided; empty where it is not.</summary>
    public string DivisionHint(string parameter) => Value(parameter) == 0 && Written(parameter) is { } written ? IntegerDivision.Hint(written, _model, _cancellation) : "";

    /// <summary>Where a parameter's argument stands, or an element of it; the scheduler's name where it is left at its default.</summary>
    public Location LocationOf(string? parameter, int? element = null)
    {
        ExpressionSyntax? written = parameter is null ? null : Written(parameter);
        ExpressionSyntax? part = written is not null && element is { } index ? ArrayElements.Of(written)?.ElementAtOrDefault(index) : null;
        return (part ?? written ?? NameIn(Syntax) ?? Syntax).GetLocation();
    }

    private IArgumentOperation? Argument(string parameter) => _arguments.TryGetValue(parameter, out IArgumentOperation? argument) ? argument : null;

    private object? Constant(string parameter) => Argument(parameter)?.Value.ConstantValue is { HasValue: true, Value: var value } ? value : null;

    private static double? Number(object? value) => value is double or float or int or uint or long or short or ushort or byte or sbyte or ulong
        ? Convert.ToDouble(value, CultureInfo.InvariantCulture)
        : null;

    private static string NameOf(IMethodSymbol method) => method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name;

    private static bool MayBe(SimpleNameSyntax? name) => name is not null && TorchScheduler.Find(name.Identifier.ValueText) is not null;

    private static SyntaxNode? NameIn(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
        InvocationExpressionSyntax call => call.Expression,
        ObjectCreationExpressionSyntax { Type: QualifiedNameSyntax qualified } => qualified.Right,
        ObjectCreationExpressionSyntax creation => creation.Type,
        _ => null,
    };

    private static bool IsTorchSharps(INamedTypeSymbol? type) => type is
    {
        Name: "lr_scheduler",
        ContainingType: { Name: "optim", ContainingType: { Name: "torch", ContainingNamespace: { Name: "TorchSharp", ContainingNamespace.IsGlobalNamespace: true } } },
    };
}
