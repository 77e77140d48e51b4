using DecayGen.Generators.Exact;

namespace DecayGen.Generators.Schedules.Curves;

/// <summary>When a metric is better than the best one so far.</summary>
/// <param name="Threshold">By how much it has to be better.</param>
/// <param name="IsAbsolute">Whether that is a difference, and not a part of the best metric.</param>
/// <param name="SeeksMaximum">Whether more is better.</param>
internal sealed record Improvement(double Threshold, bool IsAbsolute, bool SeeksMaximum)
{
    /// <summary>What a metric is compared with: the best one, multiplied with a factor that PyTorch rounds to a double, too.</summary>
    public double Factor => IsAbsolute ? 1.0 : SeeksMaximum ? 1.0 + Threshold : 1.0 - Threshold;

    /// <summary>The same for people.</summary>
    public string Bar => (IsAbsolute && Threshold > 0, Factor == 1.0) switch
    {
        (true, _) => $"best {(SeeksMaximum ? "+" : "−")} {NumberFormat.Readable(Threshold)}",
        (_, true) => "the best",
        _ => $"{NumberFormat.Readable(Factor)} · best",
    };
}
