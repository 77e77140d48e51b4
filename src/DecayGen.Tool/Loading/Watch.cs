namespace DecayGen.Tool.Loading;

/// <summary>Waits for somebody to save a file.</summary>
internal static class Watch
{
    /// <summary>Editors write a file in several goes: what comes within this time is one change.</summary>
    private static readonly TimeSpan _quiet = TimeSpan.FromMilliseconds(150);

    /// <summary>Returns once one of the files has changed, or a C# file has come or gone in one of their folders, and it has become quiet again.</summary>
    public static async Task ForChangeAsync(IReadOnlyCollection<string> files, CancellationToken cancellation)
    {
        SemaphoreSlim changed = new(0);
        HashSet<string> watched = [.. files];
        List<FileSystemWatcher> watchers = [];
        try
        {
            foreach (string folder in files.Select(file => Path.GetDirectoryName(file)!).Where(Directory.Exists).Distinct(StringComparer.Ordinal))
            {
                FileSystemWatcher watcher = new(folder);
                watchers.Add(watcher);
                watcher.Changed += (_, change) => Consider(change.FullPath);
                watcher.Created += (_, change) => Consider(change.FullPath);
                watcher.Deleted += (_, change) => Consider(change.FullPath);
                watcher.Renamed += (_, change) => Consider(change.FullPath);
                watcher.EnableRaisingEvents = true;
            }

            await changed.WaitAsync(cancellation);
            while (await changed.WaitAsync(_quiet, cancellation))
            {
                // Not quiet yet.
            }
        }
        finally
        {
            foreach (FileSystemWatcher watcher in watchers)
                watcher.Dispose();
        }

        void Consider(string path)
        {
            if (watched.Contains(path) || Path.GetExtension(path).Equals(".cs", StringComparison.OrdinalIgnoreCase))
                changed.Release();
        }
    }
}
