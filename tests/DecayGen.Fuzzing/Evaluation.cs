using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace DecayGen.Fuzzing;

/// <summary>Schedules that are steps' alone, run: values for what is valid, the promised exception for what is not.</summary>
internal static class Evaluation
{
    private delegate void Filling(long firstStep, Span<double> destination);

    private static readonly long[] _steps = [0, 1, 2, 9, 89, 1000, 5003, 1L << 31, 1L << 53, long.MaxValue - 1, long.MaxValue];

    public static string? Fault(Generated generated, ImmutableArray<Diagnostic> findings)
    {
        using MemoryStream image = new();
        if (!generated.Output.Emit(image).Success)
            return null;
        image.Position = 0;
        AssemblyLoadContext context = new("User", isCollectible: true);
        try
        {
            // A schedule is a type of its own; a rule that calls it wrong does so within its declaration.
            Assembly assembly = context.LoadFromStream(image);
            return generated.Files
                .Select(file => assembly.GetType(file.HintName[..^".g.cs".Length])!)
                .Select(type => Fault(type, findings.Any(finding => finding.Severity == DiagnosticSeverity.Error && IsIn(generated, type.Name, finding)), findings))
                .FirstOrDefault(fault => fault is not null);
        }
        finally
        {
            context.Unload();
        }
    }

    private static bool IsIn(Generated generated, string type, Diagnostic finding) =>
        generated.Output.GetTypeByMetadataName(type)!.DeclaringSyntaxReferences
            .Any(part => part.SyntaxTree == finding.Location.SourceTree && part.Span.Contains(finding.Location.SourceSpan));

    private static string? Fault(Type type, bool isWrong, ImmutableArray<Diagnostic> findings)
    {
        Func<long, double> at = Member<Func<long, double>>(type, "At", typeof(long));
        Func<double, double> atFraction = Member<Func<double, double>>(type, "At", typeof(double));
        Filling fill = Member<Filling>(type, "Fill", typeof(long), typeof(Span<double>));
        bool isValid = Thrown(() => at(0)) is null;
        if (isValid == isWrong && !findings.Any(finding => finding.Id == "DECAY016"))
            return $"{type.Name} is {(isValid ? "generated, though a rule calls it wrong" : "not generated, and no rule says why")}: {string.Join("\n", findings)}";
        Type expected = isValid ? typeof(ArgumentOutOfRangeException) : typeof(InvalidOperationException);
        foreach (Action call in new Action[] { () => at(-1), () => at(long.MinValue), () => atFraction(double.NaN), () => atFraction(-0.5), () => fill(-1, new double[1]) })
        {
            if (Thrown(call)?.GetType() != expected)
                return $"{type.Name} throws {Thrown(call)} where {expected} is promised.";
        }

        return isValid ? _steps.Select(step => Fault(type.Name, step, at, atFraction, fill)).FirstOrDefault(fault => fault is not null) : null;
    }

    private static string? Fault(string name, long step, Func<long, double> at, Func<double, double> atFraction, Filling fill)
    {
        double value = at(step);
        if (double.IsNaN(value))
            return $"{name}.At({step}) is NaN.";
        double[] filled = new double[step > long.MaxValue - 3 ? 1 : 3];
        fill(step, filled);
        if (filled[0] != value || filled[^1] != at(step + filled.Length - 1))
            return $"{name}.Fill({step}) gives {filled[0]} and {filled[^1]}, where At gives {value} and {at(step + filled.Length - 1)}.";
        return step <= 1L << 53 && atFraction(step) != value ? $"{name}.At({step}.0) is {atFraction(step)}, where At gives {value}." : null;
    }

    private static Exception? Thrown(Action call)
    {
        try
        {
            call();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static T Member<T>(Type type, string name, params Type[] parameters) where T : Delegate =>
        type.GetMethod(name, BindingFlags.Public | BindingFlags.Static, parameters)!.CreateDelegate<T>();
}
