namespace DecayGen.Fuzzing.Families;

/// <summary>The same of methods.</summary>
internal sealed class HalfWrittenMethods : Family
{
    private static readonly string[] _modifiers = ["public", "internal", "private", "protected", "private protected", "static", "static", "static", "partial", "partial", "partial", "new", "unsafe", "async", "extern", "abstract", "virtual", "override", "sealed", "readonly"];
    private static readonly string[] _types = ["double", "float", "int", "long", "void", "ref double", "ref readonly double", "double?", "T", "Missing", "dynamic", "double[]", "(double, double)", "", "decimal", "System.Double", "nint", "double*", "T?", "System.Collections.Generic.List<int?>"];
    private static readonly string[] _parameters = ["long step", "int step", "double @long", "long", "in long step", "ref int step", "params long[] step", "long step = 3", "this long step", "long a, long b", "", "T step", "Missing step", "long step,", "scoped long step", "out long step", "[Constant(1)] long step", "double double", "long? step", "long*step"];
    private static readonly string[] _names = ["Momentum", "Lr", "At", "Rate", "@int", "M<T>", "IRate.Lr", "M<", "", "Größe", "operator +", "Outer", "Finalize"];
    private static readonly string[] _ends = [";", ";", ";", "", " { }", " => 1;", " { return 1; }", " where T : struct;", " =>", " {", " where"];
    private static readonly string[] _around = ["partial class Outer", "public static partial class Outer", "partial interface Outer", "partial interface Outer<out T>", "partial struct Outer", "class Outer", "partial record Outer", "partial class Outer<T> where T : new()", "readonly ref partial struct Outer", "file partial class Outer", "partial enum Outer", "namespace Outer;"];

    public override double Share => 20;

    protected override Input Next(Random random, int index)
    {
        string[] methods = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Method(random))];
        string around = random.Pick(_around.Take(random.Pick(4, _around.Length)).ToArray());
        string text = $"using DecayGen;\n{around} {{\n{string.Join("\n", methods)}\n}}" + (random.One(of: 4) ? $"\n{around} {{ {methods[0]} }}" : "");
        return new Input(random.One(of: 4) ? text[..random.Next(text.Length)] : text) { Language = random.Language() };
    }

    private static string Method(Random random)
    {
        string attributes = random.One(of: 8) ? "" : $"[{Attributes.Usual(random)}] ";
        string modifiers = Often("public static partial", string.Join(" ", random.Some(_modifiers)));
        return $"{attributes}{modifiers} {Often("double", random.Pick(_types))} {random.Pick(_names)}({Often("long step", random.Pick(_parameters))}){Often(";", random.Pick(_ends))}";

        // One thing is wrong at a time, mostly.
        string Often(string right, string other) => random.One(of: 4) ? other : right;
    }
}
