// What a learning rate costs. In a terminal, with nothing else running:
//
//   dotnet run -c Release --project tests/DecayGen.Benchmarks -- --filter *At*      every kind, against a table, the formula by hand and TorchSharp's scheduler
//   dotnet run -c Release --project tests/DecayGen.Benchmarks -- --filter *Plateau* a step that a metric drives, against TorchSharp's
//   dotnet run -c Release --project tests/DecayGen.Benchmarks -- --filter *Optimizer*  a rate in an optimizer, against each of TorchSharp's schedulers
//   dotnet run -c Release --project tests/DecayGen.Benchmarks -- --filter *Fill*    up to 100,000,000 values at once, against Span.Fill
//   dotnet run -c Release --project tests/DecayGen.Benchmarks -- --filter *Idle*    an edit elsewhere in a solution of 1,000 files
//   dotnet run -c Release --project tests/DecayGen.Benchmarks -- scale              builds of up to 10,000 types, beside other generators'
//   dotnet run -c Release --project tests/DecayGen.Benchmarks -- report             all that docs/benchmarks.md says, and writes it there; or only the sections named behind it
//
// Times are per step. A busy machine slows the schedules more than the table, whose loop mostly waits for its sum:
// take the lowest of several runs.
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using DecayGen.Benchmarks;
using DecayGen.Benchmarks.Filling;
using DecayGen.Benchmarks.Report;

Action? timing = args switch
{
    [MachineCode.Command] => MachineCode.Compile,
    ["scale"] => () => ScaleTiming.Table([100, 1_000, 10_000]).ToList().ForEach(Console.WriteLine),
    ["report", .. string[] sections] => () => Page.Write(sections),
    _ => null,
};
if (timing is not null)
{
    timing();
    return 0;
}

Summary[] summaries = [.. BenchmarkSwitcher.FromTypes([typeof(AtBenchmarks), typeof(PlateauBenchmarks), typeof(OptimizerBenchmarks), typeof(FillBenchmarks<,>), typeof(IdleBenchmarks)]).Run(args)];
bool hasRun = summaries.Length > 0 && summaries.All(summary => summary.Reports.Length > 0 && summary.Reports.All(report => report.Success));
return hasRun ? 0 : 1;
