using DecayGen.Generators.Parsing;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>
/// Whether a metric is to fall or to rise, by the words of its name: <c>valLoss</c>, <c>f1_score</c>. Names that say both, that turn
/// the metric round, or that compare two of them, such as <c>lossAccuracy</c>, <c>negLoss</c> and <c>accuracyDrop</c>, say neither.
/// </summary>
internal static class MetricNames
{
    private static readonly string[] _falling =
        ["LOSS", "LOSSES", "ERROR", "ERRORS", "PERPLEXITY", "PPL", "MAE", "MSE", "RMSE", "MAPE", "WER", "CER", "NLL", "BCE", "LOGLOSS", "CROSSENTROPY"];

    private static readonly string[] _rising =
        ["ACC", "ACCURACY", "ACCURACIES", "F1", "AUC", "AUROC", "PRECISION", "RECALL", "IOU", "MIOU", "MAP", "BLEU", "ROUGE", "PSNR", "SSIM", "NDCG"];

    private static readonly string[] _others =
    [
        "NEG", "NEGATIVE", "NEGATED", "NEGATE", "MINUS", "INVERSE", "INVERTED", "INVERT", "INV", "REVERSED", "RECIPROCAL", "COMPLEMENT", "NOT",
        "DROP", "GAP", "DELTA", "DIFF", "DIFFERENCE", "CHANGE", "DECREASE", "REDUCTION", "IMPROVEMENT", "GAIN", "RATIO",
    ];

    /// <summary>Whether the metric is one that is to rise; null where its name does not say.</summary>
    public static bool? Rises(string name)
    {
        // Names like mAP and IoU are two words by their letters.
        List<string> words = [.. NameWords.WithDigits(name), .. NameWords.Of(name)];
        words.AddRange(words.Zip(words.Skip(1), (word, next) => word + next).ToList());
        bool falls = words.Any(_falling.Contains);
        bool rises = words.Any(_rising.Contains);
        return falls == rises || words.Any(_others.Contains) ? null : rises;
    }
}
