using System;

namespace Consumer;

/// <summary>A sequence of values of which every bit counts.</summary>
internal abstract class Row(string name)
{
    public string Name => name;

    /// <summary>Shows the bits of each value.</summary>
    public abstract void Visit(Action<long> visitor);

    /// <summary>FNV-1a over the bytes of all bits: what a hash of the system would load is not on every machine.</summary>
    public ulong Hash()
    {
        ulong hash = 14695981039346656037;
        Visit(bits =>
        {
            for (int shift = 0; shift < 64; shift += 8)
                hash = unchecked((hash ^ (byte)(bits >> shift)) * 1099511628211);
        });
        return hash;
    }
}
