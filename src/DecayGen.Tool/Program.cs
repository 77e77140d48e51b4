using System.CommandLine;
using System.Text;
using DecayGen.Tool;
using DecayGen.Tool.Commands;

Console.OutputEncoding = Encoding.UTF8;  // for curves and formulas
return await Cli.RunAsync(args);
