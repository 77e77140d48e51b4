namespace TorchSharpTraining.Translation;

/// <summary>Numbers below a million in words, in the pieces that the words are made of.</summary>
internal static class Numerals
{
    public const int Count = 1_000_000;

    private static readonly string[] _english =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] _englishTens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] _german =
    [
        "null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn",
        "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
    ];

    private static readonly string[] _germanTens = ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];

    /// <summary>421: four hundred twenty one.</summary>
    public static IEnumerable<string> English(int number) => number switch
    {
        < 20 => [_english[number]],
        < 100 => [_englishTens[number / 10], .. Rest(number % 10, English)],
        < 1000 => [_english[number / 100], "hundred", .. Rest(number % 100, English)],
        _ => [.. English(number / 1000), "thousand", .. Rest(number % 1000, English)],
    };

    /// <summary>421: vier hundert ein und zwanzig. Written together: vierhunderteinundzwanzig.</summary>
    public static IEnumerable<string> German(int number) =>
        number % 100 == 1 ? [.. Compound(number).SkipLast(1), "eins"] : Compound(number);

    // As it stands before another piece, where one is "ein": einundzwanzig, eintausend. It is "eins" at the end only.
    private static IEnumerable<string> Compound(int number) => number switch
    {
        < 20 => [_german[number]],
        < 100 => [.. Rest(number % 10, one => [.. Compound(one), "und"]), _germanTens[number / 10]],
        < 1000 => [_german[number / 100], "hundert", .. Rest(number % 100, Compound)],
        _ => [.. Compound(number / 1000), "tausend", .. Rest(number % 1000, Compound)],
    };

    private static IEnumerable<string> Rest(int number, Func<int, IEnumerable<string>> spell) => number == 0 ? [] : spell(number);
}
