using System.Globalization;
using System.Text;

namespace DecayGen.Tool.Import.Python;

/// <summary>Numbers and strings, with the length of what was read.</summary>
internal static class Literals
{
    private const int LongestPrefix = 2;

    /// <summary>1, 1_000, 0x10, 1., .5, 1e-3.</summary>
    public static (int Length, object Value) Number(Source source, int start)
    {
        string text = source.Text;
        int end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '.' || (text[end] is '+' or '-' && text[end - 1] is 'e' or 'E' && !IsHex(text, start))))
            end++;
        string digits = text[start..end].Replace("_", "", StringComparison.Ordinal);
        object? value = IsHex(text, start)
            ? long.TryParse(digits.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long hexadecimal) ? hexadecimal : null
            : long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long whole) ? whole
            : double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double number) ? number
            : null;
        return (end - start, value ?? throw source.Error(start, $"'{text[start..end]}' is no number."));
    }

    /// <summary>The letters before the quotation mark, such as r and f, where a string begins.</summary>
    public static string? StringPrefix(string text, int start)
    {
        int end = start;
        while (end < text.Length && end - start <= LongestPrefix && "rRbBuUfF".Contains(text[end], StringComparison.Ordinal))
            end++;
        return end - start <= LongestPrefix && end < text.Length && text[end] is '"' or '\'' ? text[start..end] : null;
    }

    /// <summary>A string; the value of one with expressions in it is not known.</summary>
    public static (int Length, string? Value) String(Source source, int start, string prefix)
    {
        string text = source.Text;
        int at = start + prefix.Length;
        string quote = text[at].ToString();
        if (string.CompareOrdinal(text, at, quote + quote + quote, 0, 3) == 0)
            quote += quote + quote;
        bool isRaw = prefix.Contains('r', StringComparison.OrdinalIgnoreCase);
        StringBuilder value = new();
        for (at += quote.Length; at < text.Length && (quote.Length == 3 || text[at] != '\n'); at++)
        {
            if (string.CompareOrdinal(text, at, quote, 0, quote.Length) == 0)
                return (at + quote.Length - start, prefix.Contains('f', StringComparison.OrdinalIgnoreCase) ? null : value.ToString());
            if (text[at] != '\\' || at + 1 >= text.Length)
                value.Append(text[at]);
            else if (isRaw)
                value.Append(text[at]).Append(text[++at]);
            else
                at = Escape(text, at + 1, value);
        }

        throw source.Error(start, "The string that begins here does not end.");
    }

    /// <summary>Reads what follows a backslash, and returns where it ends.</summary>
    private static int Escape(string text, int at, StringBuilder value)
    {
        if (text[at] == 'u' && at + 4 < text.Length && ushort.TryParse(text.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
        {
            value.Append((char)unit);
            return at + 4;
        }

        value.Append(text[at] switch { 'n' => "\n", 't' => "\t", 'r' => "\r", '\n' => "", var other => other.ToString() });
        return at;
    }

    private static bool IsHex(string text, int start) => text[start] == '0' && start + 1 < text.Length && text[start + 1] is 'x' or 'X';
}
