namespace DecayGen.Tool.Loading;

/// <summary>What a command line names: a project, an assembly, or a file.</summary>
internal static class Target
{
    public const string Description = "A project (.csproj or its folder), an assembly (.dll or .exe) or a C# file. Left out: the project in this folder.";

    /// <summary>Reads the code that a path names.</summary>
    /// <exception cref="UserError">There is no such thing, or it cannot be read.</exception>
    public static Task<Code> LoadAsync(string? path, CancellationToken cancellation)
    {
        string full = Path.GetFullPath(path ?? ".");
        if (Directory.Exists(full))
            return ProjectCode.LoadAsync(ProjectIn(full), cancellation);
        if (!File.Exists(full))
            throw new UserError($"There is no file or folder '{path}'.");
        return Path.GetExtension(full).ToUpperInvariant() switch
        {
            ".CSPROJ" => ProjectCode.LoadAsync(full, cancellation),
            ".DLL" or ".EXE" => Task.FromResult(AssemblyCode.Load(full)),
            ".CS" => FileCode.LoadAsync(full, cancellation),
            ".SLN" or ".SLNX" => throw new UserError($"'{path}' is a solution: name one of its projects."),
            _ => throw new UserError($"'{path}' is no project, assembly or C# file."),
        };
    }

    private static string ProjectIn(string folder) => Directory.GetFiles(folder, "*.csproj") switch
    {
        [var only] => only,
        [] => throw new UserError($"There is no project in '{folder}'. Name a project (.csproj), an assembly (.dll) or a C# file (.cs)."),
        var several => throw new UserError($"There are {several.Length} projects in '{folder}': name one of {string.Join(", ", several.Select(Path.GetFileName).Order(StringComparer.Ordinal))}."),
    };
}
