namespace DecayGen.Fuzzing.Families;

/// <summary>TorchSharp's own schedulers, with arguments of all kinds, in any order, in many places.</summary>
internal sealed class Schedulers : Family
{
    private static readonly (string Name, string[] Parameters)[] _schedulers =
    [
        ("StepLR", ["int step_size", "double gamma", "last last_epoch", "rarely verbose"]),
        ("MultiStepLR", ["ints milestones", "double gamma", "last last_epoch", "rarely verbose"]),
        ("ExponentialLR", ["double gamma", "last last_epoch", "rarely verbose"]),
        ("ConstantLR", ["double factor", "int total_iters", "last last_epoch", "rarely verbose"]),
        ("LinearLR", ["double start_factor", "double end_factor", "int total_iters", "last last_epoch", "rarely verbose"]),
        ("PolynomialLR", ["int total_iters", "double power", "last last_epoch", "rarely verbose"]),
        ("CosineAnnealingLR", ["double T_max", "double eta_min", "last last_epoch", "rarely verbose"]),
        ("CyclicLR", ["double base_lr", "double max_lr", "int step_size_up", "int step_size_down", "mode mode", "double gamma", "function scale_fn", "bool cycle_momentum", "double base_momentum", "double max_momentum", "last last_epoch"]),
        ("CyclicLR", ["doubles base_lr", "doubles max_lr", "int step_size_up", "bool cycle_momentum", "doubles base_momentum", "doubles max_momentum"]),
        ("OneCycleLR", ["double max_lr", "int total_steps", "int epochs", "int steps_per_epoch", "double pct_start", "anneal anneal_strategy", "bool cycle_momentum", "double base_momentum", "double max_momentum", "double div_factor", "double final_div_factor", "bool three_phase", "last last_epoch"]),
        ("OneCycleLR", ["doubles max_lr", "int total_steps", "double pct_start", "bool three_phase"]),
        ("ReduceLROnPlateau", ["string mode", "double factor", "int patience", "double threshold", "string threshold_mode", "int cooldown", "doubles min_lr", "double eps"]),
        ("SequentialLR", ["schedulers schedulers", "ints milestones"]),
        ("ChainedLR", ["schedulers schedulers"]),
        ("MultiplicativeLR", ["lambda lr_lambda", "last last_epoch"]),
    ];

    public override double Share => 8;

    protected override Input Next(Random random, int index)
    {
        string creation = Creation(random, random.One(of: 6) ? "own" : "optimizer");
        if (random.One(of: 8))
            creation = creation[..random.Next(creation.Length + 1)];
        return new Input($$"""
            {{random.Pick("using DecayGen;", "")}}
            using System.Collections.Generic;
            using TorchSharp;
            using TorchSharp.Modules;
            using static TorchSharp.torch.optim;
            using static TorchSharp.torch.optim.lr_scheduler;
            {{random.Pick("", "namespace Models;")}}
            public class Training
            {
                private const double Rate = {{Constants.Sensible(random)}};
                private static readonly SGD _sgd = SGD(new Parameter[0], {{(random.One(of: 4) ? Constants.Double(random) : "0.1")}});
                public object Create({{(random.One(of: 10) ? random.Pick("dynamic", "Missing") : random.Pick("SGD", "Adam", "Optimizer", "LBFGS"))}} optimizer, int saved, bool isNew)
                {
                    var own = {{random.Pick("SGD(new Parameter[0], Rate)", "Adam(new Parameter[0])", "new SGD(new List<SGD.ParamGroup> { new(new Parameter[0]), null }, 0.1)", "_sgd", "optimizer")}};
                    {{random.Pick("", "", "own = null;", "own.zero_grad();")}}
                    {{random.Pick("var scheduler = {0};", "lr_scheduler.LRScheduler scheduler = {0};", "var scheduler = isNew ? {0} : null;", "var scheduler = {0}; scheduler = null;", "{0}.step();", "return {0};", "return new[] {{ {0} }};", "System.Func<object> f = () => {0};").Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal).Replace("{0}", creation, StringComparison.Ordinal)}}
                    return null;
                }
            }
            """)
        {
            HasTorchSharp = true,
            IsFixed = random.One(of: 2),
            Language = random.One(of: 6) ? random.Language() : Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp12,
        };
    }

    private static string Creation(Random random, string optimizer)
    {
        (string name, string[] parameters) = random.Pick(_schedulers);
        bool isNamed = random.One(of: 3);
        List<string> arguments = [];
        foreach (string parameter in parameters)
        {
            // What is left out needs names behind it.
            if (random.One(of: 4))
                isNamed = true;
            else
                arguments.Add((isNamed ? parameter.Split(' ')[1] + ": " : "") + Argument(random, parameter.Split(' ')[0], optimizer));
        }

        string first = name == "ChainedLR" || random.One(of: 60) ? "" : optimizer;
        string all = string.Join(random.One(of: 12) ? " /* then */ , " : ", ", new[] { first }.Concat(arguments).Where(argument => argument.Length > 0));
        return $"{random.Pick("lr_scheduler.", "torch.optim.lr_scheduler.", "TorchSharp.torch.optim.lr_scheduler.", "new lr_scheduler.impl.", "")}{name}({all})";
    }

    private static string Argument(Random random, string type, string optimizer) => random.One(of: 80) ? Constants.Wrong(random) : type switch
    {
        "int" => random.One(of: 9) ? Constants.Long(random) : random.Pick("-1", "0", "1", "40", $"{random.Next(1, 999)}", "(byte)7"),
        "last" => random.Pick("saved", "-1", "saved - 1", "7"),
        "rarely" => random.One(of: 6) ? "true" : "false",
        "double" => random.Pick("Rate", "1", "0", Constants.Sensible(random), Constants.Double(random), "1 / 10", "0.1f"),
        "bool" => random.Pick("true", "false", "false", "isNew"),
        "string" => random.Pick("\"min\"", "\"max\"", "\"rel\"", "\"abs\"", "null", "\"\""),
        "mode" => $"lr_scheduler.impl.CyclicLR.Mode.{random.Pick("Triangular", "Triangular2", "ExpRange")}",
        "anneal" => $"lr_scheduler.impl.OneCycleLR.AnnealStrategy.{random.Pick("Cos", "Linear")}",
        "function" or "lambda" => random.Pick("x => 1.0", "null", "x => x"),
        "ints" => Array(random, "int", next => $"{next.Next(-1, 99)}"),
        "doubles" => Array(random, "double", Constants.Sensible),
        _ => Array(random, "lr_scheduler.LRScheduler", next => Creation(next, optimizer)),
    };

    private static string Array(Random random, string type, Func<Random, string> element)
    {
        string[] elements = [.. Enumerable.Range(0, random.Next(4)).Select(_ => element(random))];
        string all = string.Join(", ", random.One(of: 3) && elements.Length > 0 ? elements.Append(elements[0]) : elements);
        return random.Pick($"new {type}[] {{ {all} }}", $"new[] {{ {all} }}", $"[{all}]", $"[.. new {type}[] {{ {all} }}, {all}]", $"new List<{type}> {{ {all} }}", $"({type}[])[{all}]", $"new {type}[3]", "null");
    }
}
