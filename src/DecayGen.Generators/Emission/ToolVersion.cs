namespace DecayGen.Generators.Emission;

/// <summary>The version that generated files name as their origin.</summary>
internal static class ToolVersion
{
    public static string Text { get; } = typeof(ToolVersion).Assembly.GetName().Version.ToString(3);
}
