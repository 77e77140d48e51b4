namespace DecayGen.Tool.Import.Python;

/// <summary>An expression.</summary>
internal abstract record Expression
{
    /// <param name="extent">The tokens that it is.</param>
    protected Expression(Extent extent)
    {
        Extent = extent;

        // What a derived record has been given is there before this runs.
        Depth = 1 + Parts.Select(part => part.Depth).DefaultIfEmpty().Max();
    }

    /// <summary>The tokens that it is.</summary>
    public Extent Extent { get; }

    /// <summary>Where it stands.</summary>
    public int Position => Extent.Position;

    /// <summary>How it is written.</summary>
    public string Text => Extent.Text;

    /// <summary>How deep it is nested: whoever walks through it needs as much of the stack.</summary>
    public int Depth { get; }

    /// <summary>The expressions in it.</summary>
    public virtual IEnumerable<Expression> Parts => [];
}

/// <summary>A number, a string, True, False or None.</summary>
internal sealed record Constant(Extent Extent, object? Value) : Expression(Extent);

internal sealed record Name(Extent Extent) : Expression(Extent);

/// <summary><c>owner.name</c></summary>
internal sealed record Member(Extent Extent, Expression Owner, string Name) : Expression(Extent)
{
    public override IEnumerable<Expression> Parts => [Owner];
}

/// <summary><c>owner[index]</c></summary>
internal sealed record Element(Extent Extent, Expression Owner, Expression Index) : Expression(Extent)
{
    public override IEnumerable<Expression> Parts => [Owner, Index];
}

/// <param name="Extent">The tokens that it is.</param>
/// <param name="Function">What is called.</param>
/// <param name="Arguments">In their order.</param>
internal sealed record Call(Extent Extent, Expression Function, IReadOnlyList<Argument> Arguments) : Expression(Extent)
{
    public override IEnumerable<Expression> Parts => [Function, .. Arguments.Select(argument => argument.Value)];
}

/// <param name="Name">The keyword; null where there is none.</param>
/// <param name="Value">The value.</param>
/// <param name="Stars">How many stars stand before it: 1 for a list, 2 for a dictionary of more arguments.</param>
internal sealed record Argument(string? Name, Expression Value, int Stars);

/// <summary>A list, a tuple or a set: which of them makes no difference here.</summary>
internal sealed record Sequence(Extent Extent, IReadOnlyList<Expression> Items) : Expression(Extent)
{
    public override IEnumerable<Expression> Parts => Items;
}

/// <summary>A dictionary; also a JSON object.</summary>
internal sealed record Dictionary(Extent Extent, IReadOnlyList<(Expression Key, Expression Value)> Items) : Expression(Extent)
{
    public override IEnumerable<Expression> Parts => Items.SelectMany(item => new[] { item.Key, item.Value });
}

/// <summary><c>-x</c>, <c>not x</c></summary>
internal sealed record Unary(Extent Extent, string Operator, Expression Operand) : Expression(Extent)
{
    public override IEnumerable<Expression> Parts => [Operand];
}

internal sealed record Binary(Extent Extent, Expression Left, string Operator, Expression Right) : Expression(Extent)
{
    public override IEnumerable<Expression> Parts => [Left, Right];
}

internal sealed record Lambda(Extent Extent, string Parameters, Expression Body) : Expression(Extent);

/// <summary>Anything else: comprehensions, slices, conditions. It can be skipped, and is not computed.</summary>
internal sealed record Opaque(Extent Extent) : Expression(Extent);
