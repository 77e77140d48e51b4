using System.Collections.Immutable;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Parsing;
using DecayGen.Generators.Schedules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DecayGen.Generators.Diagnostics.Analyzers;

/// <summary>DECAY130 to 132: how fast a decay is, where nothing says how long the run is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownHorizonAnalyzer : ScheduleAnalyzer
{
    /// <summary>A run fits a decay that ends between these fractions of its peak.</summary>
    private const double MostLeft = 0.5;
    private const double LeastLeft = 0.0001;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.FastDecay, Descriptors.SlowDecay, Descriptors.AnyDecay);

    private protected override void Analyze(ScheduleTarget target)
    {
        if (target.HorizonAttribute is not null || target.Timeline is not { PlannedEnd: null })
            return;
        int last = target.Phases.Count - 1;
        AttributeModel phase = target.Phases[last];
        ScheduleKind kind = ScheduleKinds.Find(phase.Kind)!;
        if (kind.RateArgument is not { } argument || phase.Double(argument) >= 1)
            return;

        double rate = phase.Double(argument);
        double stepsPerRate = kind.StepsPerRate(phase);
        DiagnosticDescriptor rule =
            IsAtMost(rate, stepsPerRate, RuleOption.FastRate.Read(target.OptionsOf(last))) ? Descriptors.FastDecay
            : IsAtMost(rate, stepsPerRate, BitDecrement(RuleOption.SlowRate.Read(target.OptionsOf(last)))) ? Descriptors.AnyDecay
            : Descriptors.SlowDecay;
        target.Report(rule, target.LocationOf(last, argument), Numbers(rate, stepsPerRate));
    }

    /// <summary>Whether rate^(1 / stepsPerRate) is at most another rate.</summary>
    private static bool IsAtMost(double rate, double stepsPerRate, double other) =>
        stepsPerRate == 1.0
            ? rate <= other
            : Interval.Divide(Elementary.Log2(rate, 128), stepsPerRate, 128).Lower <= Elementary.Log2(other, 128).Upper;

    private static string Numbers(double rate, double stepsPerRate)
    {
        BigFloat half = StepsTo(MostLeft, rate, stepsPerRate);
        string below = Whole(StepsTo(Schedules.Fraction.Of(1L, 0.01), rate, stepsPerRate).Ceiling());
        string shortest = Whole(half.Ceiling() + 1);
        string longest = Whole(StepsTo(LeastLeft, rate, stepsPerRate).Floor() + 1);
        return $"half is left after {Steps(half)} steps, below 1% after {below}; fits runs of {shortest} to {longest} steps";
    }

    /// <summary>After how many steps a fraction is left.</summary>
    private static BigFloat StepsTo(BigFloat fraction, double rate, double stepsPerRate) =>
        Interval.Multiply(
            Interval.Divide(Elementary.Log2(fraction, 128), Elementary.Log2(rate, 128), 128),
            stepsPerRate,
            128).Lower;

    private static string Steps(BigFloat steps) =>
        steps < 10L ? NumberFormat.Significant(steps, 2) : steps < 1000L ? NumberFormat.Significant(steps, 3) : Whole(steps.Floor());

    private static string Whole(System.Numerics.BigInteger steps) =>
        steps < long.MaxValue ? NumberFormat.Count((long)steps) : NumberFormat.Significant(BigFloat.FromInteger(steps), 3);

    private static double BitDecrement(double positive) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(positive) - 1);
}
