using System.Reflection;
using System.Runtime.Loader;
using static TorchSharp.torch.optim;

namespace DecayGen.TorchSharp.Tests.Support;

/// <summary>The adapter's build for netstandard2.0, as an app on .NET gets it through a library for .NET Standard.</summary>
internal sealed class NetStandardAdapter : AssemblyLoadContext
{
    private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "netstandard2.0");

    private readonly bool _withRuntime;
    private readonly Type _extensions;

    /// <param name="withRuntime">Whether the runtime assembly is the one for netstandard2.0, too; the schedules of this assembly are another's then.</param>
    public NetStandardAdapter(bool withRuntime)
    {
        _withRuntime = withRuntime;
        _extensions = LoadFromAssemblyPath(Path.Combine(_folder, "DecayGen.TorchSharp.dll")).GetType("DecayGen.OptimizerExtensions", throwOnError: true)!;
    }

    public IEnumerable<string> Methods => _extensions.GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.Name).Distinct().Order(StringComparer.Ordinal);

    public Action<Optimizer, double> Set(string method) => _extensions.GetMethod(method)!.CreateDelegate<Action<Optimizer, double>>();

    public Action<Optimizer, double, double> SetRelative => _extensions.GetMethod("SetRelativeLearningRate")!.CreateDelegate<Action<Optimizer, double, double>>();

    /// <summary>Apply or ApplyRelative, for a class.</summary>
    public Func<Optimizer, TSchedule, double, double> Plateau<TSchedule>(string method)
        where TSchedule : class, IMetricSchedule =>
        Generic(method, isByRef: false).MakeGenericMethod(typeof(TSchedule)).CreateDelegate<Func<Optimizer, TSchedule, double, double>>();

    /// <summary>Apply or ApplyRelative, for a struct.</summary>
    public StructStep<TSchedule> StructPlateau<TSchedule>(string method)
        where TSchedule : struct, IMetricSchedule =>
        Generic(method, isByRef: true).MakeGenericMethod(typeof(TSchedule)).CreateDelegate<StructStep<TSchedule>>();

    private MethodInfo Generic(string method, bool isByRef) =>
        _extensions.GetMethods().Single(candidate => candidate.Name == method && candidate.GetParameters()[1].ParameterType.IsByRef == isByRef);

    protected override Assembly? Load(AssemblyName name) =>
        _withRuntime && name.Name == "DecayGen" ? LoadFromAssemblyPath(Path.Combine(_folder, "DecayGen.dll")) : null;

    internal delegate double StructStep<TSchedule>(Optimizer optimizer, ref TSchedule schedule, double metric);
}
