using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>A value of a schedule that trains something, where nothing else in the project asks the schedule for another one.</summary>
internal static class SoleUse
{
    /// <summary>The schedule, valid and of this project; null where there is another use of it, or none that trains.</summary>
    /// <param name="use">The use.</param>
    /// <param name="place">The code that has to be all there is of the schedule.</param>
    /// <param name="trains">Whether what takes the value trains with it.</param>
    /// <param name="context">The code around the use.</param>
    public static Timeline? Of(ScheduleUse use, SyntaxNode place, Func<IOperation, bool> trains, SyntaxNodeAnalysisContext context) =>
        use.Schedule.ContainingAssembly.Equals(context.Compilation.Assembly, SymbolEqualityComparer.Default)
        && !Frameworks.Test(context.ContainingSymbol as INamedTypeSymbol ?? context.ContainingSymbol?.ContainingType)
        && (use.Optimizer is not null || new Flow(context.Compilation, isScaled: true, context.CancellationToken).Destinations(use.Value).Any(trains))
        && !Usage.Exists(use.Schedule, context.Compilation, place, context.CancellationToken)
            ? Schedule.Create(use.Phases(context.Compilation))
            : null;

    /// <summary>Whether what takes a value may train with it: neither .NET nor a test does.</summary>
    public static bool Trains(IOperation destination) => destination switch
    {
        IArgumentOperation { Syntax: ArgumentSyntax, Parent: IInvocationOperation call } => !Frameworks.Hold(call.TargetMethod),
        IArgumentOperation { Syntax: ArgumentSyntax, Parent: IObjectCreationOperation creation } => !Frameworks.Hold(creation.Constructor),
        ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation, Target: IMemberReferenceOperation target } => !Frameworks.Hold(target.Member),
        _ => false,
    };
}
