using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;

namespace DecayGen.Fuzzing;

/// <summary>One input, and all that is promised of it.</summary>
internal static class Examination
{
    /// <summary>Of so many inputs with findings, the fixes of one are applied: opening a workspace takes longer than all else.</summary>
    private const int InputsForEachFixed = 8;

    /// <summary>What becomes of an input.</summary>
    /// <param name="family">The family of the input.</param>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="index">The number of the input within its family.</param>
    /// <param name="limit">How long it may take: a guard against what never ends, not a measure.</param>
    /// <param name="isFixed">Whether fixes are applied in any case.</param>
    public static async Task<Outcome> Of(Family family, int seed, int index, TimeSpan limit, bool isFixed = false)
    {
        using CancellationTokenSource source = new(limit);
        Stopwatch watch = Stopwatch.StartNew();
        Outcome outcome = new(family, index);
        try
        {
            Input input = family.Next(seed, index);
            outcome = outcome with { Input = input };
            outcome = await Task.Run(() => Look(outcome, input, isFixed, source.Token), CancellationToken.None).WaitAsync(limit * 2, CancellationToken.None);
        }
        catch (Exception exception) when (exception is OperationCanceledException or TimeoutException)
        {
            outcome = outcome with { Fault = $"Not done after {limit.TotalSeconds} s" };
        }
        catch (Exception exception)
        {
            outcome = outcome with { Fault = $"Something throws: {exception}" };
        }

        return outcome with { Elapsed = watch.Elapsed };
    }

    private static async Task<Outcome> Look(Outcome outcome, Input input, bool isFixed, CancellationToken cancellation)
    {
        Generated generated = Generated.Of(input, cancellation);
        (ImmutableArray<Diagnostic> findings, string? fault) = await Reviewed.Of(input, generated, cancellation);
        outcome = outcome with { Files = generated.Files.Length, Findings = findings.Length, Fault = fault };
        if (fault is null && input.IsEvaluated)
            outcome = outcome with { Fault = Evaluation.Fault(generated, findings) };
        if (outcome.Fault is null && findings.Length > 0 && input.Kind == SourceCodeKind.Regular && (isFixed || input.IsFixed || outcome.Index % InputsForEachFixed == 0))
        {
            (int applied, string? bad) = await Fixed.Of(input, cancellation);
            outcome = outcome with { Fixes = applied, Fault = bad };
        }

        return outcome;
    }
}

/// <summary>What became of an input.</summary>
/// <param name="Family">Its family.</param>
/// <param name="Index">Its number within the family.</param>
internal sealed record Outcome(Family Family, int Index)
{
    /// <summary>The input; null where making it failed.</summary>
    public Input? Input { get; init; }

    /// <summary>What is wrong; null where nothing is.</summary>
    public string? Fault { get; init; }

    public TimeSpan Elapsed { get; init; }

    /// <summary>How many files were generated.</summary>
    public int Files { get; init; }

    public int Findings { get; init; }

    /// <summary>How many fixes were applied.</summary>
    public int Fixes { get; init; }
}
