using System;
using System.Collections.Generic;
using System.Linq;
using DecayGen;
using Library;

namespace Consumer;

internal static class Program
{
    // The types of the package come with the library; what they are needed for here is what its schedules show of them.
    private static void Main()
    {
        double[] values = new double[3];
        Rate.Fill(3, values);
        IEnumerable<string> implemented = typeof(Rate).GetInterfaces().Select(type => type.Name);
        IMetricSchedule schedule = new OfLoss();
        Console.WriteLine($"{Rate.At(5)} {values.Max()} {Rate.At(4.5)} {string.Join(' ', implemented)}");
        Console.WriteLine($"{schedule.Step(1)} {schedule.Step(1)} {schedule.State.Reductions}");
    }
}
