using Microsoft.CodeAnalysis.CSharp;

namespace DecayGen.Fuzzing;

/// <summary>What chance decides.</summary>
internal static class Chance
{
    private static readonly LanguageVersion[] _languages =
    [
        .. Enum.GetValues<LanguageVersion>().Where(version => version < LanguageVersion.LatestMajor), LanguageVersion.Latest, LanguageVersion.Preview,
    ];

    public static T Pick<T>(this Random random, params IReadOnlyList<T> items) => items[random.Next(items.Count)];

    public static bool One(this Random random, int of) => random.Next(of) == 0;

    /// <summary>Any version of the language there is, and often one that has everything.</summary>
    public static LanguageVersion Language(this Random random) => random.One(of: 3) ? random.Pick(_languages) : LanguageVersion.Latest;

    /// <summary>Some of them, in their order.</summary>
    public static IEnumerable<T> Some<T>(this Random random, IEnumerable<T> items, int of = 2) => items.Where(_ => random.One(of));
}
