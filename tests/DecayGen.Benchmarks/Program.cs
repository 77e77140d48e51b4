// What a learning rate costs. In a terminal, with nothing else running:
//
//   dotnet run -c Release --project tests/DecayGen.Benchmarks -- --filter *At*      ExponentialDecay against Math.Pow and a table
//   dotnet run -c Release --project tests/DecayGen.Benchmarks -- --filter *Shapes*  other schedules
//   dotnet run -c Release --project tests/DecayGen.Benchmarks -- --filter *Fill*    10,000 values at once
//
// Times are per step. On a shared machine take the median of several runs (--launchCount 5); the ratios move less than the times.
using BenchmarkDotNet.Running;
using DecayGen.Benchmarks;

BenchmarkSwitcher.FromTypes([typeof(AtBenchmarks), typeof(ShapesBenchmarks), typeof(FillBenchmarks)]).Run(args);
