// What a learning rate costs. In a terminal, with nothing else running:
//
//   dotnet run -c Release --project tests/DecayGen.Benchmarks -- --filter *At*      ExponentialDecay against Math.Pow and a table
//   dotnet run -c Release --project tests/DecayGen.Benchmarks -- --filter *Shapes*  other schedules
//   dotnet run -c Release --project tests/DecayGen.Benchmarks -- --filter *Fill*    10,000 values at once
//
// Times are per step. A busy machine slows the schedules more than the table, whose loop mostly waits for its sum:
// take the lowest of several runs.
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using DecayGen.Benchmarks;

Summary[] summaries = [.. BenchmarkSwitcher.FromTypes([typeof(AtBenchmarks), typeof(ShapesBenchmarks), typeof(FillBenchmarks)]).Run(args)];
bool hasRun = summaries.Length > 0 && summaries.All(summary => summary.Reports.Length > 0 && summary.Reports.All(report => report.Success));
return hasRun ? 0 : 1;
