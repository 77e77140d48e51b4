using DecayGen.Generators.Diagnostics.Schedulers;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>The call of DecayGen.TorchSharp that takes the place of the creation of a scheduler.</summary>
internal sealed class AdapterCall
{
    private const string Extensions = $"{AttributeParser.Namespace}.OptimizerExtensions";
    private const string ScheduleLR = nameof(ScheduleLR);

    private readonly Diagnosed _code;
    private readonly SyntaxNode _replaced;
    private readonly ExpressionSyntax _optimizer;
    private readonly string _step;
    private readonly string _cast;

    private AdapterCall(Diagnosed code, SyntaxNode replaced, ExpressionSyntax optimizer, string step, string cast) =>
        (_code, _replaced, _optimizer, _step, _cast) = (code, replaced, optimizer, step, cast);

    /// <summary>Whether the project has the adapter, and what it needs.</summary>
    public static bool IsPossible(Compilation compilation) =>
        LanguageModel.Of(compilation) is { IsSupported: true, HasStaticInterfaces: true }
        && compilation.GetTypeByMetadataName(Extensions) is { } extensions
        && !extensions.GetMembers(ScheduleLR).IsEmpty;

    /// <summary>How the call is written in place of the creation; null where something of that would be lost.</summary>
    public static AdapterCall? Of(SchedulerCall call, Diagnosed code)
    {
        if (call.Written("optimizer") is not { } optimizer || call.Optimizer.Type?.Name == "LBFGS" || (call.IsWritten("verbose") && call.Flag("verbose") != false) || IsChained(call.Syntax))
            return null;
        ExpressionSyntax? resumed = call.IsResumed ? call.Written("last_epoch") : null;
        SyntaxNode[] kept = resumed is null ? [optimizer] : [optimizer, resumed];
        string step = resumed is null ? "" : call.Steps("last_epoch") is { } epoch ? $"step: {epoch + 1}" : $"step: {Operand.Divisor(resumed)} + 1";
        return NewSchedule.HasComment(call.Syntax, kept) || KeptType.Cast((ExpressionSyntax)call.Syntax, code) is not { } cast ? null : new AdapterCall(code, call.Syntax, optimizer, step, cast);
    }

    /// <summary>The method that drives the schedule as the scheduler does; null where none does.</summary>
    public static string? Method(SchedulerCall call, Equivalent rate) =>
        rate.Phases[0].Kind == nameof(ReduceOnPlateau) ? "PlateauLR"
        : rate.IsAbsolute ? ScheduleLR
        : rate.PeaksAtUnit ? "RelativeScheduleLR"
        : rate.Unit == call.Optimizer.Rate ? ScheduleLR
        : null;

    /// <summary>The method that drives a momentum beside the rate, and what the schedule is called; null where the optimizer is not known to have one.</summary>
    public static (string Method, string Name)? Momentum(SchedulerCall call) =>
        call.Optimizer.HasMomentum ? ("WithMomentum", "Momentum")
        : call.Optimizer.HasBetas ? ("WithBeta1", "Beta1")
        : null;

    /// <summary>The change of the text.</summary>
    public TextChange Replace(string method, string schedule, string then)
    {
        string call = IsInScope(method)
            ? $"{Receiver()}.{method}<{schedule}>({_step})"
            : $"{_code.Model.Compilation.GetTypeByMetadataName(Extensions)!.ToMinimalDisplayString(_code.Model, _replaced.SpanStart)}.{method}<{schedule}>({string.Join(", ", new[] { _optimizer.ToString(), _step }.Where(argument => argument.Length > 0))})";
        return new TextChange(_replaced.Span, _cast + call + then);
    }

    private bool IsInScope(string method) =>
        _code.Model.GetTypeInfo(_optimizer, _code.Cancellation).Type is { } type
        && _code.Model.LookupSymbols(_replaced.SpanStart, type, method, includeReducedExtensionMethods: true).OfType<IMethodSymbol>().Any(found => (found.ReducedFrom ?? found).ContainingType.ToDisplayString() == Extensions);

    private string Receiver() => _optimizer is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or ThisExpressionSyntax
        ? _optimizer.ToString()
        : $"({_optimizer})";

    /// <summary>A chain multiplies what its schedulers do, and ours replace it. Where there is one in the file, the scheduler may be part of it.</summary>
    private static bool IsChained(SyntaxNode creation) =>
        creation.SyntaxTree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == "ChainedLR");
}
