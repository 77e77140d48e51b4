using System.Collections.Immutable;
using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY015: the initial value for the floor or the final value, and the other way round.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwapEndsFix))]
public sealed class SwapEndsFix() : PhaseCodeFix(RuleIds.FloorAboveInitial)
{
    private protected override Mend? Find(DiagnosedPhase phase, TextSpan span)
    {
        if (phase.ArgumentAt(span) is not { Value: double last } argument
            || phase.Written(argument.Name) is not { } end
            || phase.Written(phase.Kind.FirstArgument) is not { } start)
        {
            return null;
        }

        string title = $"Swap them: begin at {NumberFormat.Readable(last)}, end at {NumberFormat.Readable(phase.Model.Double(phase.Kind.FirstArgument))}";
        return new Mend(title, ImmutableArray.Create(new TextChange(start.Span, end.ToString()), new TextChange(end.Span, start.ToString())));
    }
}
