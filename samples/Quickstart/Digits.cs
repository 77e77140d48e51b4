using System.IO.Compression;

namespace Quickstart;

/// <summary>An image of 8×8 pixels between 0 and 1, and the digit that was written.</summary>
internal sealed record Digit(float[] Image, int Label);

/// <summary>The handwritten digits of data/README.md.</summary>
internal static class Digits
{
    public const int Pixels = 64;
    public const int Classes = 10;

    private const float DarkestPixel = 16;

    public static Digit[] Load()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "data", "digits.csv.gz");
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));

        List<Digit> digits = [];
        while (reader.ReadLine() is { } row)
            digits.Add(Parse(row));
        return [.. digits];
    }

    private static Digit Parse(string row)
    {
        byte[] values = [.. row.Split(',').Select(byte.Parse)];
        float[] image = [.. values.Take(Pixels).Select(count => count / DarkestPixel)];
        return new(image, values[Pixels]);
    }
}
