using System.Collections.Generic;

namespace Consumer;

internal static class Steps
{
    /// <summary>2,000 steps with any number of bits, the same each time, and the last one.</summary>
    public static IEnumerable<long> OfEverySize()
    {
        ulong state = 1;
        for (int i = 0; i < 2000; i++)
        {
            // D. E. Knuth's linear congruential generator MMIX, of which the upper bits are good.
            state = unchecked((state * 6364136223846793005) + 1442695040888963407);
            yield return (long)(state >> (1 + (i % 63)));
        }

        yield return long.MaxValue;
    }
}
