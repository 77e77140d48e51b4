using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Parsing;

/// <summary>Types of the framework and of the library that generated code names, and for which a project may declare its own.</summary>
internal static class ReplacedTypes
{
    private static readonly string[] _named =
    [
        "System.Span`1", "System.ReadOnlySpan`1", "System.Math", "System.ArgumentOutOfRangeException", "System.InvalidOperationException",
        "System.CodeDom.Compiler.GeneratedCodeAttribute", "System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverageAttribute", "System.Diagnostics.CodeAnalysis.SuppressMessageAttribute",
        "System.Runtime.CompilerServices.MethodImplAttribute", "System.Runtime.CompilerServices.MethodImplOptions", "System.Runtime.InteropServices.StructLayoutAttribute", "System.Runtime.InteropServices.LayoutKind",
        "DecayGen.ISchedule", "DecayGen.IMetricSchedule", "DecayGen.PlateauState", "DecayGen.Evaluation",
        .. new[] { "DoubleDouble", "Arc", "Cosine", "Cycle", "ExactSum", "Exponential", "Filler", "Line", "Milestones", "PlaceValue", "Plateau", "Power", "Restarts", "Root", "StepRange", "Table", "TabledPower", "Triangle", "WarmupLine" }
            .Select(evaluator => $"DecayGen.Evaluation.{evaluator}"),
    ];

    /// <summary>The first of them that the project declares itself; null where it declares none.</summary>
    public static string? FirstIn(Compilation compilation) =>
        _named.FirstOrDefault(name => compilation.Assembly.GetTypeByMetadataName(name) is not null);
}
