using Microsoft.CodeAnalysis.CSharp;

namespace DecayGen.Generators.Tests.Shapes;

/// <summary>A way to declare a schedule; in each the schedule is 0.01 · 0.95^step, for long enough to need all tables and no longer.</summary>
internal sealed record Shape(string Source, string Type = "Rate", LanguageVersion Oldest = LanguageVersion.CSharp9, bool Implements = true)
{
    public const string Decay = "[ExponentialDecay(0.01, 0.95, Steps = 300)]";

    /// <summary>Those that are served and that the Roslyn under test has; numbers beyond are Preview and the like.</summary>
    public static readonly LanguageVersion[] Languages =
        [.. Enum.GetValues<LanguageVersion>().Where(language => language >= LanguageVersion.CSharp9 && (int)language < 10_000)];

    public static IReadOnlyDictionary<string, Shape> All { get; } = new Dictionary<string, Shape>
    {
        ["class"] = new($"{Decay} public partial class Rate {{ }}"),
        ["class without braces"] = new($"{Decay} public partial class Rate;", Oldest: LanguageVersion.CSharp12),
        ["internal"] = new($"{Decay} partial class Rate {{ }}"),
        ["sealed"] = new($"{Decay} public sealed partial class Rate {{ }}"),
        ["abstract"] = new($"{Decay} public abstract partial class Rate {{ }}"),
        ["static"] = new($"{Decay} public static partial class Rate {{ }}", Implements: false),
        ["struct"] = new($"{Decay} public partial struct Rate {{ }}"),
        ["readonly struct"] = new($"{Decay} public readonly partial struct Rate {{ }}"),
        ["ref struct"] = new($"{Decay} public ref partial struct Rate {{ }}", Implements: false),
        ["readonly ref struct"] = new($"{Decay} public readonly ref partial struct Rate {{ }}", Implements: false),
        ["record"] = new($"{Decay} public partial record Rate;"),
        ["record with parameters"] = new($"{Decay} public partial record Rate(int Values, string Name);"),
        ["parameters with the names of tables"] = new($"{Decay} public partial class Rate(double[] ScheduleFactors) {{ public double First => ScheduleFactors[0]; static int get_ScheduleValues() => 1; public static int Use() => get_ScheduleValues(); }}", Oldest: LanguageVersion.CSharp12),
        ["record class"] = new($"{Decay} public partial record class Rate;", Oldest: LanguageVersion.CSharp10),
        ["record struct"] = new($"{Decay} public partial record struct Rate;", Oldest: LanguageVersion.CSharp10),
        ["readonly record struct"] = new($"{Decay} public readonly partial record struct Rate(double Seen);", Oldest: LanguageVersion.CSharp10),
        ["primary constructor"] = new($"{Decay} public partial class Rate(int step) {{ public int Step => step; }}", Oldest: LanguageVersion.CSharp12),
        ["generic"] = new($"{Decay} public partial class Rate<T> {{ }}", "Rate`1"),
        ["constraints"] = new($"{Decay} public partial class Rate<T, @step> where T : class, System.IComparable<T> where @step : notnull {{ }}", "Rate`2"),
        ["parameter called System"] = new($"{Decay} public partial struct Rate<System, DecayGen> {{ }}", "Rate`2"),
        ["namespace"] = new($"namespace Some.Where {{ {Decay} public partial class Rate {{ }} }}", "Some.Where.Rate"),
        ["file-scoped namespace"] = new($"namespace Some.Where; {Decay} public partial class Rate {{ }}", "Some.Where.Rate", LanguageVersion.CSharp10),
        ["nested in a class"] = new($"public partial class Outer {{ {Decay} private protected partial class Rate {{ }} }}", "Outer+Rate"),
        ["nested in a static class"] = new($"public static partial class Outer {{ {Decay} public partial class Rate {{ }} }}", "Outer+Rate"),
        ["nested in a struct"] = new($"public readonly partial struct Outer {{ {Decay} private partial struct Rate {{ }} }}", "Outer+Rate"),
        ["nested in a record"] = new($"public partial record Outer(int X) {{ {Decay} protected internal partial class Rate {{ }} }}", "Outer+Rate"),
        ["nested in a record struct"] = new($"public partial record struct Outer(int X) {{ {Decay} internal partial class Rate {{ }} }}", "Outer+Rate", LanguageVersion.CSharp10),
        ["nested in an interface"] = new($"public partial interface IOuter<T> {{ {Decay} public partial class Rate {{ }} }}", "IOuter`1+Rate"),
        ["nested in a ref struct"] = new($"public ref partial struct Outer {{ {Decay} public partial struct Rate {{ }} }}", "Outer+Rate"),
        ["nested in a generic struct"] = new($"public partial struct Outer<T> where T : System.IEquatable<T> {{ {Decay} public partial class Rate {{ }} }}", "Outer`1+Rate"),
        ["thirty types deep"] = new($"{string.Concat(Enumerable.Range(0, 30).Select(i => $"public partial class Outer{i} {{ "))}{Decay} public partial class Rate {{ }}{new string('}', 30)}", $"{string.Concat(Enumerable.Range(0, 30).Select(i => $"Outer{i}+"))}Rate"),
        ["fifty namespaces deep"] = new($"namespace {string.Join(".", Enumerable.Range(0, 50).Select(i => $"Some{i}"))} {{ {Decay} public partial class Rate {{ }} }}", $"{string.Concat(Enumerable.Range(0, 50).Select(i => $"Some{i}."))}Rate"),
        ["nested in generics"] = new($"namespace N {{ public partial class Outer<T> where T : class {{ protected partial struct Inner<U> {{ {Decay} internal static partial class Rate<V> where V : U {{ }} }} }} }}", "N.Outer`1+Inner`1+Rate`1", Implements: false),
        ["nested in a schedule"] = new($"{Decay} public partial class Outer {{ {Decay} public partial class Rate : Outer {{ }} }}", "Outer+Rate"),
        ["keywords"] = new($"namespace @class.@event.@record {{ public partial class @namespace<@int> {{ {Decay} public partial class @if<@var, @where> {{ }} }} }}", "class.event.record.namespace`1+if`2"),
        ["contextual keywords as parameters"] = new($"{Decay} public partial class Rate<@in, @field, @scoped, @required, @partial, @var, @dynamic, @nameof, @await, @record, @file, @and, @value, @global, @extension, @allows> {{ }}", "Rate`16"),
        ["contextual keywords as members"] = new($"{Decay} public partial class Rate {{ public static string nameof(long @var) => \"\"; public int field, scoped, required, partial, dynamic, await, record, value, global, @checked, @stackalloc, part, filler, values, done; }}"),
        ["contextual keyword"] = new($"{Decay} public partial class @record {{ }}", "record"),
        ["another contextual keyword"] = new($"{Decay} public partial class @file {{ }}", "file"),
        ["lower case"] = new($"#pragma warning disable CS8981\n{Decay} public partial class rate {{ }}", "rate"),
        ["letters that combine"] = new($"{Decay} public partial class e\u0301tat<T\u0327> {{ }}", "e\u0301tat`1"),
        ["letters as numbers of code"] = new($"{Decay} public partial class \\u0052ate<\\u0069nt> {{ }}", "Rate`1"),
        ["characters that count for nothing"] = new($"{Decay} public partial class Ra\u200Dte<T\u00ADx> {{ }}", "Rate`1"),
        ["Chinese"] = new($"namespace 学习.率 {{ {Decay} public partial class 衰减<数> {{ }} }}", "学习.率.衰减`1"),
        ["Turkish"] = new($"namespace İzmir {{ {Decay} public partial class Irmak<ı, İ> {{ }} }}", "İzmir.Irmak`2"),
        ["letters beyond ASCII"] = new($"namespace Größe {{ {Decay} public partial class Λρυθμός {{ }} }}", "Größe.Λρυθμός"),
        ["namespace called System"] = new($"namespace My.System {{ {Decay} public partial class Rate {{ }} }}", "My.System.Rate"),
        ["type called System"] = new($"namespace My {{ public partial class System {{ public class DecayGen {{ }} {Decay} public partial class Rate {{ }} }} }}", "My.System+Rate"),
        ["type called DecayGen"] = new($"namespace My {{ public partial class DecayGen {{ public class System {{ }} public class Evaluation {{ }} {Decay} public partial class Rate {{ }} }} }}", "My.DecayGen+Rate"),
        ["namespace in DecayGen"] = new($"namespace DecayGen.Mine {{ {Decay} public partial class Rate {{ }} }}", "DecayGen.Mine.Rate"),
        ["alias of the attribute"] = new($"using Decay = DecayGen.ExponentialDecayAttribute;\n[Decay(0.01, 0.95)] public partial class Rate {{ }}"),
        ["second part"] = new($"{Decay} public partial class Rate {{ }}\npublic partial class Rate : System.IDisposable {{ public void Dispose() {{ }} }}"),
        ["part that implements the interface"] = new($"{Decay} public partial class Rate : ISchedule {{ }}", Oldest: LanguageVersion.CSharp11),
        ["members with the tables' names"] = new($"{Decay} public partial class Rate {{ public int ScheduleValues; public void ScheduleFactors() {{ }} public class ScheduleFactorTails {{ }} }}"),
        ["type with a table's name"] = new($"{Decay} public partial class ScheduleFactors {{ }}", "ScheduleFactors"),
        ["overloads"] = new($"{Decay} public partial class Rate {{ public double At(int step) => At((long)step); public void Fill(double[] all) => Fill(0, all); public static T At<T>(long step) where T : struct => default; }}"),
        ["constants of types called as tables might be"] = new("""
            public static class Constants { public const long Steps = 300; }
            public static class Values { public const double First = 0.01; }
            public static class Factors { public const double Kept = 0.95; }
            [CosineDecay(Values.First, 0, Constants.Steps)] public partial class Cosine { }
            [ExponentialDecay(Values.First, Factors.Kept)] public partial class Rate { }
            """),
        ["constants from constants"] = new($"public static class Numbers {{ public const double First = 0.01; }}\n[ExponentialDecay(rate: 1 - 0.05, initial: Numbers.First, Steps = 300)] public partial class Rate {{ }}"),
    };
}
