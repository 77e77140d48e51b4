using DecayGen.Tool.Import.Python;

namespace DecayGen.Tool.Import;

/// <summary>What somebody says about the text: <c>len(loader)=500</c>.</summary>
internal static class Given
{
    /// <exception cref="UserError">One is no name and value.</exception>
    public static IReadOnlyDictionary<string, object> Read(IEnumerable<string> settings)
    {
        Dictionary<string, object> given = [];
        foreach (string setting in settings)
        {
            int sign = setting.LastIndexOf('=');
            if (sign <= 0)
                throw new UserError($"--set \"{setting}\": write a name, =, and a value, such as --set \"len(loader)=500\".");
            object? value = new Evaluator(new Source(setting), new Dictionary<string, object>()).Evaluate(new Bound(Read(setting[(sign + 1)..]), Scope.Empty));
            given[Read(setting[..sign]).Text] = value ?? throw new UserError($"--set \"{setting}\": the value must be a number, a word or a list.");
        }

        return given;
    }

    private static Expression Read(string text)
    {
        Source source = new(text);
        Parser parser = new(source, Tokenizer.Read(source));
        Expression expression = parser.Expressions();
        return parser.Current.Kind == TokenKind.NewLine ? expression : throw parser.Unexpected("the end");
    }
}
