using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Parsing;

/// <summary>
/// Whether a schedule is one of a learning rate: a type always, a method where its name says so. It has the words
/// <c>LearningRate</c> or <c>Lr</c>, or ends in the word <c>Rate</c>; <c>Alright</c> and <c>Iterate</c> do not.
/// </summary>
internal static class RateNames
{
    private static readonly Regex _words = new(@"\p{Lu}+(?!\p{Ll})|\p{L}\P{Lu}*", RegexOptions.CultureInvariant);

    public static bool IsRate(ISymbol target)
    {
        if (target is not IMethodSymbol)
            return true;
        string[] words =
        [
            .. _words.Matches(target.Name).Cast<Match>()
                .SelectMany(match => match.Value.Split('_'))
                .Select(word => word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').ToUpperInvariant())
                .Where(word => word.Length > 0),
        ];
        return words.Contains("LR")
            || words.LastOrDefault() == "RATE"
            || words.Skip(1).Zip(words, (word, before) => before == "LEARNING" && word == "RATE").Contains(true);
    }
}
