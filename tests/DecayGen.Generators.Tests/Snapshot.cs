using System.Runtime.CompilerServices;
using DecayGen.Generators.Emission;
using DecayGen.Generators.Tests.Diagnostics;
using Xunit;

namespace DecayGen.Generators.Tests;

/// <summary>
/// Generated files as someone has read and approved them: Snapshots/Class.Method#HintName.verified.cs, the names that
/// Verify gives them. On a mismatch the new text lands next to the approved one as .received.cs. To approve, rename it,
/// or run the tests once with the environment variable DECAYGEN_ACCEPT_SNAPSHOTS=1 and read the diff before it is committed.
/// </summary>
internal static class Snapshot
{
    private static readonly string _folder = TestFiles.InRepository("tests/DecayGen.Generators.Tests/Snapshots");

    public static void Verify(Generation generation, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        string test = $"{Path.GetFileNameWithoutExtension(file)}.{method}#";
        List<string> problems = [];
        List<string> expected = [];
        foreach ((string name, var text) in generation.Files)
        {
            string path = Path.Combine(_folder, test + Path.GetFileNameWithoutExtension(name));
            expected.Add(path + ".verified.cs");
            if (Compare(path, text.ToString().Replace(ToolVersion.Text, "{version}", StringComparison.Ordinal)) is { } problem)
                problems.Add(problem);
        }

        foreach (string stale in Directory.GetFiles(_folder, test + "*.verified.cs").Except(expected))
        {
            if (TestFiles.AreAccepted)
                File.Delete(stale);
            else
                problems.Add($"{stale}: no such file is generated any more.");
        }

        if (problems.Count > 0)
            Assert.Fail(string.Join("\n\n", problems));
    }

    private static string? Compare(string path, string text)
    {
        string verified = path + ".verified.cs";
        string received = path + ".received.cs";
        string? approved = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : null;
        if (approved == text || TestFiles.AreAccepted)
        {
            if (approved != text)
                File.WriteAllText(verified, text);
            File.Delete(received);
            return null;
        }

        File.WriteAllText(received, text);
        return approved is null ? $"{verified}: not approved yet; see {received}" : $"{verified}, line {Difference(approved, text)}";
    }

    private static string Difference(string approved, string text)
    {
        string[] old = approved.Split('\n');
        string[] now = text.Split('\n');
        int line = 0;
        while (line < old.Length && line < now.Length && old[line] == now[line])
            line++;
        return $"{line + 1}:\n- {old.ElementAtOrDefault(line)}\n+ {now.ElementAtOrDefault(line)}";
    }
}
