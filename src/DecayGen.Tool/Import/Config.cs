using DecayGen.Tool.Import.Python;

namespace DecayGen.Tool.Import;

/// <summary>
/// A scheduler as a dictionary, from JSON or Python: what get_config of Keras returns, a type with its arguments beside it or under params,
/// args or kwargs, or the settings of Hugging Face's Trainer.
/// </summary>
internal static class Config
{
    private static readonly string[] _ofMMEngine = ["by_epoch", "begin", "end", "convert_to_iter_based"];
    private static readonly string[] _about = ["type", "name", "lr", "learning_rate", "initial_lr", "module", "registered_name"];

    public static bool IsOne(Bound bound) =>
        Entries(bound) is { } entries
        && (entries.ContainsKey("lr_scheduler_type")
            || (entries.ContainsKey("class_name") && entries.ContainsKey("config") && Word(entries["class_name"]) is { } name && Libraries.Find($"keras.{name}", []) is not null)
            || (entries.TryGetValue("type", out Expression? type) && Word(type) is { } word && Libraries.Find(word, []) is not null));

    /// <summary>The scheduler; null where this is no configuration of one.</summary>
    public static Recipe? Read(Importer importer, Bound bound)
    {
        if (!IsOne(bound))
            return null;
        Dictionary<string, Expression> entries = Entries(bound)!;
        if (entries.ContainsKey("lr_scheduler_type"))
            return TrainingArguments.Read(importer, bound, entries.ToDictionary(entry => entry.Key, entry => bound.With(entry.Value)));
        if (entries.TryGetValue("class_name", out Expression? keras))
            return Convert($"keras.{Word(keras)}", Within(entries["config"]).Where(pair => pair.Name != "name"));
        if (_ofMMEngine.FirstOrDefault(entries.ContainsKey) is { } own)
            throw importer.Error(bound, $"'{own}' makes this one of MMEngine's schedulers, which multiply each other where they overlap. Give what it means as PyTorch's, without {string.Join(", ", _ofMMEngine)}.");
        return entries.FirstOrDefault(entry => entry.Key is "params" or "args" or "kwargs").Value is { } inner
            ? Convert(Word(entries["type"])!, Within(inner))
            : Convert(Word(entries["type"])!, entries.Where(entry => !_about.Contains(entry.Key)).Select(entry => ((string?)entry.Key, bound.With(entry.Value))));

        Recipe Convert(string path, IEnumerable<(string? Name, Bound Value)> arguments)
        {
            (string? Name, Bound Value)[] all = [.. arguments];
            Scheduler scheduler = Libraries.Find(path, all.Select(argument => argument.Name!))!;
            return scheduler.Convert(scheduler.Bind(importer, bound, all));
        }

        IEnumerable<(string? Name, Bound Value)> Within(Expression dictionary) =>
            importer.Pairs(bound.With(dictionary), "the arguments").Select(pair => (pair.Key?.ToString(), pair.Value));
    }

    /// <summary>The entries of a dictionary with words for keys, or of a call of dict, or the arguments of Trainer's settings.</summary>
    private static Dictionary<string, Expression>? Entries(Bound bound) => bound.Expression switch
    {
        Dictionary dictionary => dictionary.Items.Where(item => item.Key is Constant { Value: string }).GroupBy(item => (string)((Constant)item.Key).Value!).ToDictionary(group => group.Key, group => group.Last().Value),
        Call call when call.Function is Name { Text: "dict" } || call.Arguments.Any(argument => argument.Name == "lr_scheduler_type") =>
            call.Arguments.Where(argument => argument.Name is not null).GroupBy(argument => argument.Name!).ToDictionary(group => group.Key, group => group.Last().Value),
        Call { Function.Text: "TrainingArguments" } call => call.Arguments.Where(argument => argument.Name is not null).GroupBy(argument => argument.Name!).ToDictionary(group => group.Key, group => group.Last().Value),
        _ => null,
    };

    private static string? Word(Expression expression) => expression switch
    {
        Constant { Value: string word } => word,
        Name name => name.Text,
        Member member => member.Name,
        _ => null,
    };
}
