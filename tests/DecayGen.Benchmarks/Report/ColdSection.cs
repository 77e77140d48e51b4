using System.Globalization;

namespace DecayGen.Benchmarks.Report;

/// <summary>How long a fresh process waits for its first value.</summary>
internal static class ColdSection
{
    private const string Floor = "floor";
    private const string Load = "load";

    public static IEnumerable<string> Measure()
    {
        using ColdTiming timing = new();
        string[] forms = [Floor, Load, .. ColdProgram.Kinds.SelectMany((_, i) => new[] { $"generated{i}", $"byHand{i}" })];
        var jit = ColdTiming.Measure(timing.Publish("jit"), forms);
        var native = ColdTiming.Measure(timing.Publish("native", "-p:PublishAot=true"), forms);

        yield return "Microseconds from the start of `Main` to the first value, and in brackets milliseconds of the whole process; medians of 31 processes each.";
        yield return "";
        yield return "| | JIT | NativeAOT |";
        yield return "| --- | ---: | ---: |";
        yield return Row("`step * 0.5` in a method, the floor", Floor);
        yield return Row("an addition in a method of `DecayGen.dll`", Load);
        for (int i = 0; i < ColdProgram.Kinds.Count; i++)
        {
            (string attribute, string byHand) = ColdProgram.Kinds[i];
            yield return Row($"`[{attribute}]`", $"generated{i}");
            yield return Row($"`{byHand}`", $"byHand{i}");
        }

        string Row(string what, string form) => $"| {what} | {Text(jit[form])} | {Text(native[form])} |";
    }

    private static string Text((double FirstValue, double Process) time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.FirstValue / 1000:0.0} ({time.Process:0.0})");
}
