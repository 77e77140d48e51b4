using System.Globalization;
using System.Numerics;
using DecayGen.Tests.Oracle;

namespace DecayGen.Tests.Support;

/// <summary>Metrics, and what PyTorch's ReduceLROnPlateau decided on them.</summary>
internal sealed class PlateauSequence
{
    private readonly string _name;
    private readonly int[] _reductions;
    private readonly double[] _torchRates;
    private readonly double[] _exactRates;

    private PlateauSequence(MetricSchedule schedule, int seed, double[] torchRates, double[] exactRates, string[] row)
    {
        _name = $"{schedule}, seed {seed}";
        _reductions = [.. row[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
        _torchRates = torchRates;
        _exactRates = exactRates;
        Schedule = schedule;
        Metrics = [.. new PlateauMetrics((ulong)seed, schedule.Plateau).All()];
        if (PlateauMetrics.Check(Metrics) != uint.Parse(row[4], NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            throw new InvalidDataException($"{_name}: these are not the metrics that PyTorch saw.");

        int best = int.Parse(row[1], CultureInfo.InvariantCulture);
        Last = new PlateauState
        {
            Reductions = _reductions.Length,
            Best = best < 0 ? null : Metrics[best],
            BadSteps = long.Parse(row[2], CultureInfo.InvariantCulture),
            CooldownLeft = long.Parse(row[3], CultureInfo.InvariantCulture),
        };
    }

    public MetricSchedule Schedule { get; }

    public double[] Metrics { get; }

    /// <summary>The state after the last metric.</summary>
    public PlateauState Last { get; }

    /// <summary>All of them, each with the schedule of its setting; or those of every n-th setting.</summary>
    /// <param name="kind">What the types of the schedules are to be: classes or structs.</param>
    /// <param name="phases">Attributes before those of the settings.</param>
    /// <param name="arguments">More arguments of theirs.</param>
    /// <param name="every">Which settings.</param>
    public static IEnumerable<PlateauSequence> All(string kind, string phases = "", string arguments = "", int every = 1)
    {
        string[] settings = [.. Lines("plateau-settings.csv")];
        int[] chosen = [.. Enumerable.Range(0, settings.Length).Where(setting => setting % every == 0)];
        MetricSchedule[] schedules = ScheduleCompiler.CompileMetric(
            [.. chosen.Select(setting => phases + settings[setting].Split('"')[1].Replace(")]", $"{arguments})]", StringComparison.Ordinal))], kind);
        double[][] torchRates = [.. chosen.Select(setting => Rates(settings[setting].Split("\",")[1]))];
        double[][] exactRates = [.. schedules.Zip(torchRates, (schedule, rates) => Enumerable.Range(0, rates.Length + 1).Select(k => Exact(schedule.Plateau, k)).ToArray())];
        return Lines("plateau-sequences.csv")
            .Select((line, seed) => (Line: line, Seed: seed, Setting: seed % settings.Length))
            .Where(row => row.Setting % every == 0)
            .Select(row => new PlateauSequence(schedules[row.Setting / every], row.Seed, torchRates[row.Setting / every], exactRates[row.Setting / every], row.Line.Split(',')));
    }

    /// <summary>Takes a schedule through some of the metrics, and asserts at each step what PyTorch decided.</summary>
    public void Drive(IMetricSchedule schedule, int from, int until)
    {
        int reductions = _reductions.Count(step => step < from);
        for (int step = from; step < until; step++)
        {
            double value = schedule.Step(Metrics[step]);
            if (reductions < _reductions.Length && _reductions[reductions] == step)
                reductions++;
            if (schedule.State.Reductions != reductions)
                Assert.Fail($"{_name}: {schedule.State.Reductions} reductions after step {step} instead of {reductions}.");
            Same.Bits(_exactRates[reductions], value, _name, step);
            Same.Bits(value, schedule.Value, $"{_name}, Value", step);
            if (reductions > 0 && !Peers.Vector.IsNear(_torchRates[reductions - 1], value, 1e-14))
                Assert.Fail(FormattableString.Invariant($"{_name} at {step}: {value:R} instead of PyTorch's {_torchRates[reductions - 1]:R}."));
        }
    }

    /// <summary>The double nearest to the true rate: no bit is lost before it is rounded.</summary>
    private static double Exact(ReduceOnPlateauAttribute setting, int reductions)
    {
        (long initial, int initialExponent) = Dyadic.Parts(setting.Initial);
        (long factor, int factorExponent) = Dyadic.Parts(setting.Factor);
        return Math.Max(setting.Floor, Dyadic.Nearest(initial * BigInteger.Pow(factor, reductions), initialExponent + reductions * factorExponent));
    }

    private static IEnumerable<string> Lines(string resource)
    {
        using StreamReader reader = new(typeof(PlateauSequence).Assembly.GetManifestResourceStream(resource)!);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private static double[] Rates(string bits) =>
        [.. bits.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => BitConverter.Int64BitsToDouble(long.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture)))];
}
