namespace DecayGen.Fuzzing.Families;

/// <summary>Bases that are not there or go round in circles, usings that are missing, no library, and types that take the names of others.</summary>
internal sealed class Surroundings : Family
{
    private static readonly string[] _around =
    [
        "class Base : Rate { }", "class Base { }", "class Base : Base { }", "class Base : Missing<int> { public const double Peak = 1; }", "class Base<T> : Base<Base<T>> { }",
        "abstract class Base { public abstract double At(long step); }", "class Base { public static double At(long step) => 1; public virtual int Initial => 1; protected int Fill; }", "interface Base { }", "struct Base { }", "enum Base { At }", "sealed class Base { private class At { } }",
        "class System { }", "namespace System { class Double { } }", "class Math { } class Span<T> { }", "namespace Rate.DecayGen { }", "class DecayGen { }", "namespace global { class System { } }", "class ReadOnlySpan { } class InvalidOperationException { }",
        "namespace System { public struct Span<T> { } }", "namespace System.Runtime.CompilerServices { class MethodImplAttribute { } }", "namespace System { class ArgumentOutOfRangeException { } }",
        "namespace DecayGen { class ExponentialDecayAttribute : System.Attribute { public ExponentialDecayAttribute(string a, params int[] b) { } } }",
        "namespace DecayGen { public sealed class ConstantAttribute : System.Attribute { public ConstantAttribute(double value) { } public double Floor { get; set; } public long Steps; } }",
        "namespace DecayGen { sealed class LinearWarmupAttribute : System.Attribute { public LinearWarmupAttribute(double steps) { } } class HorizonAttribute : System.Attribute { public HorizonAttribute(int steps, int more = 1) { } } }",
        "namespace DecayGen { class LinearDecayAttribute { } abstract class CosineDecayAttribute : System.Attribute { } static class NoamAttribute { } interface CyclicAttribute { } class StepDecayAttribute<T> : System.Attribute { } }",
        "namespace DecayGen { public interface ISchedule { } public enum StepUnit { Unspecified, Hour } class PlateauState { } interface IMetricSchedule { void M(); } }", "namespace DecayGen.Evaluation { class PlaceValue { } class StepRange { } }",
        "namespace DecayGen { class ExponentialDecayAttribute : ScheduleAttribute { public ExponentialDecayAttribute(double initial, double rate, object more = null) { } } partial class Twin { [ExponentialDecay(0.1, 0.9)] static partial double M(long step); } }",
        "global using DecayGen;", "global using static Rate;", "extern alias library;", "using Constant = System.ObsoleteAttribute;", "using ExponentialDecay = DecayGen.ConstantAttribute;", "using static DecayGen.StepUnit;", "using DecayGen = System;",
    ];

    public override double Share => 15;

    protected override Input Next(Random random, int index)
    {
        string head = random.Pick("using DecayGen;\n", "using DecayGen;\n", "using DecayGen;\n", "");
        string attributes = string.Join(", ", Enumerable.Range(0, random.Next(1, 3)).Select(_ => random.Pick(Attributes.Usual(random), "ExponentialDecay(0.1, 0.9)", "DecayGen.Constant(0.5)", "LinearDecay(0.1, 0, 9)", "ExponentialDecay(\"a\", 1, 2)")));
        string bases = random.Pick("", " : Base", " : Base", " : Missing", " : Rate", " : Base<int>, Missing.Other", " : Base<Rate>", " : DecayGen.ISchedule", " : object", " : Inner");
        string text = $"{head}{random.Pick("", "namespace N;\n")}[{attributes}] public partial {random.Pick("class", "struct", "record")} Rate{bases} {{ class Inner {{ }} static double Curve(long t) => 1; double Use => Rate.At(2) + Peak; }}";
        string around = random.Pick(_around);
        Input input = random.One(of: 2) ? new Input(text, around) : new Input(around, text, random.Pick(_around));
        return input with { HasLibrary = !random.One(of: 4), Language = random.Language() };
    }
}
