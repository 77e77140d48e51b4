using System.Runtime.CompilerServices;

namespace DecayGen.Tool.Import.Python;

/// <summary>Reads expressions by recursive descent.</summary>
internal sealed partial class Parser(Source source, IReadOnlyList<Token> tokens)
{
    /// <summary>Deeper than people nest, and long before the stack ends.</summary>
    private const int DeepestNesting = 500;

    /// <summary>Binary operators from the loosest to the tightest; ** comes after the unary ones.</summary>
    private static readonly string[][] _levels =
    [
        ["or"], ["and"], ["==", "!=", "<", ">", "<=", ">=", "in", "is", "not"], ["|"], ["^"], ["&"], ["<<", ">>"], ["+", "-"], ["*", "/", "//", "%", "@"],
    ];

    private int _next;

    public Token Current => tokens[_next];

    /// <summary>The token after the current one.</summary>
    public Token Peek => tokens[Math.Min(_next + 1, tokens.Count - 1)];

    public bool Accept(string text)
    {
        if (!Current.Is(text))
            return false;
        _next++;
        return true;
    }

    public Token Take() => tokens[Current.Kind == TokenKind.End ? _next : _next++];

    public Token Expect(string text) => Current.Is(text) ? Take() : throw Unexpected($"'{text}'");

    public UserError Unexpected(string expected) => source.Error(
        Current.Position,
        Current.Kind is TokenKind.NewLine or TokenKind.End ? $"Here should be {expected}, but the line ends." : $"Here should be {expected}, not '{Current.Text}'.");

    /// <summary>An expression, or several with commas between them, which are a tuple.</summary>
    public Expression Expressions()
    {
        int start = _next;
        Expression first = Checked(Expression());
        if (!Current.Is(","))
            return first;
        List<Expression> items = [first];
        while (Accept(",") && Current is { Kind: not (TokenKind.NewLine or TokenKind.End) } && !Current.Is("=") && !Current.Is(")") && !Current.Is(";"))
            items.Add(Checked(Expression()));
        return new Sequence(From(start), items);

        Expression Checked(Expression expression) => expression.Depth <= DeepestNesting ? expression : throw TooDeep(expression.Position);
    }

    public Expression Expression()
    {
        EnsureStack();
        int start = _next;
        Expression expression = Current.Is("lambda") ? Lambda() : Binary(0);
        if (Current.Is("if"))
        {
            Take();
            Binary(0);
            Expect("else");
            Expression();
            expression = new Opaque(From(start));
        }

        return expression;
    }

    private Expression Binary(int level)
    {
        if (level == _levels.Length)
            return Unary();
        int start = _next;
        Expression left = Binary(level + 1);
        while (Array.Exists(_levels[level], Current.Is))
        {
            string sign = Take().Text;
            if (sign is "is" or "not")
                _ = Accept("not") || Accept("in");
            Expression right = Binary(level + 1);
            left = new Binary(From(start), left, sign, right);
        }

        return left;
    }

    private Expression Unary()
    {
        int start = _next;
        if (!Array.Exists(["-", "+", "~", "not", "await"], Current.Is))
            return Power();
        EnsureStack();
        string sign = Take().Text;
        Expression operand = Unary();
        return new Unary(From(start), sign, operand);
    }

    private Expression Power()
    {
        int start = _next;
        Expression left = Primary();
        if (!Accept("**"))
            return left;
        EnsureStack();
        Expression right = Unary();
        return new Binary(From(start), left, "**", right);
    }

    private Expression Primary()
    {
        int start = _next;
        Expression expression = Atom();
        while (true)
        {
            if (Accept("."))
            {
                string name = Current.Kind == TokenKind.Name ? Take().Text : throw Unexpected("a name");
                expression = new Member(From(start), expression, name);
            }
            else if (Accept("("))
            {
                IReadOnlyList<Argument> arguments = Arguments();
                expression = new Call(From(start), expression, arguments);
            }
            else if (Accept("["))
            {
                int inside = _next;
                Expression index = Current.Is(":") ? Rest(inside) : Expressions();
                if (!Current.Is("]"))
                    index = Rest(inside);
                Expect("]");
                expression = new Element(From(start), expression, index);
            }
            else
            {
                return expression;
            }
        }
    }

    private List<Argument> Arguments()
    {
        List<Argument> arguments = [];
        while (!Accept(")"))
        {
            int stars = Accept("**") ? 2 : Accept("*") ? 1 : 0;
            string? name = Current.Kind == TokenKind.Name && tokens[_next + 1].Is("=") ? Take().Text : null;
            if (name is not null)
                Expect("=");
            int start = _next;
            Expression value = Expression();
            if (Current.Is("for") || Current.Is("async"))
                value = Rest(start);
            arguments.Add(new Argument(name, value, stars));
            if (!Current.Is(")") && !Accept(","))
                throw Unexpected("',' or ')'");
        }

        return arguments;
    }

    /// <summary>All up to the bracket that closes what is open, unread.</summary>
    private Opaque Rest(int start)
    {
        for (int open = 0; Current.Kind != TokenKind.End; Take())
        {
            if (Current.Is("(") || Current.Is("[") || Current.Is("{"))
                open++;
            else if ((Current.Is(")") || Current.Is("]") || Current.Is("}")) && open-- == 0)
                break;
        }

        return new Opaque(From(start));
    }

    /// <summary>The tokens read since then.</summary>
    private Extent From(int start) => new(tokens, start, _next);

    private void EnsureStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw TooDeep(Current.Position);
    }

    private UserError TooDeep(int position) => source.Error(position, "This is nested too deeply to be read.");
}
