using System.Collections.Immutable;

namespace DecayGen.Tool.Import.Python;

/// <summary>What names mean at a place of the text. An assignment makes a new scope, so that what stands before it still means the same.</summary>
/// <param name="Values">The expressions that names, also those with dots, were given.</param>
/// <param name="Modules">Full names of what was imported.</param>
internal sealed record Scope(ImmutableDictionary<string, Bound> Values, ImmutableDictionary<string, string> Modules)
{
    public static Scope Empty { get; } = new(ImmutableDictionary<string, Bound>.Empty, ImmutableDictionary<string, string>.Empty);

    /// <summary>From here on a name stands for something; what was known of its members and elements was of something else.</summary>
    public Scope Assign(string name, Bound value) => new(Forget(name).Values.SetItem(name, value), Modules.Remove(name));

    /// <summary>From here on nobody knows what it is.</summary>
    public Scope Forget(string name) => this with
    {
        Values = Values.RemoveRange(Values.Keys.Where(key => key.StartsWith(name, StringComparison.Ordinal) && (key.Length == name.Length || key[name.Length] is '.' or '['))),
    };

    public Scope Import(string name, string path) => new(Forget(name).Values, Modules.SetItem(name, path));
}

/// <summary>An expression at its place.</summary>
internal readonly record struct Bound(Expression Expression, Scope Scope)
{
    public Bound With(Expression other) => new(other, Scope);
}
