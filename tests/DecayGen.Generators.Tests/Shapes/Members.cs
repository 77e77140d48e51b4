using System.Reflection;

namespace DecayGen.Generators.Tests.Shapes;

/// <summary>The generated members of a loaded type.</summary>
internal sealed class Members(Type type)
{
    public double Initial => (double)type.GetField("Initial")!.GetRawConstantValue()!;

    public double Peak => (double)type.GetField("Peak")!.GetRawConstantValue()!;

    public double At(long step) => Method<Func<long, double>>("At", typeof(long))(step);

    public double At(double step) => Method<Func<double, double>>("At", typeof(double))(step);

    public double[] Fill(long firstStep, int count)
    {
        double[] values = new double[count];
        Method<FillSpan<double>>("Fill", typeof(long), typeof(Span<double>))(firstStep, values);
        return values;
    }

    public float[] FillFloat(long firstStep, int count)
    {
        float[] values = new float[count];
        Method<FillSpan<float>>("Fill", typeof(long), typeof(Span<float>))(firstStep, values);
        return values;
    }

    // As delegates, since reflection does not call members of ref structs.
    private TDelegate Method<TDelegate>(string name, params Type[] parameters)
        where TDelegate : Delegate =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Single(method => method.Name == name && method.GetGenericArguments().Length == 0
                && method.GetParameters().Select(parameter => parameter.ParameterType).SequenceEqual(parameters))
            .CreateDelegate<TDelegate>();

    private delegate void FillSpan<T>(long firstStep, Span<T> destination);
}
