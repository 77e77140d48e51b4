using System.Globalization;

namespace DecayGen.Generators.Parsing;

/// <summary>What names become that are too long for a file or for the metadata: their start, and a hash of the whole.</summary>
internal static class ShortNames
{
    /// <summary>The name, or as much of its start as makes at most so many bytes in UTF-8.</summary>
    public static string Start(string name, int bytes)
    {
        int length = 0;
        foreach (char letter in name)
        {
            // No identifier holds a surrogate.
            bytes -= letter < 0x80 ? 1 : letter < 0x800 ? 2 : 3;
            if (bytes < 0)
                return name.Substring(0, length);
            length++;
        }

        return name;
    }

    /// <summary>FNV-1a, 64 bits: the same in every process, unlike string.GetHashCode.</summary>
    public static string Hash(string name)
    {
        ulong hash = 14695981039346656037;
        foreach (char letter in name)
            hash = unchecked((hash ^ letter) * 1099511628211);
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
