namespace DecayGen.CodeFixes;

internal static class Placeholder
{
}
