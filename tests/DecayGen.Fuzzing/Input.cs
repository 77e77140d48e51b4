using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DecayGen.Fuzzing;

/// <summary>A project as a user may have it at some moment: what is typed, and how it is compiled.</summary>
internal sealed record Input(params string[] Files)
{
    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp12;

    public SourceCodeKind Kind { get; init; } = SourceCodeKind.Regular;

    public OutputKind Output { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>Whether arithmetic is checked.</summary>
    public bool IsChecked { get; init; }

    /// <summary>Whether the runtime assembly is referenced.</summary>
    public bool HasLibrary { get; init; } = true;

    /// <summary>Whether TorchSharp and the adapter are referenced, too.</summary>
    public bool HasTorchSharp { get; init; }

    /// <summary>What .editorconfig says, for all files.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the program is to run, and its schedules to be evaluated.</summary>
    public bool IsEvaluated { get; init; }

    /// <summary>Whether fixes are applied whatever is found, where others take turns.</summary>
    public bool IsFixed { get; init; }

    /// <summary>All of it as one text, from which the input can be read and typed again.</summary>
    public override string ToString()
    {
        string settings = string.Concat(Settings.Select(setting => $"\n// {setting.Key} = {setting.Value}"));
        string head = $"// {Language}, {Kind}, {Output}, nullable {Nullable}, {(IsChecked ? "checked" : "unchecked")}, {(HasLibrary ? "with" : "without")} the library{(HasTorchSharp ? ", with TorchSharp" : "")}{settings}\n";
        return head + string.Concat(Files.Select((text, i) => $"// ---- File{i}.cs\n{text}\n"));
    }
}
