using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DecayGen.Generators.Tests.Incrementality;

/// <summary>An editor's session: one driver, and compilations that follow each other.</summary>
internal sealed class Session
{
    private GeneratorDriver _driver = Generation.Driver(tracksSteps: true);
    private Compilation _compilation = Generation.Compile([]);

    public GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    /// <summary>Generates for files with these texts; those whose text is the same stay the same trees.</summary>
    public Session Edit(params string[] sources)
    {
        SyntaxTree[] before = [.. _compilation.SyntaxTrees];
        for (int i = 0; i < sources.Length; i++)
        {
            SyntaxTree tree = Generation.Parse(sources[i]);
            if (i >= before.Length)
                _compilation = _compilation.AddSyntaxTrees(tree);
            else if (before[i].ToString() != tree.ToString())
                _compilation = _compilation.ReplaceSyntaxTree(before[i], tree);
        }

        _driver = _driver.RunGenerators(_compilation);
        Assert.Null(Result.Exception);
        return this;
    }

    /// <summary>Generates again for a compilation that holds the same.</summary>
    public Session Again()
    {
        _compilation = _compilation.Clone();
        _driver = _driver.RunGenerators(_compilation);
        return this;
    }

    /// <summary>Generates for the same files in a compilation with other options or references.</summary>
    public Session Change(Func<CSharpCompilation, CSharpCompilation> change)
    {
        _compilation = change((CSharpCompilation)_compilation);
        _driver = _driver.RunGenerators(_compilation);
        return this;
    }

    /// <summary>Generates with an option of an .editorconfig, which every file has.</summary>
    public Session Configure(string option, string value)
    {
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(new ConfiguredOptions(option, value)).RunGenerators(_compilation);
        return this;
    }

    /// <summary>Generates for the same text in another version of the language.</summary>
    public Session Speak(LanguageVersion language)
    {
        CSharpParseOptions options = CSharpParseOptions.Default.WithLanguageVersion(language);
        _driver = _driver.WithUpdatedParseOptions(options);
        return Change(compilation => compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(
            compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), options))));
    }

    /// <summary>Why each value of a step is what it is, one word for each, in alphabetical order.</summary>
    public string Reasons(string step) =>
        string.Join(" ", Steps(step).SelectMany(run => run.Outputs).Select(output => output.Reason.ToString()).Order(StringComparer.Ordinal));

    /// <summary>The same of the generated files.</summary>
    public string OutputReasons() =>
        string.Join(" ", Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs)
            .Select(output => output.Reason.ToString()).Order(StringComparer.Ordinal));

    public IEnumerable<object> Values(string step) => Steps(step).SelectMany(run => run.Outputs).Select(output => output.Value);

    private IEnumerable<IncrementalGeneratorRunStep> Steps(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs) ? runs : [];
}
