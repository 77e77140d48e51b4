namespace DecayGen.Tool.Drawing;

/// <summary>A file that a drawing goes to: its extension says what it becomes. It is there as a whole, or not at all.</summary>
internal sealed class OutputFile
{
    private OutputFile(string path, string extension) => (Path, Extension) = (path, extension);

    /// <summary>The whole path.</summary>
    public string Path { get; }

    /// <summary>The lower-case extension, with its dot.</summary>
    public string Extension { get; }

    /// <exception cref="UserError">No drawing can be written there.</exception>
    public static OutputFile At(string path)
    {
        string full = System.IO.Path.GetFullPath(path);
        string extension = System.IO.Path.GetExtension(full).ToLowerInvariant();
        if (extension == ".htm")
            extension = ".html";
        if (extension is not (".svg" or ".png" or ".html"))
            throw new UserError($"'{path}' must end with .svg, .png or .html: that says what is drawn.");
        if (Directory.Exists(full))
            throw new UserError($"'{path}' is a folder: name a file.");
        if (!Directory.Exists(System.IO.Path.GetDirectoryName(full)))
            throw new UserError($"There is no folder '{System.IO.Path.GetDirectoryName(full)}' for '{path}'.");
        return new OutputFile(full, extension);
    }

    /// <exception cref="UserError">It cannot be written.</exception>
    public async Task WriteAsync(byte[] content, CancellationToken cancellation)
    {
        string unfinished = $"{Path}.{Guid.NewGuid():N}.tmp";
        try
        {
            await File.WriteAllBytesAsync(unfinished, content, cancellation);
            File.Move(unfinished, Path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UserError($"'{Path}' cannot be written: {exception.Message}");
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
