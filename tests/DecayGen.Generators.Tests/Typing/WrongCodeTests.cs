using System.Collections.Immutable;
using System.Globalization;
using DecayGen.Generators.Tests.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace DecayGen.Generators.Tests.Typing;

/// <summary>
/// Code that is broken in every way one types: no rule throws on it, nor does the generator, and no rule speaks where the
/// compiler does. A rule speaks there when its finding and an error overlap, or an error that has no extent touches the finding.
/// </summary>
public class WrongCodeTests
{
    /// <summary>
    /// These say why nothing is generated: the compiler's error at the same name is the consequence (a method without a body, or
    /// in a class that is static), or is about something else (a constant that clashes has no value yet).
    /// </summary>
    private static readonly string[] _ofDeclarations = ["DECAY001", "DECAY002", "DECAY003", "DECAY005", "DECAY006"];

    [Fact]
    public Task Every_prefix() => Review(Mutations.Prefixes);

    [Fact]
    public Task Every_deleted_token() => Review(Mutations.WithoutOneToken);

    [Fact]
    public Task Every_repeated_token() => Review(Mutations.WithOneTokenTwice);

    private static async Task Review(Func<string, IEnumerable<string>> mutations)
    {
        int findings = 0;
        foreach ((string[] files, bool usesSchedules) in Corpus.Projects(mutations))
        {
            UserProject project = new(files) { MayBeWrong = true, IsGenerated = usesSchedules };
            (ImmutableArray<Diagnostic> found, ImmutableArray<Diagnostic> errors) = await project.JudgeAsync();
            ILookup<SyntaxTree?, Diagnostic> errorsByFile = errors.ToLookup(error => error.Location.SourceTree);
            foreach (Diagnostic finding in found.Where(finding => !_ofDeclarations.Contains(finding.Id)))
            {
                findings++;
                Diagnostic? error = errorsByFile[finding.Location.SourceTree].FirstOrDefault(error => IsAt(error.Location.SourceSpan, finding.Location.SourceSpan));
                Assert.True(error is null, $"{finding}\n{error}\n{finding.Location.SourceTree}");
            }
        }

        Assert.True(findings > 100, $"Only {findings.ToString(CultureInfo.InvariantCulture)} findings: the corpus tests nothing.");
    }

    private static bool IsAt(TextSpan error, TextSpan finding) => error.IsEmpty ? finding.IntersectsWith(error) : finding.OverlapsWith(error);
}
