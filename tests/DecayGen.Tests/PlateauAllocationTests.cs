using System.Reflection;
using DecayGen.Tests.Support;

namespace DecayGen.Tests;

/// <summary>A schedule with a state costs no memory beyond it, and is never boxed.</summary>
public class PlateauAllocationTests
{
    private const string Attributes = "[LinearWarmup(3)] [ReduceOnPlateau(0.1, Patience = 2, Cooldown = 1)]";

    private static readonly string _source = $$"""
        using System;
        using DecayGen;

        {{Attributes}} public sealed partial class AsClass;
        {{Attributes}} public sealed partial record AsRecord;
        {{Attributes}} public partial struct AsStruct;

        public static class Training
        {
        {{Train("OfClass", "AsClass")}}
        {{Train("OfRecord", "AsRecord")}}
        {{Train("OfStruct", "AsStruct")}}
        {{Train("OfAny<TSchedule>", "TSchedule", "where TSchedule : struct, IMetricSchedule")}}
            public static long OfAnyStruct(double[] metrics) => OfAny<AsStruct>(metrics);
        }
        """;

    private static readonly Lazy<Assembly> _assembly = new(() => ScheduleCompiler.Load(_source, Runtime.Modern));

    [Theory]
    [InlineData("OfClass")]
    [InlineData("OfRecord")]
    [InlineData("OfStruct")]
    [InlineData("OfAnyStruct")]
    public void NothingIsAllocated(string training)
    {
        Func<double[], long> allocated = _assembly.Value.GetType("Training", throwOnError: true)!.GetMethod(training)!.CreateDelegate<Func<double[], long>>();
        Random random = new(1);
        double[] metrics = [.. Enumerable.Range(0, 3000).Select(step => step % 50 == 0 ? double.NaN : Math.Exp(-step / 1000.0) * random.NextDouble())];
        allocated(metrics);
        Assert.Equal(0, allocated(metrics));
    }

    /// <summary>A method that steps a schedule and returns how many bytes that took, without those of a new object.</summary>
    private static string Train(string method, string type, string constraint = "") => $$"""
            public static long {{method}}(double[] metrics) {{constraint}}
            {
                {{type}} schedule = new();
                long before = GC.GetAllocatedBytesForCurrentThread();
                foreach (double metric in metrics)
                {
                    if (schedule.Step(metric) != schedule.Value)
                        throw new InvalidOperationException();
                    schedule.State = schedule.State;
                }

                if (schedule.State.Reductions < 3)
                    throw new InvalidOperationException();
                return GC.GetAllocatedBytesForCurrentThread() - before;
            }

        """;
}
