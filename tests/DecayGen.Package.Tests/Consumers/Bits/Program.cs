using System;
using System.Globalization;
using System.Linq;

namespace Consumer;

internal static class Program
{
    // One line for each schedule, and two about where the program runs, which are not to be compared.
    // With the name of a schedule: every value of it, for whoever looks for the one that differs.
    private static void Main(string[] arguments)
    {
        if (arguments.Length > 0)
        {
            Rows.All.Single(row => row.Name == arguments[0]).Visit(bits => Console.WriteLine(bits.ToString("x16", CultureInfo.InvariantCulture)));
            return;
        }

        Console.WriteLine($"# {Host.Description} compiled={Host.CompiledMethods}");
        ulong[] hashes = Array.ConvertAll(Rows.All, row => row.Hash());

        // Once more, by when the compiler has optimized what runs often.
        long compiled = Host.CompiledMethods;
        ulong[] again = Array.ConvertAll(Rows.All, row => row.Hash());
        Console.WriteLine($"# recompiled={Host.CompiledMethods - compiled}");

        for (int i = 0; i < hashes.Length; i++)
            Console.WriteLine($"{Rows.All[i].Name} {hashes[i]:x16}{(again[i] == hashes[i] ? "" : $", then {again[i]:x16}")}");
    }
}
