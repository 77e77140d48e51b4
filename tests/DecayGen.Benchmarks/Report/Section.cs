namespace DecayGen.Benchmarks.Report;

/// <summary>A part of docs/benchmarks.md that is measured.</summary>
/// <param name="Name">The name in the marks around it, and on the command line.</param>
/// <param name="Measure">Measures, and returns the part's lines of Markdown: tables, with a sentence on what stands in them.</param>
internal sealed record Section(string Name, Func<IEnumerable<string>> Measure);
