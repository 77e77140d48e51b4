using System.Globalization;
using DecayGen.Generators.Exact;
using DecayGen.Generators.Folding;
using DecayGen.Generators.Parsing;

namespace DecayGen.Generators.Emission;

/// <summary>The private tables of a schedule: all values in one, all factors in another, their tails in a third.</summary>
internal sealed class Tables
{
    private const int NumbersInLine = 4;

    private readonly EquatableArray<string> _names;
    private readonly List<double> _values = [];
    private readonly List<TableEvaluator> _valueTables = [];
    private readonly List<PlaceValueTables> _factorTables = [];
    private readonly Dictionary<object, int> _offsets = [];
    private readonly HashSet<object> _scaled = [];
    private readonly HashSet<object> _stairs = [];

    public Tables(IReadOnlyList<Segment> segments, EquatableArray<string> names)
    {
        _names = names;
        int factors = 0;
        foreach (Segment segment in segments)
        {
            if (segment.Evaluator is PlaceValueEvaluator { IsSmall: true } small)
                _scaled.Add(small.Tables);
            if (segment is { StepsPerStair: not null, Evaluator: PlaceValueEvaluator stairs })
                _stairs.Add(stairs.Tables);
            if (segment.Evaluator is TableEvaluator table && !_offsets.ContainsKey(table))
            {
                _offsets.Add(table, _values.Count);
                _valueTables.Add(table);
                _values.AddRange(table.Values);
            }
            else if (segment.Evaluator is PlaceValueEvaluator { Tables: var places } && !_offsets.ContainsKey(places))
            {
                _offsets.Add(places, factors);
                _factorTables.Add(places);
                factors += places.Factors.Length;
            }
        }
    }

    public string ValuesName => _names[0];

    public int OffsetOf(TableEvaluator table) => _offsets[table];

    /// <summary>The two arguments that hold the factors and their tails.</summary>
    public string FactorsOf(PlaceValueTables tables)
    {
        string slice = _offsets[tables] == 0 ? "" : $".Slice({_offsets[tables].ToString(CultureInfo.InvariantCulture)})";
        return $"{_names[1]}{slice}, {_names[2]}{slice}";
    }

    public void Emit(MemberEmitter members)
    {
        if (_values.Count > 0)
            members.Table(_names[0], "The values, each the double nearest to the true one.", [.. Lines(_values)]);
        if (_factorTables.Count == 0)
            return;
        members.Table(_names[1], "A value is the product of one factor for each digit of its step. Lowest digit first.", [.. Factors(factor => factor.Value)]);
        members.Table(_names[2], "What each factor lacks: together they are twice as precise as a double.", [.. Factors(factor => factor.Tail)]);
    }

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

    private static IEnumerable<string> Lines(IReadOnlyList<double> numbers)
    {
        for (int i = 0; i < numbers.Count; i += NumbersInLine)
            yield return string.Join(", ", numbers.Skip(i).Take(NumbersInLine).Select(NumberFormat.Literal)) + ",";
    }
}
