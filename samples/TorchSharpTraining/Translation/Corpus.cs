using TorchSharp;
using static TorchSharp.torch;

namespace TorchSharpTraining.Translation;

/// <summary>Sentences of one length each, a row for each: English numerals, and German ones between their marks for begin and end.</summary>
internal sealed record Sentences(Tensor English, Tensor German) : IDisposable
{
    public int Count => (int)English.shape[0];

    public (Tensor English, Tensor German) Take(long[] rows)
    {
        using Tensor indices = torch.tensor(rows);
        return (English.index_select(0, indices), German.index_select(0, indices));
    }

    public void Dispose()
    {
        English.Dispose();
        German.Dispose();
    }
}

/// <summary>Numbers, written out in English and in German.</summary>
internal static class Corpus
{
    /// <summary>How many to learn from, to follow the training with, and to judge its model by: of a million in all.</summary>
    public const int Training = 512, Validation = 250, Test = 2000;

    // The numerals of 777,777 have as many pieces as any.
    private const int Longest = 777_777;
    private static readonly int[] _everyPiece = [.. Enumerable.Range(0, 1001)];

    public static Vocabulary English { get; } = new(_everyPiece.SelectMany(Numerals.English));
    public static Vocabulary German { get; } = new(["eins", .. _everyPiece.SelectMany(Numerals.German)]);

    public static int EnglishLength { get; } = Numerals.English(Longest).Count();

    /// <summary>With both marks.</summary>
    public static int GermanLength { get; } = Numerals.German(Longest).Count() + 2;

    /// <summary>Three sets that have no number in common; the seed decides which numbers are in which.</summary>
    public static (Sentences Training, Sentences Validation, Sentences Test) Split(Random random)
    {
        HashSet<int> drawn = [];
        while (drawn.Count < Training + Validation + Test)
            drawn.Add(random.Next(Numerals.Count));

        int[] numbers = [.. drawn];
        random.Shuffle(numbers);
        return (Written(numbers[..Training]), Written(numbers[Training..^Test]), Written(numbers[^Test..]));
    }

    private static Sentences Written(int[] numbers)
    {
        long[] english = [.. numbers.SelectMany(number => English.Encode(Numerals.English(number), EnglishLength))];
        long[] german = [.. numbers.SelectMany(EncodeGerman)];
        return new(torch.tensor(english, [numbers.Length, EnglishLength]), torch.tensor(german, [numbers.Length, GermanLength]));
    }

    private static long[] EncodeGerman(int number)
    {
        long[] pieces = [Vocabulary.Begin, .. German.Encode(Numerals.German(number), GermanLength - 1)];
        pieces[Array.IndexOf(pieces, Vocabulary.Padding)] = Vocabulary.End;
        return pieces;
    }
}
