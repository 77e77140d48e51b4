using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace DecayGen.Benchmarks;

/// <summary>A folder outside the repository, in which the package is in a feed, as for a user.</summary>
internal sealed class BuildFolder : IDisposable
{
    private const string Version = "0.0.0-timing";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("decaygen-timing-");

    public BuildFolder() => DotNet(
        Repository(), "pack", "src/DecayGen", "-c", "Release", "-o", Path.Combine(_folder.FullName, "feed"),
        "--artifacts-path", Path.Combine(_folder.FullName, "artifacts"), $"-p:PackageVersion={Version}");

    /// <summary>The reference to our package.</summary>
    public static (string Id, string Version) Package => ("DecayGen", Version);

    /// <summary>Makes a project of the .cs files in its folder, and restores it; returns the folder.</summary>
    public string AddProject(string name, IEnumerable<(string Id, string Version)> packages, IEnumerable<(string File, string Text)> sources)
    {
        DirectoryInfo project = _folder.CreateSubdirectory(name);
        string references = string.Concat(packages.Select(package => $"""<PackageReference Include="{package.Id}" Version="[{package.Version}]" />"""));
        File.WriteAllText(Path.Combine(project.FullName, "Timing.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RestoreAdditionalProjectSources>../feed</RestoreAdditionalProjectSources>
                <MachinePackages>$(NUGET_PACKAGES)</MachinePackages>
                <MachinePackages Condition="'$(MachinePackages)' == ''">$([System.Environment]::GetFolderPath(SpecialFolder.UserProfile))/.nuget/packages</MachinePackages>
                <RestoreFallbackFolders>$(MachinePackages)</RestoreFallbackFolders>
                <RestorePackagesPath>packages</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>{references}</ItemGroup>
            </Project>
            """);
        foreach ((string file, string text) in sources)
            File.WriteAllText(Path.Combine(project.FullName, file), text);
        DotNet(project.FullName, "restore");
        return project.FullName;
    }

    public static string DotNet(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";  // Nodes left behind would keep the output open.
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)}:\n{output}");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Repository([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
