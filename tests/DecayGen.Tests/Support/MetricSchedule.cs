using System.Reflection;

namespace DecayGen.Tests.Support;

/// <summary>A generated type that a metric drives.</summary>
internal sealed class MetricSchedule(Type type, string attributes)
{
    public Type Type { get; } = type;

    public ReduceOnPlateauAttribute Plateau { get; } = type.GetCustomAttribute<ReduceOnPlateauAttribute>()!;

    /// <summary>A fresh one; a struct in a box, which its steps change.</summary>
    public IMetricSchedule New() => (IMetricSchedule)Activator.CreateInstance(Type)!;

    public override string ToString() => attributes;
}
