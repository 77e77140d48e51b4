using System.Reflection;

namespace DecayGen.Tests.Support;

/// <summary>The members of a generated type, as delegates.</summary>
internal sealed class Generated(Type type, string attributes)
{
    public delegate void Filling<T>(long firstStep, Span<T> destination);

    public Type Type { get; } = type;

    public Func<long, double> At { get; } = Member<Func<long, double>>(type, "At", typeof(long));

    public Func<double, double> AtFraction { get; } = Member<Func<double, double>>(type, "At", typeof(double));

    public Filling<double> Fill { get; } = Member<Filling<double>>(type, "Fill", typeof(long), typeof(Span<double>));

    public Filling<float> FillFloats { get; } = Member<Filling<float>>(type, "Fill", typeof(long), typeof(Span<float>));

    public double Initial { get; } = Constant(type, "Initial");

    public double Peak { get; } = Constant(type, "Peak");

    public double[] Filled(long firstStep, int count)
    {
        double[] values = new double[count];
        Fill(firstStep, values);
        return values;
    }

    public float[] FilledFloats(long firstStep, int count)
    {
        float[] values = new float[count];
        FillFloats(firstStep, values);
        return values;
    }

    public override string ToString() => attributes;

    private static T Member<T>(Type type, string name, params Type[] parameters) where T : Delegate =>
        type.GetMethod(name, BindingFlags.Public | BindingFlags.Static, parameters)!.CreateDelegate<T>();

    private static double Constant(Type type, string name)
    {
        FieldInfo field = type.GetField(name)!;
        Assert.True(field.IsLiteral);
        return (double)field.GetRawConstantValue()!;
    }
}
