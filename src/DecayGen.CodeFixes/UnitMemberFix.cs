using System.Collections.Immutable;
using DecayGen.Generators.Diagnostics;
using DecayGen.Generators.Diagnostics.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>DECAY203: calls the member that takes what the variable counts.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnitMemberFix))]
public sealed class UnitMemberFix() : ScheduleCodeFix(RuleIds.WrongUnit)
{
    private protected override Mend? Find(Diagnosed code, Diagnostic finding)
    {
        if (code.Root.FindNode(finding.Location.SourceSpan).FirstAncestorOrSelf<ArgumentSyntax>() is not { Parent.Parent: InvocationExpressionSyntax call } argument
            || ScheduleUse.Find(call, code.Model, code.Cancellation) is not { } use
            || WrongUnit.Find(use) is not { HasWanted: true, Wanted: { } member }
            || !TakesWhole(code, argument))
        {
            return null;
        }

        SimpleNameSyntax? name = call.Expression as SimpleNameSyntax ?? (call.Expression as MemberAccessExpressionSyntax)?.Name;
        return name is null ? null : new Mend($"Call {member}", Changes(name, argument, member));
    }

    /// <summary>Unlike <c>At</c>, the members take whole numbers only, and call their parameters by the unit.</summary>
    private static bool TakesWhole(Diagnosed code, ArgumentSyntax argument) =>
        code.Model.Compilation.ClassifyConversion(
            code.Model.GetTypeInfo(argument.Expression, code.Cancellation).Type!,
            code.Model.Compilation.GetSpecialType(SpecialType.System_Int64)) is { IsImplicit: true };

    private static ImmutableArray<TextChange> Changes(SimpleNameSyntax name, ArgumentSyntax argument, string member)
    {
        TextChange called = new(name.Span, member);
        return argument.NameColon is { Name: var parameter }
            ? ImmutableArray.Create(called, new TextChange(parameter.Span, member == ScheduleUse.AtEpoch ? "epoch" : "step"))
            : ImmutableArray.Create(called);
    }
}
