using BenchmarkDotNet.Attributes;
using DecayGen.Generators;

namespace DecayGen.Benchmarks;

/// <summary>An edit that is no business of the generator's, in a solution of 1,000 files with 500 schedules.</summary>
[MemoryDiagnoser]
[MedianColumn]
public class IdleBenchmarks
{
    private static readonly string[] _attributes =
    [
        .. typeof(ScheduleAttribute).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(ScheduleAttribute)))
            .Select(type => type.FullName!),
    ];

    private IdleSolution _solution = null!;

    [GlobalSetup(Target = nameof(Lookup))]
    public void SetUpLookup() => _solution = new IdleSolution(new LookupGenerator(_attributes));

    [GlobalSetup(Target = nameof(LookupOfOne))]
    public void SetUpLookupOfOne() => _solution = new IdleSolution(new LookupGenerator(typeof(ExponentialDecayAttribute).FullName!));

    [GlobalSetup(Target = nameof(Schedules))]
    public void SetUpSchedules() => _solution = new IdleSolution(new ScheduleGenerator());

    [IterationSetup]
    public void Edit() => _solution.Edit();

    /// <summary>Asks the compiler for the attributes, and does nothing.</summary>
    [Benchmark(Baseline = true)]
    public object Lookup() => _solution.Generate();

    [Benchmark]
    public object LookupOfOne() => _solution.Generate();

    [Benchmark]
    public object Schedules() => _solution.Generate();
}
