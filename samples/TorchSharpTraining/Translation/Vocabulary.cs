namespace TorchSharpTraining.Translation;

/// <summary>The pieces of a language, and the number that stands for each.</summary>
internal sealed class Vocabulary
{
    public const int Padding = 0, Begin = 1, End = 2;

    private readonly List<string> _pieces = ["", "<", ">"];
    private readonly Dictionary<string, int> _ids = [];

    public Vocabulary(IEnumerable<string> pieces)
    {
        foreach (string piece in pieces)
        {
            if (_ids.TryAdd(piece, _pieces.Count))
                _pieces.Add(piece);
        }
    }

    public int Count => _pieces.Count;

    /// <summary>The numbers of the pieces, in so many places, with padding at the end.</summary>
    public IEnumerable<long> Encode(IEnumerable<string> pieces, int length)
    {
        long[] ids = [.. pieces.Select(piece => (long)_ids[piece])];
        return [.. ids, .. Enumerable.Repeat((long)Padding, length - ids.Length)];
    }

    public string Decode(IEnumerable<long> ids) => string.Concat(ids.TakeWhile(id => id != End).Select(id => _pieces[(int)id]));
}
