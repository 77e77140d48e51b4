using System.IO.Compression;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchSharpTraining.Images;

/// <summary>Images of 8×8 pixels between 0 and 1, and the digits that were written.</summary>
internal sealed record DigitSet(Tensor Images, Tensor Labels) : IDisposable
{
    public int Count => (int)Labels.shape[0];

    public (Tensor Images, Tensor Labels) Take(long[] rows)
    {
        using Tensor indices = torch.tensor(rows);
        return (Images.index_select(0, indices), Labels.index_select(0, indices));
    }

    /// <summary>Images that are moved by up to a pixel in each direction, another one every time: none can be learned by heart.</summary>
    public static Tensor Moved(Tensor images, Random random)
    {
        using Tensor padded = nn.functional.pad(images, [1, 1, 1, 1]);
        return stack(padded.unbind(0).Select(image => image
            .narrow(1, random.Next(3), Digits.Side)
            .narrow(2, random.Next(3), Digits.Side)));
    }

    public void Dispose()
    {
        Images.Dispose();
        Labels.Dispose();
    }
}

/// <summary>The handwritten digits of the Quickstart; its data/README.md says where they come from.</summary>
internal static class Digits
{
    public const int Side = 8;
    public const int Classes = 10;

    /// <summary>How many to learn from, to follow the training with, and to judge its model by: 1,797 in all.</summary>
    public const int Training = 898, Validation = 300, Test = 599;

    private const int Pixels = Side * Side;
    private const float DarkestPixel = 16;

    private static readonly Lazy<byte[][]> _rows = new(Load);

    /// <summary>Three sets that have no digit in common; the seed decides which digits are in which.</summary>
    public static (DigitSet Training, DigitSet Validation, DigitSet Test) Split(Random random)
    {
        byte[][] rows = [.. _rows.Value];
        random.Shuffle(rows);
        return (SetOf(rows[..Training]), SetOf(rows[Training..^Test]), SetOf(rows[^Test..]));
    }

    private static DigitSet SetOf(byte[][] rows)
    {
        float[] pixels = [.. rows.SelectMany(row => row.Take(Pixels)).Select(count => count / DarkestPixel)];
        long[] labels = [.. rows.Select(row => row[Pixels])];
        return new(torch.tensor(pixels, [rows.Length, 1, Side, Side]), torch.tensor(labels));
    }

    private static byte[][] Load()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "data", "digits.csv.gz");
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));

        List<byte[]> rows = [];
        while (reader.ReadLine() is { } row)
            rows.Add([.. row.Split(',').Select(byte.Parse)]);
        return [.. rows];
    }
}
