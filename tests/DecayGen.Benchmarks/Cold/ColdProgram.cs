namespace DecayGen.Benchmarks;

/// <summary>A program that computes one value, and says after how many nanoseconds it has it: of a kind of schedule, generated or by hand.</summary>
internal static class ColdProgram
{
    public const string File = "Program.cs";

    /// <summary>The kinds: what stands above the schedule, and what one writes instead.</summary>
    public static IReadOnlyList<(string Attribute, string ByHand)> Kinds { get; } =
    [
        ("CosineDecay(0.1, 0.001, 200)", "0.001 + 0.099 * (1 + Math.Cos(Math.PI * step / 200)) / 2"),
        ("LinearDecay(0.1, 0.001, 20_000)", "0.1 - 0.099 * step / 20_000"),
        ("ExponentialDecay(0.01, 0.95)", "0.01 * Math.Pow(0.95, step)"),
        ("CosineDecay(0.1, 0.001, 20_000)", "0.001 + 0.099 * (1 + Math.Cos(Math.PI * step / 20_000)) / 2"),
        ("InverseSqrtDecay(0.1, 4_000)", "0.1 * Math.Sqrt(4_000.0 / (4_000 + step))"),
        ("PolynomialDecay(0.1, 0.001, 20_000, 0.9)", "0.001 + 0.099 * Math.Pow(1 - step / 20_000.0, 0.9)"),
    ];

    /// <summary>
    /// The program. Each form is a method of its own, which is compiled when it is called, and the floor one that does next to
    /// nothing; what the runtime needs for any of them it has before.
    /// </summary>
    public static string Text { get; } = $$"""
        using System;
        using System.Diagnostics;
        using System.Globalization;
        using System.Runtime.CompilerServices;
        using DecayGen;

        long step = long.Parse(args[1], CultureInfo.InvariantCulture);
        Stopwatch.GetTimestamp();
        long start = Stopwatch.GetTimestamp();
        double value = args[0] switch
        {
            "load" => Forms.Load(step),
        {{Each((i, _) => $"""
                "generated{i}" => Forms.Generated{i}(step),
                "byHand{i}" => Forms.ByHand{i}(step),
            """)}}
            _ => Forms.Floor(step),
        };
        long end = Stopwatch.GetTimestamp();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(end - start) * 1e9 / Stopwatch.Frequency} {value:R}"));

        static class Forms
        {
            [MethodImpl(MethodImplOptions.NoInlining)]
            public static double Floor(long step) => step * 0.5;

            [MethodImpl(MethodImplOptions.NoInlining)]
            public static double Load(long step) => DecayGen.Evaluation.StepRange.Later(step, 1);
        {{Each((i, kind) => $"""

                [MethodImpl(MethodImplOptions.NoInlining)]
                public static double Generated{i}(long step) => Schedule{i}.At(step);

                [MethodImpl(MethodImplOptions.NoInlining)]
                public static double ByHand{i}(long step) => {kind.ByHand};
            """)}}
        }

        {{Each((i, kind) => $"""
            [{kind.Attribute}]
            partial class Schedule{i};
            """)}}
        """;

    private static string Each(Func<int, (string Attribute, string ByHand), string> text) => string.Join("\n", Kinds.Select((kind, i) => text(i, kind)));
}
