using System;
using System.Runtime.InteropServices;

namespace Consumer;

/// <summary>The signature of <c>Fill</c>.</summary>
internal delegate void Filling<T>(long firstStep, Span<T> destination);

/// <summary>All that a schedule has: at first steps, at steps of every size, between steps, one by one and in rows.</summary>
internal sealed class ScheduleRow(
    string name, double initial, double peak, Func<long, double> at, Func<double, double> between, Filling<double> fill, Filling<float> fillSingles) : Row(name)
{
    private static readonly long[] _firstSteps = [0, 4093, 65_521, 1_000_003, 4_294_967_291, long.MaxValue - 1000];

    public override void Visit(Action<long> visitor)
    {
        void Add(double value) => visitor(BitConverter.DoubleToInt64Bits(value));

        Add(initial);
        Add(peak);
        for (int step = 0; step < 5000; step++)
            Add(at(step));
        for (int i = 0; i < 2000; i++)
            Add(between(i * 0.37));
        foreach (long step in Steps.OfEverySize())
        {
            Add(at(step));
            Add(between(step / 3.0));
        }

        double[] values = new double[1001];
        float[] singles = new float[1001];
        foreach (long firstStep in _firstSteps)
        {
            fill(firstStep, values);
            fillSingles(firstStep, singles);
            Array.ForEach(values, Add);
            foreach (int bits in MemoryMarshal.Cast<float, int>(singles))
                visitor(bits);
        }
    }
}
