using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DecayGen.Fuzzing;

/// <summary>What the generator makes of an input.</summary>
internal sealed class Generated
{
    /// <summary>The compiler's words, at the member that implements it, for an interface that the user named and his language does not have.</summary>
    private const string StaticInterfaces = "CS8706";

    private readonly HashSet<SyntaxTree> _users;
    private readonly ImmutableArray<Diagnostic> _reported;
    private readonly Lazy<ImmutableArray<Diagnostic>> _before;

    private Generated(CSharpCompilation user, Compilation output, GeneratorRunResult result, ImmutableArray<Diagnostic> reported, CancellationToken cancellation)
    {
        _users = [.. user.SyntaxTrees];
        _reported = reported;
        _before = new(() => [.. user.GetDiagnostics(cancellation).Where(IsError)]);
        Output = output;
        Files = result.Exception is null ? result.GeneratedSources : [];
        Exception = result.Exception;
    }

    public Compilation Output { get; }

    public ImmutableArray<GeneratedSourceResult> Files { get; }

    private Exception? Exception { get; }

    public static Generated Of(Input input, CancellationToken cancellation)
    {
        CSharpCompilation user = Compilations.Compile(input, cancellation);
        GeneratorDriver driver = Compilations.Driver(input)
            .RunGeneratorsAndUpdateCompilation(user, out Compilation output, out ImmutableArray<Diagnostic> reported, cancellation);
        return new Generated(user, output, driver.GetRunResult().Results.Single(), reported, cancellation);
    }

    /// <summary>Whether a place is in a file of the user's.</summary>
    public bool IsUsers(SyntaxTree? tree) => tree is not null && _users.Contains(tree);

    public static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    /// <summary>What is wrong with what was generated; null where nothing is.</summary>
    /// <param name="said">What the compiler says of it, and of the user's files beside it.</param>
    public string? Fault(ImmutableArray<Diagnostic> said)
    {
        if (Exception is not null)
            return $"The generator throws: {Exception}";
        if (!_reported.IsEmpty)
            return $"The driver says: {_reported[0]}";
        if (Files.IsEmpty)
            return null;
        if (said.FirstOrDefault(IsWronglyGenerated) is { } wrong)
            return $"What is generated is wrong: {wrong}\n{wrong.Location.SourceTree}";
        if (said.Where(IsError).FirstOrDefault(IsNew) is { } error)
            return $"What is generated makes an error: {error}\n{string.Join("\n", Files.Select(file => file.SourceText))}";
        return null;
    }

    /// <summary>Errors in generated files that the user's own do not have, and warnings where the user has no error that might explain them.</summary>
    private bool IsWronglyGenerated(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is { } tree && !_users.Contains(tree)
        && diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != StaticInterfaces
        && !_before.Value.Any(known => !IsError(diagnostic) || (known.Id == diagnostic.Id && Message(known) == Message(diagnostic)));

    /// <summary>
    /// Without the generated members an error stood at their use, so an error that is the user's own stands where there was
    /// one already, or in a member that had one, since the compiler does not follow the flow of what it cannot bind.
    /// </summary>
    private bool IsNew(Diagnostic error) => IsUsers(error.Location.SourceTree) && !_before.Value.Any(known =>
        known.Location.SourceTree == error.Location.SourceTree
        && (known.Location.SourceSpan.IntersectsWith(error.Location.SourceSpan) || (Member(known) is { } member && member == Member(error))));

    private static SyntaxNode? Member(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetRoot()
        .FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)
        .FirstAncestorOrSelf<MemberDeclarationSyntax>();

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);
}
