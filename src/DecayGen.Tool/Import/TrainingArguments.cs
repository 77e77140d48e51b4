using DecayGen.Tool.Import.Python;

namespace DecayGen.Tool.Import;

/// <summary>The settings of Hugging Face's Trainer: lr_scheduler_type, learning_rate, max_steps, warmup_steps or warmup_ratio.</summary>
internal static class TrainingArguments
{
    private const double DefaultRate = 5e-5;

    public static Recipe Read(Importer importer, Bound place, IReadOnlyDictionary<string, Bound> settings)
    {
        string type = settings["lr_scheduler_type"] is var value && importer.Resolve(value).Expression is Member member
            ? member.Name.ToLowerInvariant()
            : importer.Evaluate(value) as string ?? throw importer.Error(value, "lr_scheduler_type must be a word, such as \"cosine\".");
        Scheduler scheduler = HuggingFace.ByType(type) ?? throw importer.Error(value, $"\"{type}\" is no lr_scheduler_type.");
        long steps = Number("max_steps") is { } most and > 0 ? (long)most : 0;
        long Steps() => steps > 0 ? steps : throw importer.Error(place, "How many steps the run has is not known: max_steps says it, or --set \"max_steps=…\".");

        Expression rate = settings.TryGetValue("learning_rate", out Bound said) ? said.Expression : new Constant(place.Expression.Extent, DefaultRate);
        Expression lr = new Constant(place.Expression.Extent, "lr");
        List<(string? Name, Bound Value)> arguments = [("optimizer", place.With(new Dictionary(place.Expression.Extent, [(lr, rate)])))];
        if (settings.TryGetValue("lr_scheduler_kwargs", out Bound more))
            arguments.AddRange(importer.Pairs(more, "lr_scheduler_kwargs").Select(pair => (pair.Key?.ToString(), pair.Value)));
        if (scheduler.Parameters.Contains("num_training_steps"))
            arguments.Add(("num_training_steps", Whole(Steps())));
        if (scheduler.Parameters.Contains("num_warmup_steps"))
        {
            long warmup = Number("warmup_steps") is { } count and > 0 ? (long)count
                : Number("warmup_ratio") is { } ratio and > 0 ? (long)Math.Ceiling(Steps() * ratio)
                : 0;
            arguments.Add(("num_warmup_steps", Whole(warmup)));
        }

        Recipe recipe = scheduler.Convert(scheduler.Bind(importer, place, arguments));
        recipe = settings.ContainsKey("learning_rate") ? recipe : recipe.Say("learning_rate is not given: 5e-5, its default.");
        return steps > 0 ? recipe with { Horizon = steps } : recipe;

        double? Number(string name) => importer.Given(name)
            ?? (settings.TryGetValue(name, out Bound bound) ? Arithmetic.AsDouble(importer.Evaluate(bound)) ?? throw importer.Error(bound, $"{name} must be a number.") : null);

        Bound Whole(long number) => place.With(new Constant(place.Expression.Extent, number));
    }
}
