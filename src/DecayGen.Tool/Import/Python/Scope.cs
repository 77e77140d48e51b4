using System.Collections.Immutable;

namespace DecayGen.Tool.Import.Python;

/// <summary>What names mean at a place of the text. An assignment makes a new scope, so that what stands before it still means the same.</summary>
/// <param name="Values">The expressions that names, also those with dots, were given.</param>
/// <param name="Modules">Full names of what was imported.</param>
internal sealed record Scope(ImmutableDictionary<string, Bound> Values, ImmutableDictionary<string, string> Modules)
{
    public static Scope Empty { get; } = new(ImmutableDictionary<string, Bound>.Empty, ImmutableDictionary<string, string>.Empty);

    public Scope Assign(string name, Bound value) => this with { Values = Values.SetItem(name, value) };

    /// <summary>From here on nobody knows what it is.</summary>
    public Scope Forget(string name) => this with { Values = Values.Remove(name) };

    public Scope Import(string name, string path) => this with { Modules = Modules.SetItem(name, path) };
}

/// <summary>An expression at its place.</summary>
internal readonly record struct Bound(Expression Expression, Scope Scope)
{
    public Bound With(Expression other) => new(other, Scope);
}
