using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>A rule about how a schedule is used. Each is one file.</summary>
internal abstract class UseRule
{
    /// <summary>What is wrong with a use; null where nothing is.</summary>
    public abstract Diagnostic? Find(ScheduleUse use, SyntaxNodeAnalysisContext context);
}
