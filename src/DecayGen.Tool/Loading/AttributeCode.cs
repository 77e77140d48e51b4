namespace DecayGen.Tool.Loading;

/// <summary>Attributes by themselves, as one types them to try a recipe.</summary>
internal static class AttributeCode
{
    /// <summary>The code that the attributes make on a type.</summary>
    /// <param name="attributes">Such as <c>[LinearWarmup(5)] [ExponentialDecay(0.1, 0.97)]</c>; a single one may lack the brackets.</param>
    /// <param name="name">What the type is called.</param>
    /// <param name="horizon">How many steps the run has; null where the attributes say so, or nothing does.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="UserError">The text is no list of attributes.</exception>
    public static Code Of(string attributes, string name, long? horizon, CancellationToken cancellation)
    {
        string text = attributes.Trim();
        if (text.Length == 0)
            throw new UserError("There are no attributes. Write them as in code: \"[LinearWarmup(5)] [ExponentialDecay(0.1, 0.97)]\".");
        if (text[0] != '[')
            text = $"[{text}]";
        if (horizon is { } steps && !text.Contains("Horizon(", StringComparison.Ordinal))
            text = FormattableString.Invariant($"{text} [Horizon({steps}L)]");
        Code code = FileCode.OfText($"{text} public partial class {name};", "attributes", cancellation);
        string[] errors =
        [
            .. code.Compilation.GetDiagnostics(cancellation)
                .Where(found => found.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
                .Select(found => found.GetMessage(System.Globalization.CultureInfo.InvariantCulture)),
        ];
        return errors.Length == 0 ? code : throw new UserError($"{attributes}\n{string.Join('\n', errors.Distinct())}");
    }
}
