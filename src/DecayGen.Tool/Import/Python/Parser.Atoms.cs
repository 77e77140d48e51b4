namespace DecayGen.Tool.Import.Python;

/// <summary>What expressions are made of: numbers, strings, names, and what stands in brackets.</summary>
internal sealed partial class Parser
{
    private Expression Atom()
    {
        int start = _next;
        Token token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                Take();
                return new Constant(From(start), token.Value);
            case TokenKind.Text:
                List<object?> parts = [];
                while (Current.Kind == TokenKind.Text)
                    parts.Add(Take().Value);
                return parts.Contains(null)
                    ? new Opaque(From(start))
                    : new Constant(From(start), string.Concat(parts));
            case TokenKind.Name when !Array.Exists(["if", "else", "for", "in", "is", "and", "or", "not", "lambda", "import", "from"], token.Is):
                Take();
                return token.Text switch
                {
                    "True" or "true" => new Constant(From(start), true),
                    "False" or "false" => new Constant(From(start), false),
                    "None" or "null" => new Constant(From(start), null),
                    _ => new Name(From(start)),
                };
            case TokenKind.Operator when token.Text is "(" or "[":
                Take();
                return Items(start, token.Text == "(" ? ")" : "]");
            case TokenKind.Operator when token.Text == "{":
                Take();
                return Braces(start);
            case TokenKind.Operator when token.Text == "...":
                Take();
                return new Opaque(From(start));
            default:
                throw Unexpected("a value");
        }
    }

    /// <summary>What stands in parentheses or square brackets.</summary>
    private Expression Items(int start, string close)
    {
        List<Expression> items = [];
        bool isTuple = close == "]";
        while (!Current.Is(close))
        {
            _ = Accept("*");
            items.Add(Expression());
            if (Current.Is("for") || Current.Is("async"))
            {
                Rest(start + 1);
                Expect(close);
                return new Opaque(From(start));
            }

            if (!Accept(","))
                break;
            isTuple = true;
        }

        if (!Current.Is(close))
            throw Unexpected($"',' or '{close}'");
        Take();
        return items is [var only] && !isTuple ? only : new Sequence(From(start), items);
    }

    private Expression Braces(int start)
    {
        List<(Expression Key, Expression Value)> items = [];
        List<Expression> set = [];
        while (!Current.Is("}"))
        {
            if (Accept("**"))
            {
                items.Add((new Opaque(From(_next - 1)), Expression()));
            }
            else
            {
                Expression key = Expression();
                if (Accept(":"))
                    items.Add((key, Expression()));
                else
                    set.Add(key);
            }

            if (Current.Is("for") || Current.Is("async"))
            {
                Rest(start + 1);
                Expect("}");
                return new Opaque(From(start));
            }

            if (!Accept(","))
                break;
        }

        if (!Current.Is("}"))
            throw Unexpected("',' or '}'");
        Take();
        return set.Count > 0 && items.Count == 0
            ? new Sequence(From(start), set)
            : new Dictionary(From(start), items);
    }

    private Lambda Lambda()
    {
        int start = _next;
        Expect("lambda");
        int parameters = _next;
        while (!Current.Is(":") && Current.Kind is not (TokenKind.NewLine or TokenKind.End))
            Take();
        string names = From(parameters).Text;
        Expect(":");
        Expression body = Expression();
        return new Lambda(From(start), names, body);
    }
}
