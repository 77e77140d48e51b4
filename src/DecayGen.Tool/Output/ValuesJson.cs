using System.Text.Json;
using DecayGen.Tool.Commands;
using DecayGen.Tool.Schedules;

namespace DecayGen.Tool.Output;

/// <summary>Values as one JSON object, written as they come.</summary>
internal static class ValuesJson
{
    public static void Write(Stream stream, FoundSchedule schedule, IEnumerable<long> steps)
    {
        using Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("schedule", schedule.FullName);
        json.WriteStartArray("attributes");
        foreach (string attribute in schedule.Attributes)
            json.WriteStringValue(attribute);
        json.WriteEndArray();
        json.WriteString("unit", schedule.Words.One);
        json.WriteStartArray("values");
        foreach (long step in steps)
        {
            json.WriteStartObject();
            json.WriteNumber("step", step);
            double value = schedule.At(step);
            json.WritePropertyName("value");

            // JSON has no infinity.
            if (double.IsFinite(value))
                json.WriteRawValue(ValuesCommand.RoundTrip(value));
            else
                json.WriteNullValue();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }
}
