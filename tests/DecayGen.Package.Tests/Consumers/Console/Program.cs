using System.Diagnostics.CodeAnalysis;
using DecayGen;

namespace Consumer;

[ExponentialDecay(0.01, 0.95)]
internal sealed partial class Rate;

[LinearWarmup(4)]
[ExponentialDecay(0.01, 0.95)]
internal readonly partial record struct WarmRate;

internal static class Program
{
    private static void Main()
    {
        Console.WriteLine(Rate.At(0));
        Console.WriteLine(Rate.At(1));
        Console.WriteLine(Rate.At(1000));
        Console.WriteLine(Rate.At(0.5));
        Console.WriteLine(Train<Rate>());
        Console.WriteLine(Train<WarmRate>());
        Console.WriteLine($"{Cosine.AtEpoch(30)} {Cosine.AtStep((30 * 5004) + 5003)} {Cosine.At(45)}");
        Console.WriteLine($"{Cycle.At(26)} {Cycle.At(89)}");
        Console.WriteLine($"{Own.At(1)} {Own.At(5)} {Own.At(82)}");
        Console.WriteLine($"{Values.Momentum(45)} {Values.Epsilon(45)}");
        Console.WriteLine(Plateaus.Train<OfLoss>(9, 8, 7, 7, 7, double.NaN, 7, double.NegativeInfinity, 6));
        Console.WriteLine(Plateaus.Train<OfAccuracy>(double.NaN, 0.5, 0.5, 0.6, 0.1, double.PositiveInfinity, 0.9));
        Console.WriteLine(Message(() => Rate.At(-1)));
        Console.WriteLine(Message(() => new OfLoss { State = new PlateauState { BadSteps = 2 } }.Value));
    }

    // The sum of the first ten values, by Fill, compared with the sum by At.
    private static string Train<TSchedule>()
        where TSchedule : ISchedule
    {
        Span<double> values = stackalloc double[10];
        TSchedule.Fill(0, values);
        double filled = 0;
        double single = 0;
        for (int step = 0; step < values.Length; step++)
        {
            filled += values[step];
            single += TSchedule.At(step);
        }

        return $"{TSchedule.Peak} {filled} {(filled == single ? "same" : "different")}";
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever it is, it is to be printed.")]
    private static string Message(Func<double> value)
    {
        try
        {
            return $"{value()}";
        }
        catch (Exception exception)
        {
            return $"{exception.GetType().Name} {(exception as ArgumentException)?.ParamName}";
        }
    }
}
