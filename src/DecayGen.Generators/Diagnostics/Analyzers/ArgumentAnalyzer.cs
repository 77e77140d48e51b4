using System.Collections.Immutable;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics.Analyzers;

/// <summary>DECAY010 to 017: whether each argument is in its range. What that is, the kinds of schedules know.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ArgumentAnalyzer : ScheduleAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.ValueOutOfRange,
        Descriptors.RateOutOfRange,
        Descriptors.RateIsPercentage,
        Descriptors.LengthOutOfRange,
        Descriptors.FloorAboveInitial,
        Descriptors.ArgumentOutOfRange);

    private protected override void Analyze(ScheduleTarget target)
    {
        for (int i = 0; i < target.Phases.Count; i++)
        {
            AttributeModel phase = target.Phases[i];
            if (!phase.IsComplete)
                continue;
            foreach (Finding finding in ScheduleKinds.Find(phase.Kind)!.Validate(phase))
            {
                object[] message = finding.Rule == RuleIds.RateOutOfRange
                    ? [finding.Message[0], IntegerDivision(target.ExpressionOf(i, finding.Argument), phase.Double(finding.Argument!))]
                    : finding.Message;
                target.Report(Descriptors.Find(finding.Rule), target.LocationOf(i, finding.Argument), message);
            }
        }

        if (target.Horizon <= 0)
        {
            Location? location = ArgumentLocations.Find(target.HorizonAttribute!, "steps", target.Cancellation);
            target.Report(Descriptors.LengthOutOfRange, location, NumberFormat.Count(target.Horizon.Value));
        }
    }

    /// <summary>What to say where a rate is 0 because integers were divided, as in <c>9 / 10</c>.</summary>
    private static string IntegerDivision(ExpressionSyntax? expression, double value)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized)
            expression = parenthesized.Expression;

        // Only a division of integers gives 0 from anything but 0.
        return value == 0 && expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.DivideExpression } division
            && division.Left is not LiteralExpressionSyntax { Token.ValueText: "0" or "0.0" }
            ? $". {division} divides integers, which gives 0: write {(division.Left is LiteralExpressionSyntax ? $"{division.Left}.0 / {division.Right}" : $"(double){division.Left} / {division.Right}")}"
            : "";
    }
}
