namespace DecayGen.Tests.Support;

/// <summary>Schedules of every kind, and sequences of them: those whose values between steps were computed elsewhere.</summary>
internal static class Examples
{
    private static readonly Lazy<string[]> _ofEveryKind = new(() => [.. Lines()]);

    public static IReadOnlyList<string> OfEveryKind => _ofEveryKind.Value;

    private static IEnumerable<string> Lines()
    {
        using StreamReader reader = new(typeof(Examples).Assembly.GetManifestResourceStream("fractions.txt")!);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
