using System;

namespace Consumer;

/// <summary>The values of one method.</summary>
internal sealed class ValueRow(string name, Func<long, double> at) : Row(name)
{
    public override void Visit(Action<long> visitor)
    {
        for (int step = 0; step < 5000; step++)
            visitor(BitConverter.DoubleToInt64Bits(at(step)));
        foreach (long step in Steps.OfEverySize())
            visitor(BitConverter.DoubleToInt64Bits(at(step)));
    }
}
