namespace DecayGen.Editor.Tests.Pictures;

/// <summary>
/// A picture of the repository, as the tests draw it. On a mismatch, run them once with DECAYGEN_ACCEPT_SNAPSHOTS=1, and look at the
/// picture before it is committed.
/// </summary>
internal static class Picture
{
    public static void Verify(string name, Screen screen)
    {
        string path = Repository.File($"docs/pictures/{name}");
        if (Environment.GetEnvironmentVariable("DECAYGEN_ACCEPT_SNAPSHOTS") == "1")
            File.WriteAllText(path, screen.ToString());
        else
            Assert.Equal(screen.ToString(), File.ReadAllText(path), ignoreLineEndingDifferences: true);
    }
}
