using DecayGen.Tool.Import.Python;

namespace DecayGen.Tool.Import;

/// <summary>A library whose schedulers can be read.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Modules">Names that stand before its schedulers' names.</param>
/// <param name="Schedulers">Its schedulers.</param>
internal sealed record Library(string Name, IReadOnlyList<string> Modules, IReadOnlyList<Scheduler> Schedulers);

/// <summary>All libraries.</summary>
internal static class Libraries
{
    /// <summary>Libraries with schedulers of the same names and other meanings.</summary>
    private static readonly string[] _strangers = ["paddle", "mxnet", "mmengine", "mmcv", "fairseq", "mindspore", "burn"];

    private static readonly Library[] _all = [PyTorch.Library, Keras.Library, Optax.Library, Timm.Library, HuggingFace.Library, TensorFlow.Library, DeepSpeed.Library];

    public static string Names => "PyTorch, Keras, optax, timm or Hugging Face";

    /// <summary>The scheduler that is called; null where it is none.</summary>
    public static Scheduler? Find(Call call, Scope scope)
    {
        string path = Evaluator.Path(call.Function, scope);
        return Find(path, call.Arguments.Where(argument => argument.Name is not null).Select(argument => argument.Name!));
    }

    /// <summary>The scheduler with a name, of the library whose modules stand before it, or which has all the arguments.</summary>
    public static Scheduler? Find(string path, IEnumerable<string> arguments)
    {
        string[] parts = path.Split('.');
        (Library Library, Scheduler Scheduler)[] called =
        [
            .. _all.SelectMany(library => library.Schedulers.Where(scheduler => scheduler.Name == parts[^1]).Select(scheduler => (library, scheduler))),
        ];
        if (called.Length == 0 || _strangers.Contains(parts[0]))
            return null;
        return called
            .OrderByDescending(found => parts.SkipLast(1).Count(found.Library.Modules.Contains))
            .ThenByDescending(found => arguments.Count(found.Scheduler.Parameters.Contains))
            .First().Scheduler;
    }
}
