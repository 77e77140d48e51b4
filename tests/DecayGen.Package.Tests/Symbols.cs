using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace DecayGen.Package.Tests;

/// <summary>What the symbols in an assembly say of its sources.</summary>
internal sealed class Symbols(MetadataReaderProvider provider) : IDisposable
{
    // The kind of information that is SourceLink's, as the specification of portable PDBs has it.
    private static readonly Guid _sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private readonly MetadataReader _reader = provider.GetMetadataReader();

    /// <summary>The symbols that are embedded in an assembly of a package.</summary>
    public static Symbols Of(ZipArchiveEntry assembly)
    {
        using MemoryStream bytes = new();
        using (Stream stream = assembly.Open())
            stream.CopyTo(bytes);

        bytes.Position = 0;
        using PEReader image = new(bytes);
        DebugDirectoryEntry embedded = image.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        return new Symbols(image.ReadEmbeddedPortablePdbDebugDirectoryData(embedded));
    }

    /// <summary>The paths of the sources.</summary>
    public string[] Documents() => [.. _reader.Documents.Select(document => _reader.GetString(_reader.GetDocument(document).Name))];

    /// <summary>Where the sources are on the web; nothing where nobody said.</summary>
    public string SourceLink() => string.Concat(_reader.CustomDebugInformation
        .Select(_reader.GetCustomDebugInformation)
        .Where(information => _reader.GetGuid(information.Kind) == _sourceLink)
        .Select(information => Encoding.UTF8.GetString(_reader.GetBlobBytes(information.Value))));

    public void Dispose() => provider.Dispose();
}
