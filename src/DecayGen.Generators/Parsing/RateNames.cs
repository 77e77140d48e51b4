using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Parsing;

/// <summary>
/// Whether a schedule is one of a learning rate: a type always, a method where its name says so. It has the words
/// <c>LearningRate</c> or <c>Lr</c>, or ends in the word <c>Rate</c>; <c>Alright</c> and <c>Iterate</c> do not.
/// </summary>
internal static class RateNames
{
    public static bool IsRate(ISymbol target)
    {
        if (target is not IMethodSymbol)
            return true;
        IReadOnlyList<string> words = NameWords.Of(target.Name);
        return words.Contains("LR")
            || words.LastOrDefault() == "RATE"
            || words.Skip(1).Zip(words, (word, before) => before == "LEARNING" && word == "RATE").Contains(true);
    }
}
