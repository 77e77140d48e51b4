using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>DECAY128: a rate for SGD in an optimizer of Adam's family.</summary>
internal sealed class AdamRateRule : UseRule
{
    private static readonly HashSet<string> _optimizers = new(["Adam", "AdamW", "NAdam", "RAdam", "AdaMax", "AMSGrad"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Words of what such an optimizer takes besides the rate.</summary>
    private static readonly string[] _others =
        ["BETA", "BETAS", "MOMENTUM", "EPS", "EPSILON", "DECAY", "WEIGHT", "GAMMA", "RHO", "CLIP", "NORM", "DROPOUT", "LOSS", "GRADIENT", "GRADIENTS"];

    public override Diagnostic? Find(ScheduleUse use, SyntaxNodeAnalysisContext context)
    {
        if (use.Member == "Fill"
            || Optimizer(use, context) is not { } optimizer
            || context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Node.SyntaxTree) is var options
            && use.Review(context.Compilation, options) is not { IsRate: true } review)
        {
            return null;
        }

        long step = review.Run?.PeakStep ?? review.Timeline.PeakStep();
        double peak = review.Timeline.At(step);
        double largest = RuleOption.LargestAdamRate.Read(options);
        if (peak <= largest)
            return null;
        int phase = review.Timeline.PhaseAt(step);
        Location? written = ArgumentLocations.Find(use.Attributes()[phase], review.Kind(phase).FirstArgument, null, context.CancellationToken);
        return Diagnostic.Create(
            Descriptors.AdamRate,
            use.Value.Syntax.GetLocation(),
            written is null ? [] : [written],
            use.Schedule.Name,
            NumberFormat.Significant(peak, 3),
            review.Words.At(step),
            optimizer,
            NumberFormat.Readable(largest));
    }

    /// <summary>The name of the optimizer that takes the value for its rate; null where none does.</summary>
    private static string? Optimizer(ScheduleUse use, SyntaxNodeAnalysisContext context) => use.Optimizer is { } optimizer
        ? use.Member == Adapter.Apply ? Known(optimizer.Type?.Name) : null
        : new Flow(context.Compilation, isScaled: false, context.CancellationToken).Destinations(use.Value).Select(Optimizer).FirstOrDefault(name => name is not null);

    private static string? Optimizer(IOperation destination) => destination switch
    {
        IArgumentOperation { Parameter.Name: var name } when !IsRate(name) => null,
        IArgumentOperation { Parent: IObjectCreationOperation creation } => Known(creation.Type?.Name),
        IArgumentOperation { Parent: IInvocationOperation call } => Known(call.TargetMethod.Name) ?? Known(call.Instance?.Type?.Name),
        ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } when IsRate(target.Member.Name) => Known((target.Instance?.Type ?? target.Member.ContainingType).Name),
        _ => null,
    };

    private static string? Known(string? name) => name is not null && _optimizers.Contains(name) ? name : null;

    private static bool IsRate(string name) => !NameWords.Of(name).Any(_others.Contains);
}
