// What a learning rate costs. In a terminal, with nothing else running:
//
//   dotnet run -c Release --project tests/DecayGen.Benchmarks -- --filter *At*      ExponentialDecay against Math.Pow and a table
//   dotnet run -c Release --project tests/DecayGen.Benchmarks -- --filter *Kinds*   every kind, against the formula by hand
//   dotnet run -c Release --project tests/DecayGen.Benchmarks -- --filter *Shapes*  tables, places, stairs, phases
//   dotnet run -c Release --project tests/DecayGen.Benchmarks -- --filter *Plateau* a step that a metric drives, against TorchSharp's
//   dotnet run -c Release --project tests/DecayGen.Benchmarks -- --filter *Fill*    10,000 values at once
//   dotnet run -c Release --project tests/DecayGen.Benchmarks -- generator          what the generator costs while one types
//   dotnet run -c Release --project tests/DecayGen.Benchmarks -- analyzers          what generator and analyzers cost in a build
//
// Times are per step. A busy machine slows the schedules more than the table, whose loop mostly waits for its sum:
// take the lowest of several runs.
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using DecayGen.Benchmarks;

if (args is ["generator"])
{
    GeneratorTiming.Run();
    return 0;
}

if (args is ["analyzers"])
{
    AnalyzerTiming.Run();
    return 0;
}

Summary[] summaries = [.. BenchmarkSwitcher.FromTypes([typeof(AtBenchmarks), typeof(KindsBenchmarks), typeof(ShapesBenchmarks), typeof(PlateauBenchmarks), typeof(FillBenchmarks)]).Run(args)];
bool hasRun = summaries.Length > 0 && summaries.All(summary => summary.Reports.Length > 0 && summary.Reports.All(report => report.Success));
return hasRun ? 0 : 1;
