using System;
using DecayGen;

namespace Consumer;

/// <summary>What metrics make of a rate: some improve, some do not, some are no numbers.</summary>
internal sealed class PlateauRow(string name, Func<IMetricSchedule> create) : Row(name)
{
    public override void Visit(Action<long> visitor)
    {
        IMetricSchedule schedule = create();
        int i = 0;
        foreach (long number in Steps.OfEverySize())
        {
            double metric = ++i % 97 == 0 ? double.NaN : (1.0 / i) + ((number & 1023) / 8192.0);
            visitor(BitConverter.DoubleToInt64Bits(schedule.Step(metric)));
            visitor(BitConverter.DoubleToInt64Bits(schedule.State.Best ?? 0.0));
            visitor(schedule.State.Reductions);
        }
    }
}
