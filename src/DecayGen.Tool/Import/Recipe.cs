using DecayGen.Generators.Parsing;

namespace DecayGen.Tool.Import;

/// <summary>What a scheduler of another library is here.</summary>
/// <param name="Phases">The attributes.</param>
internal sealed record Recipe(params IReadOnlyList<AttributeModel> Phases)
{
    /// <summary>How long the run is, where the scheduler says so.</summary>
    public long? Horizon { get; init; }

    /// <summary>Where it differs.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    public Recipe Say(string note, long from = 0) => this with { Notes = [.. Notes, new Note(note, from)] };

    /// <summary>The same after other phases, of so many steps.</summary>
    public Recipe After(long steps, params IReadOnlyList<AttributeModel> phases) =>
        this with { Phases = [.. phases, .. Phases], Notes = [.. Notes.Select(note => note with { From = note.From + (note.From > 0 ? steps : 0) })] };

    /// <summary>The same after a linear warmup, where there is one.</summary>
    public Recipe Warmup(long steps, double from = 0) => steps == 0 ? this : After(steps, Make.Warmup(steps, from));

    /// <summary>One recipe after another, each beginning with its own step 0.</summary>
    /// <param name="recipes">The recipes.</param>
    /// <param name="boundaries">The steps at which all but the first begin, increasing.</param>
    public static Recipe Join(IReadOnlyList<Recipe> recipes, IReadOnlyList<long> boundaries)
    {
        Recipe joined = recipes[^1];
        for (int i = recipes.Count - 2; i >= 0; i--)
        {
            long length = boundaries[i] - (i == 0 ? 0 : boundaries[i - 1]);
            Recipe after = joined.After(length, Make.Cut(recipes[i].Phases, length, Make.Start(joined.Phases)));
            joined = after with { Notes = [.. recipes[i].Notes.Where(note => note.From < length), .. after.Notes] };
        }

        return joined;
    }
}

/// <param name="Text">What differs.</param>
/// <param name="From">The first step at which it does.</param>
internal sealed record Note(string Text, long From);
