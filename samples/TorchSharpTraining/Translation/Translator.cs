using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharpTraining.Translation;

/// <summary>A Transformer (Vaswani et al., 2017) of two layers each, from English pieces to German ones.</summary>
internal sealed class Translator : Module<Tensor, Tensor, Tensor>
{
    private const int Width = 64;

    private readonly Embedding _english = Embedding(Corpus.English.Count, Width);
    private readonly Embedding _german = Embedding(Corpus.German.Count, Width);
    private readonly Embedding _places = Embedding(Math.Max(Corpus.EnglishLength, Corpus.GermanLength), Width);
    private readonly Transformer _transformer = Transformer(
        d_model: Width, nhead: 4, num_encoder_layers: 2, num_decoder_layers: 2, dim_feedforward: 2 * Width, dropout: 0);
    private readonly Linear _scores = Linear(Width, Corpus.German.Count);

    public Translator()
        : base(nameof(Translator)) => RegisterComponents();

    /// <summary>For each place of the German text a score for every piece that could come next.</summary>
    public override Tensor forward(Tensor english, Tensor german)
    {
        using DisposeScope scope = NewDisposeScope();

        // The mask is added to the attention, as numbers: TorchSharp takes one of booleans without a word, and then hides nothing.
        Tensor padding = english.eq(Vocabulary.Padding);
        Tensor future = full([german.shape[1], german.shape[1]], double.NegativeInfinity, ScalarType.Float32).triu(1);
        Tensor output = _transformer.call(
            Embed(_english, english), Embed(_german, german), null!,
            tgt_mask: future, src_key_padding_mask: padding, memory_key_padding_mask: padding);
        return _scores.forward(output.transpose(0, 1)).MoveToOuterDisposeScope();
    }

    /// <summary>Translates, always with the piece that has the highest score, and returns the pieces after the mark for the begin.</summary>
    public Tensor Translate(Tensor english)
    {
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor german = full([english.shape[0], 1], Vocabulary.Begin, ScalarType.Int64);
        for (int place = 1; place < Corpus.GermanLength; place++)
        {
            Tensor next = forward(english, german).select(1, -1).argmax(-1, keepdim: true);
            german = cat([german, next], 1);
        }
        return german.narrow(1, 1, Corpus.GermanLength - 1).MoveToOuterDisposeScope();
    }

    // TorchSharp's Transformer has the places first, and the sentences of a batch second.
    private Tensor Embed(Embedding embedding, Tensor pieces) =>
        (embedding.forward(pieces) + _places.forward(arange(pieces.shape[1], ScalarType.Int64))).transpose(0, 1);
}
