namespace DecayGen.Fuzzing.Families;

/// <summary>Code in which tokens are missing, doubled, swapped or one too many.</summary>
internal sealed class BrokenTokens : Family
{
    public override double Share => 40;

    protected override Input Next(Random random, int index)
    {
        string text = random.Pick(Corpus.All);
        for (int i = random.Next(1, random.One(of: 4) ? 20 : 3); i > 0; i--)
            text = Mutation.Tokens(text, random);
        return new Input(text) { Language = random.Language() };
    }
}
