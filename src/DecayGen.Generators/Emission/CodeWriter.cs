using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace DecayGen.Generators.Emission;

/// <summary>Writes indented lines; blocks close themselves.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new(8192);
    private int _depth;

    public void Line(string line = "")
    {
        if (line.Length > 0)
            _text.Append(' ', 4 * _depth).Append(line);
        _text.Append('\n');
    }

    /// <summary>A statement that runs under a condition.</summary>
    public void If(string condition, string statement)
    {
        Line($"if ({condition})");
        using (Indented())
            Line(statement);
    }

    /// <summary>An opening line and braces around what is written until the block is disposed.</summary>
    public Block Braces(string line)
    {
        Line(line);
        Line("{");
        _depth++;
        return new Block(this, "}");
    }

    /// <summary>A deeper level until the block is disposed.</summary>
    public Block Indented(string close = "")
    {
        _depth++;
        return new Block(this, close);
    }

    public SourceText ToSourceText() => SourceText.From(_text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    internal readonly struct Block(CodeWriter writer, string close) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            if (close.Length > 0)
                writer.Line(close);
        }
    }
}
