namespace DecayGen.Generators;

/// <summary>The names of the pipeline's steps, by which tests ask what ran again and why.</summary>
internal static class TrackingNames
{
    public const string Targets = "DecayGen.Targets";
    public const string Language = "DecayGen.Language";
    public const string Clashes = "DecayGen.HintNameClashes";
    public const string Outputs = "DecayGen.Outputs";
}
