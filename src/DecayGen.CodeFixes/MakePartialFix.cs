using DecayGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY001: <c>partial</c>, which C# wants to be the last of the modifiers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFix))]
public sealed class MakePartialFix() : ScheduleCodeFix(RuleIds.NotPartial)
{
    private protected override Mend? Find(Diagnosed code, Diagnostic finding) =>
        code.Root.FindToken(finding.Location.SourceSpan.Start).Parent is TypeDeclarationSyntax type
            ? new Mend($"Make '{type.Identifier.ValueText}' partial", new TextChange(new TextSpan(type.Keyword.SpanStart, 0), "partial "))
            : null;
}
