namespace DecayGen.Fuzzing.Families;

/// <summary>Declarations with modifiers in any order, missing names, lists and bases, or cut off.</summary>
internal sealed class HalfWrittenTypes : Family
{
    private static readonly string[] _modifiers = ["public", "internal", "private", "protected", "static", "abstract", "sealed", "readonly", "ref", "new", "file", "unsafe", "partial", "partial", "partial", "partial", "async", "extern", "const", "required"];
    private static readonly string[] _kinds = ["class", "class", "struct", "record", "record struct", "record class", "interface", "enum", "delegate void", "namespace", "event", "int", "", "extension"];
    private static readonly string[] _names = ["Rate", "Rate<T>", "Rate<in T>", "Rate<T, T>", "Rate<", "Rate<>", "@class", "Größe", "At", "Peak", "Rate.Inner", "var", "record", "System", "DecayGen", "", "1", "Rate<[Constant(1)] T>"];
    private static readonly string[] _rest =
    [
        "(int Seed)", "(double Peak)", "()", " : ", " : Missing", " : Rate", " : System.IDisposable", " : ISchedule", " : IMetricSchedule", " where T : struct", " where T :", " where U : class", ";", " { }", " {", " }", "",
        " { int At; }", " { public static double At(long step) => 1; }", " { partial void M(); }", " { class At { } }", " { static Rate() }", " { public Rate(int x) : base(x) { } }", " { double this[int i] => 1;", " { ~Rate() { } }", " { double At(long s", " => 1",
    ];

    public override double Share => 20;

    protected override Input Next(Random random, int index)
    {
        string[] types = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Type(random))];
        string nested = $"{Modifiers(random)} {random.Pick(_kinds)} {random.Pick(_names)} {{ {string.Join("\n", types)} }}";
        string text = "using DecayGen;\n" + (random.One(of: 2) ? nested : string.Join("\n", types));
        return new Input(random.One(of: 4) ? text[..random.Next(text.Length)] : text) { Language = random.Language() };
    }

    private static string Type(Random random) =>
        $"[{Attributes.Usual(random)}] {Modifiers(random)} {random.Pick(_kinds)} {random.Pick(_names)}{random.Pick(_rest)}{(random.One(of: 2) ? random.Pick(_rest) : "")}";

    private static string Modifiers(Random random) => random.One(of: 2) ? "partial" : string.Join(" ", random.Some(_modifiers, of: 4));
}
