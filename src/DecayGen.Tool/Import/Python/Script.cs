namespace DecayGen.Tool.Import.Python;

/// <summary>
/// Lines of Python, or one JSON value, which is Python, too: what each of them computes, with what the lines before say. Nothing is run.
/// Functions, classes and with are read through; what depends on a condition or is repeated is not read, and what it assigns is not known.
/// </summary>
internal sealed class Script
{
    private static readonly string[] _ignored = ["pass", "break", "continue", "global", "nonlocal", "assert", "del", "raise", "%", "!", "?", "@", "$"];
    private static readonly string[] _unread = ["if", "elif", "else", "for", "while", "try", "except", "finally", "async", "match"];

    /// <summary>Methods of lists and dictionaries that change them.</summary>
    private static readonly string[] _changes = ["append", "extend", "insert", "remove", "pop", "sort", "reverse", "clear", "update", "setdefault"];

    private readonly Parser _parser;
    private readonly Stack<(int Column, Scope Outer)> _functions = [];
    private readonly List<Bound> _results = [];
    private readonly List<int> _unreadLines = [];
    private Scope _scope = Scope.Empty;

    private Script(Source source)
    {
        Source = source;
        _parser = new Parser(source, Tokenizer.Read(source));
    }

    public Source Source { get; }

    /// <summary>The expressions that stand on lines of their own, or are assigned, in their order.</summary>
    public IReadOnlyList<Bound> Results => _results;

    /// <summary>Lines at which something begins that was not read.</summary>
    public IReadOnlyList<int> UnreadLines => _unreadLines;

    /// <exception cref="UserError">This is no Python, with the place.</exception>
    public static Script Read(Source source)
    {
        Script script = new(source);
        while (script._parser.Current.Kind != TokenKind.End)
            script.Statement();
        return script;
    }

    private Token Current => _parser.Current;

    private void Statement()
    {
        if (Current.Kind == TokenKind.NewLine || Current.Is(";"))
        {
            _parser.Take();
            return;
        }

        while (_functions.TryPeek(out (int Column, Scope Outer) function) && Column(Current) <= function.Column)
            _scope = _functions.Pop().Outer;

        if (_parser.Accept("import"))
            Import();
        else if (_parser.Accept("from"))
            ImportFrom();
        else if (Current.Is("def") || Current.Is("class"))
            Function();
        else if (Current.Is("with") || IsMain())
            SkipHeader();
        else if (Array.Exists(_unread, Current.Is))
            SkipBlock();
        else if (Array.Exists(_ignored, Current.Is))
            SkipLine();
        else
            Simple();
    }

    /// <summary>An expression, an assignment, or what is returned.</summary>
    private void Simple()
    {
        if ((_parser.Accept("return") || _parser.Accept("yield")) && Current.Kind == TokenKind.NewLine)
            return;
        List<Expression> targets = [];
        Expression expression = _parser.Expressions();
        if (_parser.Accept(":"))
        {
            _parser.Expression();
            if (!Current.Is("="))
            {
                EndOfLine();
                return;
            }
        }

        if (Current.Kind == TokenKind.Operator && Current.Text.Length > 1 && Current.Text[^1] == '=' && Current.Text is not ("==" or "!=" or "<=" or ">="))
        {
            string sign = _parser.Take().Text[..^1];
            Expression right = _parser.Expressions();
            Assign(expression, new Bound(new Binary(expression.Extent with { End = right.Extent.End }, expression, sign, right), _scope));
            EndOfLine();
            return;
        }

        while (_parser.Accept("="))
        {
            targets.Add(expression);
            expression = _parser.Expressions();
        }

        EndOfLine();
        Bound value = new(expression, _scope);
        _results.Add(value);
        foreach (Expression target in targets)
            Assign(target, value);
        if (expression is Call { Function: Member { Owner: var owner, Name: var method } } && _changes.Contains(method))
            _scope = _scope.Forget(owner.Text);
    }

    private void Assign(Expression target, Bound value)
    {
        if (target is not Sequence several)
            _scope = _scope.Assign(target.Text, value);
        else if (value.Expression is Sequence values && values.Items.Count == several.Items.Count)
            several.Items.Zip(values.Items).ToList().ForEach(pair => Assign(pair.First, value.With(pair.Second)));
        else
            several.Items.ToList().ForEach(item => _scope = _scope.Forget(item.Text));
    }

    private void Import()
    {
        do
        {
            string path = Path();
            if (_parser.Accept("as"))
                _scope = _scope.Import(_parser.Take().Text, path);
            else
                _scope = _scope.Import(path.Split('.')[0], path.Split('.')[0]);
        }
        while (_parser.Accept(","));
        EndOfLine();
    }

    private void ImportFrom()
    {
        string path = Current.Is(".") ? "" : Path();
        while (_parser.Accept("."))
        {
        }

        if (!Current.Is("import"))
            path = Path();
        _parser.Expect("import");
        bool hasParentheses = _parser.Accept("(");
        do
        {
            if (hasParentheses && Current.Is(")"))
                break;
            string name = _parser.Take().Text;
            _scope = _scope.Import(_parser.Accept("as") ? _parser.Take().Text : name, $"{path}.{name}");
        }
        while (_parser.Accept(","));
        if (hasParentheses)
            _parser.Expect(")");
        EndOfLine();
    }

    private string Path()
    {
        string path = Current.Kind == TokenKind.Name ? _parser.Take().Text : throw _parser.Unexpected("a name");
        while (_parser.Accept("."))
            path += "." + _parser.Take().Text;
        return path;
    }

    /// <summary>Its parameters are not known, and what it assigns is its own.</summary>
    private void Function()
    {
        Scope outer = _scope;
        int column = Column(Current);
        foreach (Token token in SkipHeader().Where(token => token.Kind == TokenKind.Name))
            _scope = _scope.Forget(token.Text);
        _functions.Push((column, outer));
    }

    private void SkipBlock()
    {
        _unreadLines.Add(Source.Line(Current.Position));
        int column = Column(Current);
        List<Token> tokens = SkipLine();
        while (Current.Kind != TokenKind.End && (Current.Kind == TokenKind.NewLine || Column(Current) > column))
            tokens.AddRange(SkipLine());

        string name = "";
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Operator && tokens[i].Text.EndsWith('=') && name.Length > 0)
                _scope = _scope.Forget(name);
            if (tokens[i].Kind == TokenKind.Name && i > 0 && tokens[0].Is("for"))
                _scope = _scope.Forget(tokens[i].Text);
            name = tokens[i].Kind == TokenKind.Name ? (name.EndsWith('.') ? name : "") + tokens[i].Text : tokens[i].Is(".") && name.Length > 0 ? name + "." : "";
        }
    }

    private List<Token> SkipLine()
    {
        List<Token> tokens = [];
        while (Current.Kind is not (TokenKind.NewLine or TokenKind.End))
            tokens.Add(_parser.Take());
        _parser.Take();
        return tokens;
    }

    /// <summary>Up to the colon, after which the first statement may stand.</summary>
    private List<Token> SkipHeader()
    {
        List<Token> tokens = [];
        for (int open = 0; Current.Kind is not (TokenKind.NewLine or TokenKind.End) && !(open == 0 && Current.Is(":"));)
        {
            Token token = _parser.Take();
            tokens.Add(token);
            open += token.Is("(") || token.Is("[") || token.Is("{") ? 1 : token.Is(")") || token.Is("]") || token.Is("}") ? -1 : 0;
        }

        _parser.Expect(":");
        return tokens;
    }

    private bool IsMain() => Current.Is("if") && _parser.Peek.Is("__name__");

    private void EndOfLine()
    {
        if (Current.Kind is not (TokenKind.NewLine or TokenKind.End) && !Current.Is(";"))
            throw _parser.Unexpected("the end of the line");
        _parser.Take();
    }

    private int Column(Token token) => token.Position == 0 ? 0 : token.Position - 1 - Source.Text.LastIndexOf('\n', token.Position - 1);
}
