using System.Globalization;
using System.Text;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;
using DecayGen.Generators.Parsing;

namespace DecayGen.Generators.Emission;

/// <summary>The private tables of a schedule: values in one, factors in another, their tails in a third; other constants; milestones.</summary>
internal sealed class Tables
{
    private const int NumbersInLine = 4;

    private readonly EquatableArray<string> _names;
    private readonly List<double> _values = [];
    private readonly List<TableEvaluator> _valueTables = [];
    private readonly List<PlaceValueTables> _factorTables = [];
    private readonly List<ConstantTable> _constantTables = [];
    private readonly List<MilestoneTable> _milestoneTables = [];
    private readonly Dictionary<object, int> _offsets = [];
    private readonly HashSet<object> _scaled = [];
    private readonly HashSet<object> _stairs = [];

    public Tables(IReadOnlyList<Segment> segments, EquatableArray<string> names)
    {
        _names = names;
        foreach (Segment segment in segments)
        {
            if (segment.Evaluator is PlaceValueEvaluator { IsSmall: true } small)
                _scaled.Add(small.Tables);
            if (segment is { StepsPerStair: not null, Evaluator: PlaceValueEvaluator stairs })
                _stairs.Add(stairs.Tables);
            Add(segment.Evaluator);
            foreach (object constant in ((segment.Evaluator as CallEvaluator)?.Constants ?? []).Concat((segment.Law as CallLaw)?.Constants ?? []))
                Add(constant);
        }
    }

    public string ValuesName => _names[0];

    public string ConstantsOf(ConstantTable table) => _names[3] + Slice(_offsets[table]);

    /// <summary>The milestones of a table, and no others: all that it is given, a search looks at.</summary>
    public string MilestonesOf(MilestoneTable table) => _milestoneTables.Count == 1
        ? _names[4]
        : $"{_names[4]}.Slice({Text(_offsets[table])}, {Text(table.Steps.Length)})";

    /// <summary>The values of a table, and no others.</summary>
    public string SliceOf(TableEvaluator table) => _values.Count == table.Values.Length
        ? ValuesName
        : $"{ValuesName}.Slice({Text(_offsets[table])}, {Text(table.Values.Length)})";

    public int OffsetOf(TableEvaluator table) => _offsets[table];

    /// <summary>The two arguments that hold the factors and their tails.</summary>
    public string FactorsOf(PlaceValueTables tables)
    {
        string slice = Slice(_offsets[tables]);
        return $"{_names[1]}{slice}, {_names[2]}{slice}";
    }

    public void Emit(MemberEmitter members)
    {
        if (_values.Count > 0)
            members.Table(_names[0], "The values, each the double nearest to the true one.", [.. Lines(_values)]);
        if (_factorTables.Count > 0)
        {
            members.Table(_names[1], "A value is the product of one factor for each digit of its step. Lowest digit first.", [.. Factors(factor => factor.Value)]);
            members.Table(_names[2], "What each factor lacks: together they are twice as precise as a double.", [.. Factors(factor => factor.Tail)]);
        }

        if (_constantTables.Count > 0)
            members.Table(_names[3], "Each number is followed by what it lacks: together they are twice as precise as a double.", [.. Constants()]);
        if (_milestoneTables.Count > 0)
            members.Table(_names[4], string.Join(" ", _milestoneTables.Select(Meaning).Distinct()), [.. Milestones()], "long");
    }

    private void Add(object part)
    {
        if (_offsets.ContainsKey(part))
            return;
        switch (part)
        {
            case TableEvaluator table:
                _offsets.Add(table, _values.Count);
                _valueTables.Add(table);
                _values.AddRange(table.Values);
                break;
            case PlaceValueEvaluator { Tables: var places } when !_offsets.ContainsKey(places):
                _offsets.Add(places, _factorTables.Sum(tables => tables.Factors.Length));
                _factorTables.Add(places);
                break;
            case ConstantTable table:
                _offsets.Add(table, _constantTables.Sum(other => other.Parts.Sum(part => part.Numbers.Length)));
                _constantTables.Add(table);
                break;
            case MilestoneTable milestones:
                _offsets.Add(milestones, _milestoneTables.Sum(other => other.Steps.Length));
                _milestoneTables.Add(milestones);
                break;
        }
    }

    private IEnumerable<string> Constants()
    {
        foreach ((string comment, double[] numbers) in _constantTables.SelectMany(table => table.Parts))
        {
            yield return $"// {comment}";
            foreach (string line in Lines(numbers))
                yield return line;
        }
    }

    private static string Meaning(MilestoneTable table) =>
        table.AreReached ? "The steps at which a line reaches the next value." : "The steps from which on the next value holds.";

    private IEnumerable<string> Milestones() =>
        Lines([.. _milestoneTables.SelectMany(table => table.Steps).Select(step => step.ToString(CultureInfo.InvariantCulture))]);

    private static string Slice(int offset) => offset == 0 ? "" : $".Slice({Text(offset)})";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private IEnumerable<string> Factors(Func<DoubleDouble, double> part)
    {
        foreach (PlaceValueTables tables in _factorTables)
        {
            for (int place = 0; place < tables.Places; place++)
            {
                int from = place << tables.Bits;
                int to = place == tables.Places - 1 ? tables.Factors.Length : (place + 1) << tables.Bits;
                string unit = _stairs.Contains(tables) ? "stair" : "step";
                string steps = place == 0 ? unit : $"{NumberFormat.Count(1L << (place * tables.Bits))} {unit}s";
                bool hasScaledRows = place == tables.Places - 1 && _scaled.Contains(tables);
                yield return $"// for every {steps}{(hasScaledRows ? "; the rows of the smallest values are scaled by 2^600" : "")}";
                foreach (string line in Lines([.. tables.Factors.Skip(from).Take(to - from).Select(part)]))
                    yield return line;
            }
        }
    }

    private static IEnumerable<string> Lines(IEnumerable<double> numbers) => Lines([.. numbers.Select(NumberFormat.Literal)]);

    private static IEnumerable<string> Lines(List<string> literals)
    {
        StringBuilder line = new();
        for (int i = 0; i < literals.Count; i++)
        {
            bool isLast = i + 1 == literals.Count || (i + 1) % NumbersInLine == 0;
            line.Append(literals[i]).Append(isLast ? "," : ", ");
            if (!isLast)
                continue;
            yield return line.ToString();
            line.Clear();
        }
    }
}
