using DecayGen.Tool.Import.Python;

namespace DecayGen.Tool.Import;

/// <summary>The arguments of a scheduler under the names of its parameters. Each is computed when it is asked for.</summary>
internal sealed class Arguments(Importer importer, string scheduler, Bound place, IReadOnlyDictionary<string, Bound> values, IReadOnlySet<string> given)
{
    /// <summary>Up to here doubles are as good as whole numbers.</summary>
    private const long MostSteps = 1L << 53;

    /// <summary>The rate of the optimizer, which most of PyTorch's schedulers multiply.</summary>
    public double Rate => importer.Rate(values.TryGetValue("optimizer", out Bound optimizer) && given.Contains("optimizer") ? optimizer : null, place);

    public bool IsGiven(string name) => given.Contains(name) && Value(name) is not null;

    public object? Value(string name) => importer.Evaluate(this[name]);

    public double Number(string name) => Arithmetic.AsDouble(Value(name)) ?? throw Wrong(name, "a number");

    public long Whole(string name) => AsWhole(Value(name)) ?? throw Wrong(name, "a whole number");

    public bool Flag(string name) => Value(name) switch { bool truth => truth, long number => number != 0, _ => throw Wrong(name, "True or False") };

    /// <summary>One of several words.</summary>
    public string Word(string name, params string[] choices) =>
        Value(name) is string word && choices.Contains(word) ? word : throw Wrong(name, $"one of {string.Join(", ", choices.Select(choice => $"\"{choice}\""))}");

    public IReadOnlyList<double> Numbers(string name) => [.. List(name).Select(item => Arithmetic.AsDouble(item) ?? throw Wrong(name, "a list of numbers"))];

    public IReadOnlyList<long> Wholes(string name) => [.. List(name).Select(item => AsWhole(item) ?? throw Wrong(name, "a list of whole numbers"))];

    /// <summary>Schedulers in a list, one after another.</summary>
    /// <param name="name">The parameter for the list.</param>
    /// <param name="boundaries">The parameter for the steps at which all but the first begin.</param>
    public Recipe Join(string name, string boundaries)
    {
        Recipe[] recipes = [.. importer.Items(this[name], name).Select(importer.Convert)];
        IReadOnlyList<long> steps = Wholes(boundaries);
        if (recipes.Length == 0 || steps.Count != recipes.Length - 1)
            throw None($"{recipes.Length} {name} need {Math.Max(0, recipes.Length - 1)} {boundaries}, and there are {steps.Count}.");
        return steps.Prepend(0).Zip(steps).All(pair => pair.First < pair.Second)
            ? Recipe.Join(recipes, steps)
            : throw None($"{boundaries} must be more than 0, and increase.");
    }

    /// <summary>Steps and numbers in a dictionary, in the order of the steps.</summary>
    public IReadOnlyList<(long Step, double Number)> Steps(string name) => !IsSaid(name) ? [] :
    [
        .. importer.Pairs(this[name], name)
            .Select(pair => (
                pair.Key is long or string && long.TryParse(pair.Key.ToString(), System.Globalization.CultureInfo.InvariantCulture, out long step) ? step : throw Wrong(name, "a dictionary of steps and numbers"),
                Arithmetic.AsDouble(importer.Evaluate(pair.Value)) ?? throw Wrong(name, "a dictionary of steps and numbers")))
            .OrderBy(pair => pair.Item1),
    ];

    /// <summary>Another scheduler of the same library with arguments from a dictionary.</summary>
    public IReadOnlyList<(Recipe Recipe, long Length)> Recipes(string name, Scheduler other, string lengthName) =>
    [
        .. importer.Items(this[name], name).Select(item =>
        {
            Arguments arguments = other.Bind(importer, item, importer.Pairs(item, name).Select(pair => ((string?)pair.Key?.ToString(), pair.Value)));
            return (other.Convert(arguments), arguments.Whole(lengthName));
        }),
    ];

    /// <summary>Another scheduler with those of these arguments that it has, and with more from a dictionary.</summary>
    public Recipe Forward(Scheduler other, string more)
    {
        IEnumerable<(string? Name, Bound Value)> own = given.Where(name => other.Parameters.Contains(name) && IsSaid(name)).Select(name => ((string?)name, this[name]));
        IEnumerable<(string? Name, Bound Value)> others = IsSaid(more) ? importer.Pairs(this[more], more).Select(pair => (pair.Key?.ToString(), pair.Value)) : [];
        return other.Convert(other.Bind(importer, place, own.Concat(others)));
    }

    /// <summary>A function that is given as such, as text; the number that it always returns, where it does.</summary>
    public (string Text, double? Constant) Function(string name)
    {
        Bound function = importer.Resolve(this[name]);
        return function.Expression is not Lambda lambda ? (function.Expression.Text, null)
            : (lambda.Body.Text, Numeric(function.With(lambda.Body)));

        double? Numeric(Bound body) => body.Expression.Text != lambda.Parameters && importer.Resolve(body).Expression is Constant constant ? Arithmetic.AsDouble(constant.Value) : null;
    }

    /// <summary>What has no equivalent: what, why, and what comes nearest.</summary>
    public UserError None(string why) => importer.Error(place, $"{scheduler}: {why}");

    /// <summary>Other arguments are refused where they ask for something that has no equivalent.</summary>
    public void Refuse(string name, string why)
    {
        if (given.Contains(name) && IsSaid(name))
            throw importer.Error(this[name], $"{scheduler}: {why}");
    }

    private Bound this[string name] => values.TryGetValue(name, out Bound value)
        ? value
        : throw importer.Error(place, $"{scheduler} lacks {name}.");

    /// <summary>Whether it is something, which need not be a value that can be computed.</summary>
    private bool IsSaid(string name) => importer.Resolve(this[name]).Expression is not Constant { Value: null };

    private List<object?> List(string name) => Value(name) as List<object?> ?? throw Wrong(name, "a list");

    /// <summary>A whole number; Python's users also write 30.0 and 1e4.</summary>
    private static long? AsWhole(object? value) => value switch
    {
        long and > -MostSteps and < MostSteps and var whole => whole,
        double number when number == Math.Floor(number) && Math.Abs(number) < MostSteps => (long)number,
        _ => null,
    };

    private UserError Wrong(string name, string what) => importer.Error(this[name], $"{scheduler}: {name} must be {what}{(Value(name) is "auto" ? ", and \"auto\" leaves it to the Trainer" : "")}.");
}
