using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Diagnostics.Rules;

/// <summary>DECAY005: whether an annotated method can be implemented.</summary>
internal sealed class MethodRules : ScheduleRules
{
    public override void Review(ScheduleTarget target)
    {
        if (target.Method is not { } method)
            return;
        List<string> problems = [.. ServedMethods.Problems(method)];
        if (problems.Count > 0)
            target.Report(Descriptors.MethodSignature, method.Locations.FirstOrDefault(), method.Name, Joined(problems), Proposal(method));
    }

    private static string Joined(List<string> parts) => parts.Count == 1
        ? parts[0]
        : $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[parts.Count - 1]}";

    /// <summary>A signature that would do, with as much as possible of the one that is there.</summary>
    private static string Proposal(IMethodSymbol method)
    {
        string name = method.MethodKind == MethodKind.Ordinary ? method.Name : method.AssociatedSymbol?.Name ?? "Value";
        string result = method.ReturnType.SpecialType == SpecialType.System_Single ? "float" : "double";
        string parameter = method.Parameters.FirstOrDefault(candidate => candidate.RefKind == RefKind.None && ServedMethods.IsParameter(candidate.Type)) is { } served
            ? $"{served.Type.ToDisplayString()} {served.Name}"
            : "long step";
        return $"static partial {result} {name}({parameter});";
    }
}
