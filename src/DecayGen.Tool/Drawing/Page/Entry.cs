namespace DecayGen.Tool.Drawing.Page;

/// <summary>A schedule in a page.</summary>
/// <param name="Number">Its number in the page.</param>
/// <param name="Subject">The schedule.</param>
/// <param name="Trace">Its curve; null where there is none.</param>
internal sealed record Entry(int Number, Subject Subject, Trace? Trace)
{
    /// <summary>What there is to say of it in numbers.</summary>
    public IReadOnlyList<(string Name, string Text)> Numbers { get; } = Trace is null ? [] : [.. Drawing.Numbers.Of(Trace).Lines(Trace)];

    public string Id => FormattableString.Invariant($"s{Number}");

    public string CurveId => $"{Id}-curve";
}
