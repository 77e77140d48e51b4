using DecayGen.Tool.Import.Python;

namespace DecayGen.Tool.Import;

/// <summary>The rates that optimizers are made with.</summary>
internal sealed class Rates(Importer importer)
{
    private static readonly string[] _names = ["lr", "learning_rate", "initial_lr"];

    private static readonly string[] _optimizers =
    [
        "sgd", "adam", "adamw", "adagrad", "adadelta", "adamax", "adafactor", "adabelief", "nadam", "radam", "rmsprop", "lion", "lamb", "lars", "ftrl", "yogi",
    ];

    /// <summary>What PyTorch's optimizers have where none is given; SGD's has changed.</summary>
    private static readonly Dictionary<string, double> _defaults = new()
    {
        ["Adam"] = 0.001,
        ["AdamW"] = 0.001,
        ["NAdam"] = 0.002,
        ["RAdam"] = 0.001,
        ["Adamax"] = 0.002,
        ["SparseAdam"] = 0.001,
        ["RMSprop"] = 0.01,
        ["Rprop"] = 0.01,
        ["Adagrad"] = 0.01,
        ["Adadelta"] = 1,
        ["ASGD"] = 0.01,
    };

    /// <summary>The rate of an optimizer, and what had to be assumed.</summary>
    public (double? Rate, string? Assumption) Of(Bound optimizer)
    {
        if (Named(optimizer) is { } named)
            return (Number(named), Groups(optimizer));
        if (optimizer.Expression is not Call call)
            return (null, null);
        if (call.Arguments is [_, { Name: null, Stars: 0, Value: var second }, ..])
            return (Number(optimizer.With(second)), Groups(optimizer));
        string name = Evaluator.Path(call.Function, optimizer.Scope).Split('.')[^1];
        return _defaults.TryGetValue(name, out double rate)
            ? (rate, FormattableString.Invariant($"{name} is given no rate: {rate}, its default."))
            : (null, null);
    }

    /// <summary>All rates in an expression that are numbers.</summary>
    public IEnumerable<double> In(Bound bound) =>
        (Named(bound) is { } named && IsNumber(named) ? [Number(named)] : Enumerable.Empty<double>())
        .Concat(bound.Expression.Parts.SelectMany(part => In(bound.With(part))));

    /// <summary>Groups of parameters may have rates of their own, which would be schedules of their own.</summary>
    private static string? Groups(Bound optimizer) =>
        optimizer.Expression is Call { Arguments: [{ Value: Sequence groups }, ..] } && groups.Items.Any(group => Named(optimizer.With(group)) is not null)
            ? "Groups of parameters that have a rate of their own need a schedule of their own."
            : null;

    private static Bound? Named(Bound bound) => bound.Expression switch
    {
        Call call when call.Arguments.FirstOrDefault(argument => _names.Contains(argument.Name)) is { } named => bound.With(named.Value),
        Call { Arguments: [{ Name: null, Stars: 0 } first, ..] } call when HasRateFirst(Evaluator.Path(call.Function, bound.Scope).Split('.')) => bound.With(first.Value),
        Dictionary dictionary => dictionary.Items.Where(item => item.Key is Constant { Value: string name } && _names.Contains(name)).Select(item => (Bound?)bound.With(item.Value)).FirstOrDefault(),
        _ => null,
    };

    /// <summary>Optimizers of optax and Keras take the rate first, those of PyTorch the parameters.</summary>
    private static bool HasRateFirst(string[] path) => path.Length > 1 && path[0] is "optax" or "keras" or "tf" or "tensorflow" && _optimizers.Contains(path[^1], StringComparer.OrdinalIgnoreCase);

    /// <summary>A schedule may stand where a rate does, and "auto".</summary>
    private bool IsNumber(Bound bound) => importer.Resolve(bound).Expression is Constant { Value: long or double } or Unary or Binary;

    private double Number(Bound bound) =>
        Arithmetic.AsDouble(importer.Evaluate(bound)) ?? throw importer.Error(bound, "The optimizer's rate must be a number.");
}
