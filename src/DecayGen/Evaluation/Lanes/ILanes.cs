#if NET8_0_OR_GREATER
using System.Numerics;

namespace DecayGen.Evaluation;

/// <summary>As many doubles at once as a register holds, so that a loop is written once for every width.</summary>
/// <typeparam name="TSelf">The register.</typeparam>
internal interface ILanes<TSelf> : IAdditionOperators<TSelf, TSelf, TSelf>, ISubtractionOperators<TSelf, TSelf, TSelf>, IMultiplyOperators<TSelf, TSelf, TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>How many doubles there are.</summary>
    static abstract int Count { get; }

    /// <summary>0, 1, 2, …</summary>
    static abstract TSelf Indices { get; }

    /// <summary>The same number in all lanes.</summary>
    static abstract TSelf Of(double number);

    /// <summary>The first numbers of a span, which has enough of them.</summary>
    static abstract TSelf Load(ReadOnlySpan<double> numbers);

    /// <summary>left · right + more, rounded once.</summary>
    static abstract TSelf Fused(TSelf left, TSelf right, TSelf more);

    /// <summary>left · right − less, rounded once.</summary>
    static abstract TSelf FusedLess(TSelf left, TSelf right, TSelf less);

    /// <summary>Whether all lanes are equal.</summary>
    static abstract bool AreEqual(TSelf left, TSelf right);

    /// <summary>Rounds the lanes to floats, writes these to the beginning of a span and returns whether all would be the same for other lanes.</summary>
    static abstract bool TryRound(TSelf low, TSelf high, Span<float> numbers);

    /// <summary>Writes the lanes to the beginning of a span, which has room for them.</summary>
    void Store(Span<double> numbers);
}
#endif
