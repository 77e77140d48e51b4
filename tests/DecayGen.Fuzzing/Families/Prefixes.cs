namespace DecayGen.Fuzzing.Families;

/// <summary>Every prefix of every attribute, on a type and on a method, at the end of a file and between brackets that an editor closes.</summary>
internal sealed class Prefixes : Family
{
    private static readonly (string Text, int Length)[] _prefixes =
    [
        .. Attributes.Whole.Select(text => $"[{text}]").SelectMany(text => Enumerable.Range(0, text.Length + 1).Select(length => (text, length))),
    ];

    private static readonly string[] _frames =
    [
        "using DecayGen;\n{0}",
        "using DecayGen;\n{0}\npublic partial class Rate;\n[Constant(1)] partial class Next;",
        "using DecayGen;\n{0})]\npublic partial record struct Rate(int Seed);",
        "using DecayGen;\npartial class Rates {{\n{0}\n    public static partial double Lr(long step);\n}}",
        "using DecayGen;\npartial class Rates {{\n    [LinearWarmup(5)] {0}",
        "namespace N; using DecayGen;\n[Horizon(90)]\n[LinearWarmup(5), {0})] partial class Rate<T> {{ double Use() => Rate<int>.At(3); }}",
    ];

    public override double Share => 20;

    protected override Input Next(Random random, int index)
    {
        // In steps that meet each of them once, so that few inputs have some of all attributes.
        int at = (int)(index * 7919L % (_prefixes.Length * _frames.Length));
        (string text, int length) = _prefixes[at / _frames.Length];
        string frame = _frames[at % _frames.Length];
        return new Input(string.Format(null, frame, text[..length])) { Language = random.Language() };
    }
}
