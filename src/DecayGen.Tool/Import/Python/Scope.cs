using System.Collections.Immutable;

namespace DecayGen.Tool.Import.Python;

/// <summary>What names mean at a place of the text. An assignment makes a new scope, so that what stands before it still means the same.</summary>
/// <param name="Values">The expressions that names, also those with dots and brackets, were given.</param>
/// <param name="Inner">Which of them have dots or brackets.</param>
/// <param name="Modules">Full names of what was imported.</param>
internal sealed record Scope(ImmutableDictionary<string, Bound> Values, ImmutableHashSet<string> Inner, ImmutableDictionary<string, string> Modules)
{
    public static Scope Empty { get; } = new(ImmutableDictionary<string, Bound>.Empty, [], ImmutableDictionary<string, string>.Empty);

    /// <summary>From here on a name stands for something; what was known of its members and elements was of something else.</summary>
    public Scope Assign(string name, Bound value)
    {
        Scope scope = Forget(name);
        return new(scope.Values.SetItem(name, value), name.AsSpan().ContainsAny('.', '[') ? scope.Inner.Add(name) : scope.Inner, Modules.Remove(name));
    }

    /// <summary>From here on nobody knows what it is.</summary>
    public Scope Forget(string name)
    {
        string[] inner = [.. Inner.Where(key => key.StartsWith(name, StringComparison.Ordinal) && (key.Length == name.Length || key[name.Length] is '.' or '['))];
        return this with { Values = Values.Remove(name).RemoveRange(inner), Inner = Inner.Except(inner) };
    }

    public Scope Import(string name, string path) => Forget(name) with { Modules = Modules.SetItem(name, path) };
}

/// <summary>An expression at its place.</summary>
internal readonly record struct Bound(Expression Expression, Scope Scope)
{
    public Bound With(Expression other) => new(other, Scope);
}
