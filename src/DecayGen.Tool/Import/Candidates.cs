using System.Text.RegularExpressions;
using DecayGen.Tool.Import.Python;

namespace DecayGen.Tool.Import;

/// <summary>The schedulers that a text makes.</summary>
internal sealed partial class Candidates
{
    private readonly Script _script;
    private readonly Importer _importer;
    private readonly List<Bound> _known = [];
    private readonly List<Bound> _unknown = [];

    public Candidates(Script script, Importer importer)
    {
        (_script, _importer) = (script, importer);
        foreach (Bound result in script.Results)
            Collect(result);
    }

    /// <summary>The one that is no part of another.</summary>
    /// <exception cref="UserError">There is none, or there are several.</exception>
    public Bound Only()
    {
        HashSet<Expression> parts = Inside(_known);
        if (_unknown.FirstOrDefault(call => Inside([call]) is var made && _known.Any(known => made.Contains(known.Expression))) is { Expression: Call wrapper } place)
            throw _importer.Error(place, $"What '{wrapper.Function.Text}' makes of a schedule is not known: it is of none of the libraries that can be read.");
        Bound[] whole = [.. _known.Where(known => !parts.Contains(known.Expression))];
        return whole switch
        {
            [var only] => only,
            [] when _unknown.Count > 0 => throw _importer.Error(_unknown[0], $"'{((Call)_unknown[0].Expression).Function.Text}' is not known: it is no scheduler of {Libraries.Names}."),
            [] => throw new UserError($"There is no scheduler of {Libraries.Names} in this text{Unread}"),
            _ => throw _importer.Error(whole[1], $"There are {whole.Length} schedulers here, the first in line {_script.Source.Line(whole[0].Expression.Position)}. Give them one at a time, or join them as SequentialLR and join_schedules do."),
        };
    }

    private string Unread => _script.UnreadLines is [var line, ..] ? $". What depends on a condition or is repeated is not read, such as line {line}: give the lines that count." : ".";

    private void Collect(Bound bound)
    {
        if ((bound.Expression is Call call && Libraries.Find(call, bound.Scope) is not null) || Config.IsOne(bound))
        {
            _known.Add(bound);
            return;
        }

        if (bound.Expression is Call other && SchedulerName().IsMatch(Evaluator.Path(other.Function, bound.Scope)))
            _unknown.Add(bound);
        foreach (Expression part in bound.Expression.Parts)
            Collect(bound.With(part));
    }

    /// <summary>All that expressions are made of, and that the names in them stand for; not themselves.</summary>
    private HashSet<Expression> Inside(IEnumerable<Bound> outer)
    {
        HashSet<Expression> inside = new(ReferenceEqualityComparer.Instance);
        Stack<Bound> open = new(outer);
        while (open.TryPop(out Bound bound))
        {
            foreach (Bound part in bound.Expression.Parts.Select(part => _importer.Resolve(bound.With(part))).Where(part => inside.Add(part.Expression)))
                open.Push(part);
        }

        return inside;
    }

    [GeneratedRegex(@"(^|\.)([A-Z]\w*(Scheduler|LR|Decay|Warmup\w*)|get_\w*schedule\w*|\w*_(schedule|decay|lr|scheduler(_v2)?))$")]
    private static partial Regex SchedulerName();
}
