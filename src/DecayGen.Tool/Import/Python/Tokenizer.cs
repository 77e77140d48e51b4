namespace DecayGen.Tool.Import.Python;

/// <summary>Python's text becomes tokens: comments go, lines that go on in brackets or after a backslash become one, and so do prompts.</summary>
internal sealed class Tokenizer
{
    private static readonly string[] _operators =
    [
        "**=", "//=", "...", "<<=", ">>=",
        "**", "//", "==", "!=", "<=", ">=", "->", "+=", "-=", "*=", "/=", "%=", "@=", "&=", "|=", "^=", ":=", "<<", ">>",
        "+", "-", "*", "/", "%", "@", "&", "|", "^", "~", "<", ">", "(", ")", "[", "]", "{", "}", ",", ":", ".", ";", "=", "!", "?", "$",
    ];

    private readonly Source _source;
    private readonly List<Token> _tokens = [];
    private int _position;
    private int _depth;

    private Tokenizer(Source source) => _source = source;

    private string Text => _source.Text;

    private char Current => Peek(0);

    /// <exception cref="UserError">Something is no Python, with its place.</exception>
    public static IReadOnlyList<Token> Read(Source source)
    {
        Tokenizer tokenizer = new(source);
        while (tokenizer._position < source.Text.Length)
            tokenizer.Next();
        tokenizer.Add(TokenKind.NewLine, 0);
        tokenizer.Add(TokenKind.End, 0);
        return tokenizer._tokens;
    }

    private void Next()
    {
        if (Current == '\n')
        {
            if (_depth == 0)
                Add(TokenKind.NewLine, 1);
            else
                _position++;
            SkipPrompt();
        }
        else if (char.IsWhiteSpace(Current) || Current == '\uFEFF')
        {
            _position++;
        }
        else if (_tokens.Count == 0 && SkipPrompt())
        {
        }
        else if (Current == '#')
        {
            _position = Text.IndexOf('\n', _position) is >= 0 and var end ? end : Text.Length;
        }
        else if (Current == '\\' && Text.AsSpan(_position + 1).TrimStart(" \t\r").StartsWith("\n"))
        {
            _position = Text.IndexOf('\n', _position) + 1;
            SkipPrompt();
        }
        else if (char.IsAsciiDigit(Current) || (Current == '.' && char.IsAsciiDigit(Peek(1))))
        {
            (int length, object value) = Literals.Number(_source, _position);
            Add(TokenKind.Number, length, value);
        }
        else if (Literals.StringPrefix(Text, _position) is { } prefix)
        {
            (int length, string? value) = Literals.String(_source, _position, prefix);
            Add(TokenKind.Text, length, value);
        }
        else if (char.IsLetter(Current) || Current == '_')
        {
            int end = _position;
            while (end < Text.Length && (char.IsLetterOrDigit(Text[end]) || Text[end] == '_'))
                end++;
            Add(TokenKind.Name, end - _position);
        }
        else
        {
            Operator();
        }
    }

    private void Operator()
    {
        string sign = Array.Find(_operators, sign => string.CompareOrdinal(Text, _position, sign, 0, sign.Length) == 0)
            ?? throw _source.Error(_position, $"'{(char.IsSurrogate(Current) ? "this character" : Current)}' has no meaning in Python.");
        if (sign is "(" or "[" or "{")
            _depth++;
        else if (sign is ")" or "]" or "}")
            _depth = Math.Max(0, _depth - 1);
        Add(TokenKind.Operator, sign.Length);
    }

    /// <summary>What an interactive session puts before a line, as in documentation.</summary>
    private bool SkipPrompt()
    {
        int start = _position;
        while (start < Text.Length && Text[start] is ' ' or '\t')
            start++;
        if (string.CompareOrdinal(Text, start, ">>>", 0, 3) != 0 && string.CompareOrdinal(Text, start, "... ", 0, 4) != 0)
            return false;
        _position = start + 3;
        return true;
    }

    private char Peek(int offset) => _position + offset < Text.Length ? Text[_position + offset] : '\0';

    private void Add(TokenKind kind, int length, object? value = null)
    {
        _tokens.Add(new Token(kind, Text.Substring(_position, length), _position, value));
        _position += length;
    }
}
