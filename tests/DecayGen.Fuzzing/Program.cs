// Whatever is typed: random input for the generator, all analyzers and all code fixes.
//
//   dotnet run -c Release --project tests/DecayGen.Fuzzing -- --seed 1 --inputs 100000
//   dotnet run -c Release --project tests/DecayGen.Fuzzing -- --seed 1 --only AnyConstants --index 17    one of these, again
using System.CommandLine;
using DecayGen.Fuzzing;

Option<int> seed = new("--seed") { Description = "What chance starts from: the same seed gives the same inputs.", DefaultValueFactory = _ => 1 };
Option<int> inputs = new("--inputs") { Description = "How many inputs to try, over all families.", DefaultValueFactory = _ => 100_000 };
Option<int> threads = new("--threads") { Description = "How many inputs to try at a time.", DefaultValueFactory = _ => Math.Min(2, Environment.ProcessorCount) };
Option<string?> only = new("--only") { Description = $"One family only: {string.Join(", ", Family.All.Select(family => family.Name))}." };
Option<int?> index = new("--index") { Description = "One input of that family only, by its number." };
Option<int> memory = new("--memory") { Description = "How many megabytes the process may hold.", DefaultValueFactory = _ => 4_000 };
Option<DirectoryInfo> folder = new("--out") { Description = "Where inputs that fail are written to.", DefaultValueFactory = _ => new DirectoryInfo("fuzzing-failures") };
only.AcceptOnlyFromAmong([.. Family.All.Select(family => family.Name)]);
foreach (Option<int> option in new[] { inputs, threads, memory })
{
    option.Validators.Add(result =>
    {
        if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() <= 0)
            result.AddError($"{option.Name} must be more than 0.");
    });
}

RootCommand command = new("Types random code, and looks whether DecayGen keeps its promises: nothing throws, what is generated compiles.") { seed, inputs, threads, only, index, memory, folder };
command.Validators.Add(result =>
{
    if (result.GetValue(index) is { } number && (result.GetValue(only) is null || number < 0))
        result.AddError("--index is the number of an input within the family that --only names.");
});
command.SetAction((arguments, cancellation) => new Run(arguments.GetValue(seed), arguments.GetValue(folder)!, arguments.GetValue(memory))
    .OfAsync(arguments.GetValue(only), arguments.GetValue(index), arguments.GetValue(inputs), arguments.GetValue(threads), cancellation));
return await command.Parse(args).InvokeAsync();
