using Microsoft.CodeAnalysis;

namespace DecayGen.Generators.Diagnostics.Uses;

/// <summary>Whether a compilation has schedules that a metric drives. Their <c>Value</c> is too common a name to look at each where there are none.</summary>
internal sealed class PlateauMentions(Compilation compilation)
{
    private static readonly string[] _names = ["ReduceOnPlateau", "ReduceOnPlateauAttribute"];

    private readonly Lazy<bool> _exist = new(() => compilation.SyntaxTrees.Any(file => _names.Any(name => Mentions.Of(name, file, CancellationToken.None).Any())));

    public bool Exist => _exist.Value;
}
