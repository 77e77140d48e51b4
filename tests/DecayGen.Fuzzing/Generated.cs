using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DecayGen.Fuzzing;

/// <summary>What the generator makes of an input, and what the compiler says of both.</summary>
internal sealed class Generated
{
    private readonly HashSet<SyntaxTree> _users;
    private readonly Lazy<ImmutableArray<Diagnostic>> _before;

    private Generated(CSharpCompilation user, Compilation output, GeneratorRunResult result, ImmutableArray<Diagnostic> reported, CancellationToken cancellation)
    {
        _users = [.. user.SyntaxTrees];
        Output = output;
        Result = result;
        Reported = reported;
        _before = new(() => user.GetDiagnostics(cancellation));
        Said = output.GetDiagnostics(cancellation);
    }

    public Compilation Output { get; }

    public GeneratorRunResult Result { get; }

    /// <summary>What the driver says, CS8785 among it.</summary>
    public ImmutableArray<Diagnostic> Reported { get; }

    /// <summary>What the compiler says of the whole.</summary>
    public ImmutableArray<Diagnostic> Said { get; }

    public IEnumerable<Diagnostic> Errors => Said.Where(IsError);

    public static Generated Of(Input input, CancellationToken cancellation)
    {
        CSharpCompilation user = Compilations.Compile(input, cancellation);
        GeneratorDriver driver = Compilations.Driver(input)
            .RunGeneratorsAndUpdateCompilation(user, out Compilation output, out ImmutableArray<Diagnostic> reported, cancellation);
        return new Generated(user, output, driver.GetRunResult().Results.Single(), reported, cancellation);
    }

    /// <summary>Whether a place is in a file of the user's.</summary>
    public bool IsUsers(SyntaxTree? tree) => tree is not null && _users.Contains(tree);

    /// <summary>What is wrong with what was generated; null where nothing is.</summary>
    public string? Fault()
    {
        if (Result.Exception is { } exception)
            return $"The generator throws: {exception}";
        if (!Reported.IsEmpty)
            return $"The driver says: {Reported[0]}";
        if (Said.FirstOrDefault(IsWronglyGenerated) is { } wrong)
            return $"What is generated is wrong: {wrong}\n{wrong.Location.SourceTree}";
        if (Errors.FirstOrDefault(IsNew) is { } error)
            return $"What is generated makes an error: {error}\n{string.Join("\n", Result.GeneratedSources.Select(file => file.SourceText))}";
        return null;
    }

    /// <summary>What the compiler says where a member is that implements what the user named: that his language has no such interfaces.</summary>
    private const string StaticInterfaces = "CS8706";

    /// <summary>Errors in generated files, and warnings where the user's own code has no errors that might explain them.</summary>
    private bool IsWronglyGenerated(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is { } tree && !_users.Contains(tree) && diagnostic.Id != StaticInterfaces
        && (IsError(diagnostic) || (diagnostic.Severity == DiagnosticSeverity.Warning && !_before.Value.Any(IsError)));

    /// <summary>
    /// Without the generated members an error stood at their use, so an error that is the user's own stands where there was
    /// one already, or in a member that had one, since the compiler does not follow the flow of what it cannot bind.
    /// </summary>
    private bool IsNew(Diagnostic error) => !Result.GeneratedSources.IsEmpty && IsUsers(error.Location.SourceTree) && !_before.Value.Any(known =>
        IsError(known) && known.Location.SourceTree == error.Location.SourceTree
        && (known.Location.SourceSpan.IntersectsWith(error.Location.SourceSpan) || (Member(known) is { } member && member == Member(error))));

    private static SyntaxNode? Member(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetRoot()
        .FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)
        .FirstAncestorOrSelf<Microsoft.CodeAnalysis.CSharp.Syntax.MemberDeclarationSyntax>();

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;
}
