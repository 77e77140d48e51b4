using System.Text.Json;
using System.Text.Json.Serialization;
using DecayGen;

namespace Consumer;

[LinearWarmup(2)]
[ReduceOnPlateau(0.1, Patience = 1)]
internal sealed partial class OfLoss;

[ReduceOnPlateau(0.3, Factor = 0.5, Patience = 0, Cooldown = 1, Mode = PlateauMode.Max)]
internal partial struct OfAccuracy;

[JsonSerializable(typeof(PlateauState))]
internal sealed partial class Checkpoint : JsonSerializerContext;

internal static class Plateaus
{
    // Each step goes on with a schedule that has nothing but what was saved of the one before.
    public static string Train<TSchedule>(params double[] metrics)
        where TSchedule : IMetricSchedule, new()
    {
        string saved = "";
        List<double> values = [new TSchedule().Value];
        TSchedule schedule = new();
        foreach (double metric in metrics)
        {
            values.Add(schedule.Step(metric));
            saved = JsonSerializer.Serialize(schedule.State, Checkpoint.Default.PlateauState);
            schedule = new TSchedule { State = JsonSerializer.Deserialize(saved, Checkpoint.Default.PlateauState) };
        }

        return $"{string.Join(' ', values)} {saved}";
    }
}
