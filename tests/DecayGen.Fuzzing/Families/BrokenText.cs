namespace DecayGen.Fuzzing.Families;

/// <summary>Code cut off anywhere, and with wrong characters and lines.</summary>
internal sealed class BrokenText : Family
{
    public override double Share => 20;

    protected override Input Next(Random random, int index)
    {
        string text = random.Pick(Corpus.All);
        for (int i = random.Next(1, 8); i > 0; i--)
            text = random.One(of: 2) ? Mutation.Characters(text, random) : Mutation.Lines(text, random);
        return new Input(random.One(of: 3) ? text[..random.Next(text.Length + 1)] : text) { Language = random.Language() };
    }
}
