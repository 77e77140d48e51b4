using System.Globalization;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;

namespace DecayGen.Tool.Drawing;

/// <summary>A mark of an axis.</summary>
/// <param name="Place">Where: 0 at the beginning of the axis, 1 at its end.</param>
/// <param name="Label">What stands there.</param>
internal readonly record struct Tick(double Place, string Label);

/// <summary>The axis along which is counted, from 0.</summary>
/// <param name="Last">The last step.</param>
/// <param name="Unit">Step, epoch or reduction.</param>
internal sealed record CountAxis(long Last, string Unit)
{
    public string Title => Unit == "reduction" ? "number of reductions" : Unit;

    public double Place(double step) => step / Last;

    /// <summary>At most so many marks besides that of 0, at round numbers.</summary>
    public IReadOnlyList<Tick> Ticks(int most)
    {
        Int128 step = 1;
        for (int i = 0; Last / step > most; i++)
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        List<Tick> ticks = [];
        for (Int128 count = 0; count <= Last; count += step)
            ticks.Add(new Tick(Place((double)count), NumberFormat.Count((long)count)));
        return ticks;
    }
}

/// <summary>The axis of values.</summary>
internal sealed class ValueAxis
{
    private readonly bool _isLog;
    private readonly double _low;
    private readonly double _high;

    /// <summary>How much of a logarithmic axis lies below the lowest power of ten, for 0.</summary>
    private readonly double _below;

    public ValueAxis(IEnumerable<double> values, bool isLog)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        double most = finite.DefaultIfEmpty(1).Max();
        double least = finite.DefaultIfEmpty(0).Min();
        _isLog = isLog && most > 0;
        if (_isLog)
        {
            _high = Math.Ceiling(Math.Log10(most));
            _low = Math.Min(Math.Floor(Math.Log10(finite.Where(value => value > 0).Min())), _high - 1);
            _below = least <= 0 ? Math.Max(0.5, (_high - _low) * 0.08) : 0;
            return;
        }

        // From 0 on, unless what there is to see happens far above it.
        double room = (most - least) / 2;
        _low = least < 0 ? least : least > most / 2 && room > 0 ? Math.Max(0, least - room / 2) : 0;
        _high = most > _low ? Math.Min(most + (most / 25 - _low / 25), double.MaxValue) : _low + 1;
    }

    /// <summary>Where a value lies, from 0 at the bottom to 1 at the top; what is infinite at the top.</summary>
    public double Place(double value) => Math.Clamp(_isLog
        ? value > 0 ? (Math.Log10(value) - _low + _below) / (_high - _low + _below) : 0
        : (value / 4 - _low / 4) / (_high / 4 - _low / 4) is var place && double.IsNaN(place) ? 0 : place, 0, 1);

    /// <summary>The axis as attributes of an element, for a script that has to place values.</summary>
    public string Data => FormattableString.Invariant($"data-log=\"{(_isLog ? 1 : 0)}\" data-low=\"{_low:R}\" data-high=\"{_high:R}\" data-below=\"{_below:R}\"");

    /// <summary>At most so many marks, more or less, at round numbers.</summary>
    public IReadOnlyList<Tick> Ticks(int most) => [.. (_isLog ? Powers(most) : Round(most)).DistinctBy(tick => tick.Label)];

    private IEnumerable<Tick> Powers(int most)
    {
        if (_below > 0)
            yield return new Tick(0, "0");
        int apart = Math.Max(1, (int)Math.Ceiling((_high - _low) / most));
        for (int power = (int)_high; power >= _low; power -= apart)
            yield return new Tick((power - _low + _below) / (_high - _low + _below), Label(Power(power)));
    }

    private IEnumerable<Tick> Round(int most)
    {
        double step = Step((_high / 4 - _low / 4) / most * 4);
        if (step == 0 || double.IsInfinity(step))
        {
            yield return new Tick(Place(_low), Label(_low));
            yield return new Tick(Place(_high), Label(_high));
            yield break;
        }

        for (double count = Math.Ceiling(_low / step); count * step <= _high; count++)
            yield return new Tick(Place(count * step), Label(count * step));
    }

    /// <summary>The least of 1, 2 and 5 times a power of ten that is not below a number.</summary>
    private static double Step(double least)
    {
        if (!(least > 0) || double.IsInfinity(least))
            return 0;
        double power = Power((int)Math.Floor(Math.Log10(least)));
        return new[] { 1.0, 2.0, 5.0, 10.0 }.Select(factor => factor * power).First(step => step >= least || step == 10 * power);
    }

    /// <summary>Ten to a power, to the last bit.</summary>
    private static double Power(int exponent) => double.Parse($"1e{exponent.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture);

    private static string Label(double value) => double.IsFinite(value) ? NumberFormat.Significant(value, 8) : Overview.Short(value);
}
