using DecayGen.Tool.Import.Python;

namespace DecayGen.Tool.Import;

/// <summary>A scheduler of another library: how it is called there, and what it is here.</summary>
internal sealed class Scheduler
{
    private readonly Call _signature;

    /// <param name="signature">As its documentation writes it: <c>StepLR(optimizer, step_size, gamma=0.1)</c>. It is read as the Python that it is.</param>
    /// <param name="convert">What it is here.</param>
    public Scheduler(string signature, Func<Arguments, Recipe> convert)
    {
        Source source = new(signature);
        _signature = (Call)new Parser(source, Tokenizer.Read(source)).Expression();
        Convert = convert;
    }

    public string Name => _signature.Function.Text;

    public Func<Arguments, Recipe> Convert { get; }

    public IEnumerable<string> Parameters => _signature.Arguments.Select(NameOf);

    /// <summary>Which parameters the arguments of a call are for, defaults included, as Python does it.</summary>
    /// <exception cref="UserError">An argument is missing, is one too many, or is for no parameter.</exception>
    public Arguments Bind(Importer importer, Bound place, IEnumerable<(string? Name, Bound Value)> arguments)
    {
        Dictionary<string, Bound> given = [];
        string[] parameters = [.. Parameters];
        int position = 0;
        foreach ((string? name, Bound value) in arguments)
        {
            string parameter = name ?? (position < parameters.Length ? parameters[position++] : throw importer.Error(value, $"{Name} takes no more than {parameters.Length} arguments: {string.Join(", ", parameters)}."));
            if (!parameters.Contains(parameter))
                throw importer.Error(value, $"{Name} has no argument '{parameter}'. It has: {string.Join(", ", parameters)}.");
            if (!given.TryAdd(parameter, value))
                throw importer.Error(value, $"{Name} gets '{parameter}' twice.");
        }

        Dictionary<string, Bound> values = _signature.Arguments.Where(argument => argument.Name is not null)
            .ToDictionary(argument => argument.Name!, argument => new Bound(argument.Value, Scope.Empty));
        foreach ((string name, Bound value) in given)
            values[name] = value;
        return new Arguments(importer, Name, place, values, given.Keys.ToHashSet());
    }

    private static string NameOf(Argument argument) => argument.Name ?? argument.Value.Text;
}
