using System.Collections.Immutable;
using DecayGen.Generators.Diagnostics.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.CodeFixes;

/// <summary>The schedule that takes the place of a decay written by hand.</summary>
internal static class DecaySchedule
{
    /// <summary>The type and the call; null where a comment would be lost, or the attribute cannot be named.</summary>
    public static Mend? For(Diagnosed code, BinaryExpressionSyntax product, HandWrittenDecay decay)
    {
        NewSchedule schedule = new(code, product);
        if (NewSchedule.HasComment(product, decay.Time) || schedule.Attribute(decay.Kind) is not { } attribute)
            return null;
        string name = schedule.FreeName("LearningRate");
        string written = decay.Attribute(attribute, argument => ConstantText.Of(argument, code.Model, schedule.Place, code.Cancellation));
        return new Mend($"Turn the decay into the schedule '{name}'", ImmutableArray.Create(
            new TextChange(Replaced(product, decay).Span, $"{(decay.IsSingle ? "(float)" : "")}{name}.At({decay.Time})"),
            schedule.Declare((name, true, [written]))));
    }

    /// <summary>A call needs no parentheses; a cast may.</summary>
    private static SyntaxNode Replaced(BinaryExpressionSyntax product, HandWrittenDecay decay) =>
        !decay.IsSingle && product.Parent is ParenthesizedExpressionSyntax parentheses && parentheses.Span.Length == product.Span.Length + 2 ? parentheses : product;
}
