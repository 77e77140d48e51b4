namespace DecayGen.Generators.Diagnostics.Risks;

/// <summary>A rule about what a valid schedule does in training. Each is one file; nothing in it evaluates a formula of its own.</summary>
internal abstract class RiskRule
{
    /// <summary>What the rule finds. Analyzers report it, and code fixes ask what would be found in the code they are about to write.</summary>
    public abstract IEnumerable<Risk> Find(Review review);
}
