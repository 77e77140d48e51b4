using Microsoft.CodeAnalysis.CSharp;

namespace DecayGen.Tool.Tests.Support;

/// <summary>A folder of a user's, with what is written into it; gone in the end.</summary>
internal sealed class UserFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("decaygen-tool-");

    public string Path => _folder.FullName;

    /// <summary>A project file that refers to the library as built, so that nothing has to be restored from a feed.</summary>
    public static string Project(string frameworks = "<TargetFramework>net10.0</TargetFramework>", string more = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>{frameworks}<ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
          <ItemGroup><Reference Include="{typeof(ScheduleAttribute).Assembly.Location}" />{more}</ItemGroup>
        </Project>
        """;

    public UserFolder With(string file, string text)
    {
        string path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>Compiles code, with what the generator adds, to an assembly in the folder.</summary>
    public UserFolder WithAssembly(string file, string code)
    {
        CSharpCompilation compilation = Loading.FileCode.OfText(code, file, TestContext.Current.CancellationToken).Compilation;
        using FileStream stream = File.Create(System.IO.Path.Combine(Path, file));
        Assert.True(compilation.Emit(stream).Success);
        return this;
    }

    public Task<ToolRun> Run(params string[] arguments) => ToolRun.In(Path, arguments);

    public void Dispose() => _folder.Delete(recursive: true);
}
