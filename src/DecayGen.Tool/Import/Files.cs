namespace DecayGen.Tool.Import;

internal static class Files
{
    /// <exception cref="UserError">The file cannot be read.</exception>
    public static async Task<string> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllTextAsync(path, cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UserError($"'{path}' cannot be read: {exception.Message}");
        }
    }
}
