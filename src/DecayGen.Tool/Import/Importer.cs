using DecayGen.Tool.Import.Python;

namespace DecayGen.Tool.Import;

/// <summary>Finds the scheduler in a text, and says what it is here.</summary>
/// <param name="script">The text.</param>
/// <param name="given">What the text does not say, under the texts of the expressions.</param>
/// <param name="rate">The optimizer's rate, where it is not the one that the text says.</param>
internal sealed class Importer(Script script, IReadOnlyDictionary<string, object> given, double? rate)
{
    private readonly Evaluator _evaluator = new(script.Source, given);
    private readonly List<string> _assumptions = [];

    /// <exception cref="UserError">There is none, there are several, or it has no equivalent.</exception>
    public Recipe Run()
    {
        Candidates candidates = new(script, this);
        Recipe recipe = Convert(candidates.Only());
        return recipe with { Notes = [.. _assumptions.Distinct().Select(text => new Note(text, 0)), .. recipe.Notes] };
    }

    /// <summary>What a scheduler is here.</summary>
    public Recipe Convert(Bound scheduler)
    {
        Bound resolved = Resolve(scheduler);
        try
        {
            if (resolved.Expression is Call call && Libraries.Find(call, resolved.Scope) is { } found)
                return found.Convert(found.Bind(this, resolved, Expand(resolved, call)));
            if (Config.Read(this, resolved) is { } recipe)
                return recipe;
        }
        catch (OverflowException)
        {
            throw Error(scheduler, "This is for more steps than can be counted.");
        }

        throw Error(scheduler, $"'{scheduler.Expression.Text}' should be a scheduler here, and is none that is known.");
    }

    /// <summary>The optimizer's rate.</summary>
    /// <param name="optimizer">The optimizer; null where the scheduler gets none, as in a configuration.</param>
    /// <param name="place">Who asks.</param>
    public double Rate(Bound? optimizer, Bound place)
    {
        if (rate is { } said)
            return said;
        Rates rates = new(this);
        if (optimizer is { } bound && Resolve(bound) is { Expression: Call or Dictionary } known)
        {
            (double? value, string? assumption) = rates.Of(known);
            if (assumption is not null)
                _assumptions.Add(assumption);
            return value ?? throw Error(known, "What rate this optimizer has is not known. Give it: --lr 0.1");
        }

        double[] all = optimizer is null ? [.. script.Results.SelectMany(rates.In).Distinct()] : [];
        return all is [var only]
            ? only
            : throw Error(place, $"What rate the optimizer has is not known{(all.Length > 1 ? ", since there are several" : "")}. Give it with --lr 0.1{(all.Length > 1 ? "" : ", or give the optimizer's line, too")}.");
    }

    /// <summary>A number that the text does not say.</summary>
    public double? Given(string name) => Arithmetic.AsDouble(given.GetValueOrDefault(name));

    public Bound Resolve(Bound bound) => _evaluator.Resolve(bound);

    public object? Evaluate(Bound bound) => _evaluator.Evaluate(bound);

    public IReadOnlyList<Bound> Items(Bound list, string what) => _evaluator.Items(list, what);

    public IReadOnlyList<(object? Key, Bound Value)> Pairs(Bound dictionary, string what) => _evaluator.Pairs(dictionary, what);

    public UserError Error(Bound place, string message) => _evaluator.Error(place, message);

    /// <summary>The arguments of a call, those that stars unpack included.</summary>
    private IEnumerable<(string? Name, Bound Value)> Expand(Bound place, Call call) => call.Arguments.SelectMany(argument => argument.Stars switch
    {
        2 => Pairs(place.With(argument.Value), argument.Value.Text).Select(pair => (pair.Key?.ToString(), pair.Value)),
        1 => Items(place.With(argument.Value), argument.Value.Text).Select(item => ((string?)null, item)),
        _ => [(argument.Name, place.With(argument.Value))],
    });
}
