using System;
using System.Linq;
using DecayGen;
using Library;

namespace Consumer;

[Constant(0.3)]
internal sealed partial class Own;

internal static class Program
{
    private static void Main()
    {
        double[] values = new double[3];
        Rate.Fill(3, values);
        string[] implemented = [.. typeof(Rate).GetInterfaces().Select(type => type.Name)];
        OfLoss schedule = new();
        Console.WriteLine($"{Rate.At(5)} {values.Max()} {Rate.At(4.5)} {string.Join(' ', implemented)}");
        Console.WriteLine($"{schedule.Step(1)} {schedule.Step(1)} {schedule.State.Reductions}");
        Console.WriteLine(Own.At(0));
    }
}
