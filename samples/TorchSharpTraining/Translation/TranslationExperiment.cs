using DecayGen;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharpTraining.Training;
using static TorchSharp.torch;

namespace TorchSharpTraining.Translation;

/// <summary>A small Transformer learns to translate numerals, by Adam. The schedules count batches.</summary>
internal static class TranslationExperiment
{
    public const int Epochs = 25;
    public const int BatchesPerEpoch = Corpus.Training / BatchSize;
    public const int TotalBatches = Epochs * BatchesPerEpoch;

    private const int BatchSize = 16;

    public static Experiment Experiment { get; } = new()
    {
        Name = "translation",
        Title = "Translation: a Transformer turns English numerals into German, by Adam",
        Score = "Exact translations",
        Format = "P1",
        Meaning = $"the share of {Corpus.Test:N0} numbers below a million, which had no part in the training, whose every piece is right",
        Epochs = Epochs,
        QuickEpochs = 3,
        Contenders =
        [
            new("Constant", Train<ConstantRate>),
            new("Time constant 5", Train<DecayingRate>),
            new("Warmup and cosine", Train<WarmedUpRate>),
        ],
    };

    private static double Train<TSchedule>(int seed, int epochs, Action<Epoch> epochDone)
        where TSchedule : ISchedule
    {
        Random random = new(seed);
        (Sentences training, Sentences validation, Sentences test) = Corpus.Split(random);
        using IDisposable first = training, second = validation, third = test;
        using Translator translator = new();
        using Adam optimizer = optim.Adam(translator.parameters(), TSchedule.Peak);
        ScheduleLR<TSchedule> scheduler = optimizer.ScheduleLR<TSchedule>();

        for (int epoch = 0; epoch < epochs; epoch++)
        {
            double rate = scheduler.get_last_lr().First();
            TrainOneEpoch(translator, optimizer, scheduler, training, random);
            epochDone(new(rate, Exact(translator, validation)));
        }
        return Exact(translator, test);
    }

    private static void TrainOneEpoch(
        Translator translator, Adam optimizer, optim.lr_scheduler.LRScheduler scheduler, Sentences training, Random random)
    {
        translator.train();
        foreach (long[] rows in Batches.Shuffled(training.Count, BatchSize, random))
        {
            using DisposeScope scope = NewDisposeScope();
            (Tensor english, Tensor german) = training.Take(rows);
            Tensor scores = translator.forward(english, german.narrow(1, 0, Corpus.GermanLength - 1));
            Tensor next = german.narrow(1, 1, Corpus.GermanLength - 1);
            optimizer.zero_grad();
            nn.functional.cross_entropy(scores.flatten(0, 1), next.flatten(), ignore_index: Vocabulary.Padding).backward();
            optimizer.step();
            scheduler.step();
        }
    }

    private static double Exact(Translator translator, Sentences sentences)
    {
        translator.eval();
        int exact = 0;
        foreach (long[] rows in Batches.InOrder(sentences.Count, Corpus.Validation))
        {
            using DisposeScope scope = NewDisposeScope();
            (Tensor english, Tensor german) = sentences.Take(rows);
            Tensor truth = german.narrow(1, 1, Corpus.GermanLength - 1);
            Tensor right = translator.Translate(english).eq(truth).logical_or(truth.eq(Vocabulary.Padding));
            exact += (int)right.all(1).sum().item<long>();
        }
        return (double)exact / sentences.Count;
    }
}
