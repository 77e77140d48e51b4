using System.Runtime.CompilerServices;

namespace DecayGen.Tool.Import.Python;

/// <summary>Computes numbers, strings and lists. Only what is asked for is computed, so that nothing else needs to be known.</summary>
/// <param name="source">Where the expressions come from.</param>
/// <param name="given">Values of names, calls and other expressions that the text does not say, under their texts.</param>
internal sealed class Evaluator(Source source, IReadOnlyDictionary<string, object> given)
{
    private const int MostComputed = 100_000;

    private int _computed;

    public UserError Error(Bound place, string message) => source.Error(place.Expression.Position, message);

    /// <summary>What a name, or a chain of names, stands for.</summary>
    public Bound Resolve(Bound bound)
    {
        while (bound.Expression is Name or Member && !given.ContainsKey(bound.Expression.Text) && bound.Scope.Values.TryGetValue(bound.Expression.Text, out Bound value))
            bound = value;
        return bound;
    }

    /// <summary>The full name of a function, as far as imports tell.</summary>
    public static string Path(Expression function, Scope scope) => function switch
    {
        Name name => scope.Modules.GetValueOrDefault(name.Text, name.Text),
        Member member => $"{Path(member.Owner, scope)}.{member.Name}",
        _ => "",
    };

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<Bound> Items(Bound list, string what) => Resolve(list) switch
    {
        { Expression: Sequence sequence } resolved => [.. sequence.Items.Select(resolved.With)],
        { Expression: Call { Arguments: [{ Stars: 0 } only], Function: Name { Text: "list" or "tuple" or "sorted" } } } resolved => Items(resolved.With(only.Value), what),
        { Expression: Binary { Operator: "+" } sum } resolved => [.. Items(resolved.With(sum.Left), what), .. Items(resolved.With(sum.Right), what)],
        var other => throw Error(other, $"{what} should be a list here, and {Short(other)} is not known to be one. Write the list out."),
    };

    /// <summary>The keys and values of a dictionary.</summary>
    public IReadOnlyList<(object? Key, Bound Value)> Pairs(Bound dictionary, string what) => Resolve(dictionary) switch
    {
        { Expression: Dictionary items } resolved => [.. items.Items.Select(item => (Evaluate(resolved.With(item.Key)), resolved.With(item.Value)))],
        { Expression: Call { Function: Name { Text: "dict" } } call } resolved when call.Arguments.All(argument => argument.Name is not null) =>
            [.. call.Arguments.Select(argument => ((object?)argument.Name, resolved.With(argument.Value)))],
        var other => throw Error(other, $"{what} should be a dictionary here, and {Short(other)} is not known to be one. Write it out."),
    };

    /// <summary>A long, a double, a bool, a string, null, or a list of them.</summary>
    /// <exception cref="UserError">It is not known, or cannot be computed.</exception>
    public object? Evaluate(Bound bound)
    {
        if (++_computed > MostComputed)
            throw Error(bound, "This takes too long to compute.");
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Error(bound, "This is nested too deeply to be computed.");
        if (given.Count > 0 && given.TryGetValue(bound.Expression.Text, out object? value))
            return value;
        try
        {
            return bound.Expression switch
            {
                Constant constant => constant.Value,
                Unary unary => Arithmetic.Apply(unary.Operator, Evaluate(bound.With(unary.Operand))) ?? throw Unknown(bound),
                Binary binary => Arithmetic.Apply(Evaluate(bound.With(binary.Left)), binary.Operator, Evaluate(bound.With(binary.Right))) ?? throw Unknown(bound),
                Sequence sequence => sequence.Items.Select(item => Evaluate(bound.With(item))).ToList(),
                Call { Function: Name { Text: "len" }, Arguments: [var only] } when Resolve(bound.With(only.Value)) is var list && list.Expression is not (Sequence or Binary or Call) => throw Unknown(bound),
                Call call when Functions.Find(Path(call.Function, bound.Scope)) is { } function && call.Arguments.All(argument => argument is { Name: null, Stars: 0 }) =>
                    function([.. call.Arguments.Select(argument => Evaluate(bound.With(argument.Value)))]) ?? throw Unknown(bound),
                Name or Member when Functions.Constant(Path(bound.Expression, bound.Scope)) is { } number => number,
                Element element => Item(bound, element),
                Name or Member when Resolve(bound) is var resolved && resolved != bound => Evaluate(resolved),
                _ => throw Unknown(bound),
            };
        }
        catch (DivideByZeroException)
        {
            throw Error(bound, "This divides by 0.");
        }
        catch (OverflowException)
        {
            throw Error(bound, "This number is too large.");
        }
    }

    private object? Item(Bound bound, Element element)
    {
        if (bound.Scope.Values.TryGetValue(element.Text, out Bound assigned))
            return Evaluate(assigned);
        if (Resolve(bound.With(element.Owner)) is { Expression: Dictionary or Call { Function: Name { Text: "dict" } } } dictionary)
        {
            object? key = Evaluate(bound.With(element.Index));
            return Pairs(dictionary, element.Owner.Text).Where(pair => Equals(pair.Key, key)).Select(pair => (Bound?)pair.Value).LastOrDefault() is { } found
                ? Evaluate(found)
                : throw Unknown(bound);
        }

        if (Resolve(bound.With(element.Owner)).Expression is not (Sequence or Binary))
            throw Unknown(bound);
        return Evaluate(bound.With(element.Owner)) is List<object?> list && Evaluate(bound.With(element.Index)) is long index && index >= -list.Count && index < list.Count
            ? list[(int)(index < 0 ? index + list.Count : index)]
            : throw Unknown(bound);
    }

    private UserError Unknown(Bound bound) => bound.Expression is Lambda or Opaque or Dictionary
        ? Error(bound, $"'{Short(bound)}' cannot be computed here.")
        : Error(bound, $"What '{Short(bound)}' is, is not known here. Give it: --set \"{Short(bound)}=…\"");

    private static string Short(Bound bound) => bound.Expression.Text is { Length: > 60 } text ? text[..60] + "…" : bound.Expression.Text;
}
