using System.Text.RegularExpressions;

namespace DecayGen.Generators.Parsing;

/// <summary>The words that a name is made of: <c>warmupLR_2</c> has WARMUP and LR.</summary>
internal static class NameWords
{
    private static readonly Regex _words = new(@"\p{Lu}+(?!\p{Ll})\d*|\p{L}\P{Lu}*", RegexOptions.CultureInvariant);

    /// <summary>The words in upper case, without the digits behind them.</summary>
    public static IReadOnlyList<string> Of(string name) =>
    [
        .. WithDigits(name).Select(word => word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')).Where(word => word.Length > 0),
    ];

    /// <summary>The words in upper case: <c>valF1</c> has VAL and F1.</summary>
    public static IEnumerable<string> WithDigits(string name) => _words.Matches(name).Cast<Match>()
        .SelectMany(match => match.Value.Split('_'))
        .Select(word => word.ToUpperInvariant());
}
