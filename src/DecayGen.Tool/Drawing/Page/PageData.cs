using System.Globalization;
using System.Text;
using System.Text.Json;
using DecayGen.Tool.Commands;

namespace DecayGen.Tool.Drawing.Page;

/// <summary>All values of a page as JSON, in decimals that read back as the same doubles.</summary>
internal static class PageData
{
    public static string Of(IEnumerable<Trace> traces)
    {
        using MemoryStream stream = new();

        // The usual encoder writes nothing that could end the element around it.
        using (Utf8JsonWriter json = new(stream))
        {
            json.WriteStartArray();
            foreach (Trace trace in traces)
            {
                json.WriteStartObject();
                json.WriteString("name", trace.Name);
                json.WriteString("unit", trace.Unit);
                if (!trace.Samples.IsComplete)
                    Strings("steps", trace.Samples.All.Select(sample => sample.Step.ToString(CultureInfo.InvariantCulture)));
                Strings("values", trace.Samples.All.Select(sample => ValuesCommand.RoundTrip(sample.Value)));
                json.WriteEndObject();
            }

            json.WriteEndArray();

            void Strings(string name, IEnumerable<string> texts)
            {
                json.WriteStartArray(name);
                foreach (string text in texts)
                    json.WriteStringValue(text);
                json.WriteEndArray();
            }
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
