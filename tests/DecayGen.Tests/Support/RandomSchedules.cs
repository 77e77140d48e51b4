using System.Globalization;

namespace DecayGen.Tests.Support;

/// <summary>Attributes of every kind with arguments of any sensible size, the same for the same seed.</summary>
internal sealed class RandomSchedules(int seed)
{
    private readonly Random _random = new(seed);

    public static string[] Kinds { get; } =
    [
        "TimeConstantDecay", "HalfLifeDecay", "StepDecay", "MultiStepDecay", "PiecewiseConstant", "PiecewiseLinear", "PiecewiseLinear with many points", "LinearDecay",
        "PolynomialDecay", "PolynomialDecay with Cycle", "CosineDecay", "CosineDecay with Exponent", "SqrtDecay", "CosineRestarts",
        "InverseTimeDecay", "InverseTimeDecay with Power", "InverseTimeDecay with Staircase", "InverseSqrtDecay", "Noam", "OneCycle", "Cyclic",
    ];

    public string Next(string kind) => kind switch
    {
        "TimeConstantDecay" => $"[TimeConstantDecay({High()}, {Real(1, 5)}{Floor()})]",
        "HalfLifeDecay" => $"[HalfLifeDecay({High()}, {Real(0, 5)}{Floor()})]",
        "StepDecay" => $"[StepDecay({High()}, {Factor()}, {Length(0, 4)}{Floor()})]",
        "MultiStepDecay" => $"[MultiStepDecay({High()}, {Factor()}, {string.Join(", ", Milestones(_random.Next(1, 20)))})]",
        "PiecewiseConstant" => Pieces("PiecewiseConstant", _random.Next(1, 14), 1),
        "PiecewiseLinear" => Pieces("PiecewiseLinear", _random.Next(1, 14), 0),
        "PiecewiseLinear with many points" => Pieces("PiecewiseLinear", _random.Next(50, 90), 0),
        "LinearDecay" => $"[LinearDecay({High()}, {Low()}, {Length(0, 7)})]",
        "PolynomialDecay" => $"[PolynomialDecay({High()}, {Low()}, {Length(0, 7)}, {Exponent()})]",
        "PolynomialDecay with Cycle" => $"[PolynomialDecay({High()}, {Low()}, {Length(0, 4)}, {Exponent()}, Cycle = true)]",
        "CosineDecay" => $"[CosineDecay({High()}, {Low()}, {Length(0, 6)})]",
        "CosineDecay with Exponent" => $"[CosineDecay({High()}, {Low()}, {Length(0, 6)}, Exponent = {Exponent()})]",
        "SqrtDecay" => $"[SqrtDecay({High()}, {Low()}, {Length(0, 7)})]",
        "CosineRestarts" => $"[CosineRestarts({High()}, {Low()}, {Length(0, 5)}, CycleGrowth = {_random.Next(1, 4)}, PeakDecay = {(_random.Next(2) == 0 ? "1.0" : Factor())})]",
        "InverseTimeDecay" => $"[InverseTimeDecay({High()}, {Real(-4, 1)}{DecaySteps()}{Floor()})]",
        "InverseTimeDecay with Power" => $"[InverseTimeDecay({High()}, {Real(-4, 1)}, Power = {Exponent()}{DecaySteps()})]",
        "InverseTimeDecay with Staircase" => $"[InverseTimeDecay({High()}, {Real(-4, 1)}, Staircase = true, DecaySteps = {Real(0, 3)}, Power = {Exponent()})]",
        "InverseSqrtDecay" => $"[InverseSqrtDecay({High()}, {(_random.Next(2) == 0 ? Real(0, 5) : Length(0, 5))})]",
        "Noam" => $"[Noam({(_random.Next(2) == 0 ? "256" : Length(1, 4))}, {Length(0, 5)}, Scale = {(_random.Next(2) == 0 ? "1.0" : Real(-1, 1))})]",
        "OneCycle" => $"[OneCycle({High()}, {Length(2, 6)}, PercentStart = {Text(_random.Next(10, 45) / 100.0)}, DivFactor = {Real(0.3, 2)}, FinalDivFactor = {Real(0, 5)}, "
            + $"Anneal = OneCycleAnneal.{(_random.Next(2) == 0 ? "Linear" : "Cosine")}, ThreePhase = {(_random.Next(2) == 0 ? "true" : "false")})]",
        "Cyclic" => $"[Cyclic({Low()}, {High()}, {Length(0, 5)}, StepDown = {Length(0, 5)}, Mode = CyclicMode.{_random.Next(3) switch { 0 => "Triangular", 1 => "Triangular2", _ => "ExpRange" }}, Gamma = {Text(1 - Math.Pow(10, -4.5 * _random.NextDouble()))})]",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>A sequence of phases.</summary>
    public string NextSequence()
    {
        string warmup = _random.Next(3) switch { 0 => $"[LinearWarmup({Length(0, 4)})] ", 1 => $"[LinearWarmup({Length(0, 4)}, From = {Low()})] ", _ => "" };
        string cut = _random.Next(2) == 0 ? Cut(Kinds[_random.Next(Kinds.Length)]) + " " : "";
        string last = Kinds[_random.Next(Kinds.Length)];
        return warmup + cut + (_random.Next(3) == 0 ? Cut(last) : Next(last));
    }

    /// <summary>Steps where things may go wrong: the first ones, those next to powers of two and ten, and any.</summary>
    public IEnumerable<long> Steps(int count)
    {
        for (long step = 0; step < 300; step++)
            yield return step;
        for (int i = 0; i < count; i++)
        {
            long around = i % 3 == 0 ? 1L << _random.Next(8, 48) : (long)Math.Pow(10, 2 + (i % 5 == 0 ? 12 : 5) * _random.NextDouble());
            yield return Math.Max(0, around + _random.Next(-3, 4));
        }

        yield return long.MaxValue;
    }

    private string Cut(string kind)
    {
        string attribute = Next(kind);
        string separator = attribute.Contains(", ", StringComparison.Ordinal) ? ", " : "";
        return $"{attribute[..^2]}{separator}Steps = {Length(0, 4)})]";
    }

    private string Pieces(string name, int count, int more)
    {
        long[] boundaries = Milestones(count);
        string values = string.Join(", ", Enumerable.Range(0, boundaries.Length + more).Select(_ => High()));
        return $"[{name}(new double[] {{ {values} }}, new long[] {{ {string.Join(", ", boundaries)} }})]";
    }

    private long[] Milestones(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (long)Math.Pow(10, 5 * _random.NextDouble())).Distinct().Order()];

    /// <summary>From 10^-6 to 1, of few digits, or of all of them.</summary>
    private string High() => Text(_random.Next(4) switch { 0 => 1.0, 1 => Math.Pow(10, -6 * _random.NextDouble()), _ => _random.Next(100, 1000) * Math.Pow(10, -_random.Next(3, 8)) });

    /// <summary>0, or less than what <see cref="High"/> gives.</summary>
    private string Low() => _random.Next(3) == 0 ? "0" : Text(_random.Next(1, 100) * 1e-9);

    private string Factor() => Text(_random.Next(4) == 0 ? 0.5 : Math.Round(0.1 + 0.89 * _random.NextDouble(), 3));

    private string Exponent() => Text(_random.Next(3) switch { 0 => _random.Next(1, 9) / 2.0, 1 => _random.Next(1, 12) / 4.0, _ => Math.Round(0.1 + 3 * _random.NextDouble(), 2) });

    private string Floor() => _random.Next(3) == 0 ? $", Floor = {Text(1e-7 * _random.NextDouble())}" : "";

    private string DecaySteps() => _random.Next(2) == 0 ? "" : $", DecaySteps = {Real(0, 4)}";

    private string Real(double from, double to) => Text(Math.Pow(10, from + (to - from) * _random.NextDouble()));

    private string Length(double from, double to) => ((long)Math.Max(from >= 2 ? 60 : 1, Math.Pow(10, from + (to - from) * _random.NextDouble()))).ToString(CultureInfo.InvariantCulture);

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture) is var text && text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
}
