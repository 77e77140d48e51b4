using System;

namespace Consumer;

internal static class Program
{
    // One line for each schedule; the first says where the program runs, and is not to be compared.
    // With the name of a schedule: every value of it, for whoever looks for the one that differs.
    private static void Main(string[] arguments)
    {
        Console.WriteLine($"# {Host.Description}");
        foreach (Row row in Rows.All)
        {
            if (arguments.Length == 0)
                Console.WriteLine($"{row.Name} {row.Hash():x16}");
            else if (arguments[0] == row.Name)
                row.Visit(bits => Console.WriteLine($"{bits:x16}"));
        }
    }
}
