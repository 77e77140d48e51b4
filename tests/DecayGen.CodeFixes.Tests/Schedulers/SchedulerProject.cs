using System.Collections.Immutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch.optim;
using static TorchSharp.torch.optim.lr_scheduler;

namespace DecayGen.CodeFixes.Tests.Schedulers;

/// <summary>A project that creates a scheduler, compiled against TorchSharp and the adapter, and run.</summary>
internal static class SchedulerProject
{
    /// <summary>A file with the creation of a scheduler, and what stands behind its type.</summary>
    public static string Code(string creation, string optimizer = nameof(FakeSgd), string added = "") =>
        $$"""
        using System.Collections.Generic;
        using DecayGen;
        using DecayGen.CodeFixes.Tests.Schedulers;
        using TorchSharp;
        using static TorchSharp.torch.optim;
        using static TorchSharp.torch.optim.lr_scheduler.impl.CyclicLR;
        using static TorchSharp.torch.optim.lr_scheduler.impl.OneCycleLR;

        public static class Training
        {
            private const double Half = 0.5;
            public const int Every = 3;

            public static lr_scheduler.LRScheduler Create({{optimizer}} optimizer, int saved) => {{creation}};
        }{{added}}
        """.ReplaceLineEndings("\n");

    public static Project Open(string code) => Bench.Open(null, code);

    /// <summary>The rates, and the momenta behind them, of all groups: at first, and after each step or each metric; of an optimizer, or of the project's own.</summary>
    public static async Task<List<double[]>> Run(Project project, OptimizerHelper? optimizer, int steps, int saved = -1, double[]? metrics = null)
    {
        Compilation compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        using MemoryStream stream = new();
        EmitResult result = compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        stream.Position = 0;
        AssemblyLoadContext context = new(null, isCollectible: true);
        Type training = context.LoadFromStream(stream).GetType("Training")!;
        LRScheduler scheduler = (LRScheduler)training.GetMethod("Create")!.Invoke(null, [optimizer, saved])!;
        optimizer ??= (OptimizerHelper)training.GetField("_own")!.GetValue(null)!;
        List<double[]> values = [Values(optimizer)];
        for (int i = 0; i < steps; i++)
        {
            if (metrics is null)
                scheduler.step();
            else
                scheduler.step(metrics[i]);
            values.Add(Values(optimizer));
        }

        context.Unload();
        return values;
    }

    /// <summary>What the refactoring offers at the creation; none where it offers nothing.</summary>
    public static async Task<CodeAction?> Refactoring(Project project, string at = "lr_scheduler.")
    {
        string text = (await Bench.Texts(project))[0];
        int name = text.IndexOf(at, text.IndexOf("Create", StringComparison.Ordinal), StringComparison.Ordinal);
        name = text.IndexOf("=> ", StringComparison.Ordinal) + 3 is var creation && name < creation ? text.IndexOf(at, creation, StringComparison.Ordinal) : name;
        List<CodeAction> actions = [];
        await new SchedulerRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(project.Documents.Single(), new TextSpan(name + at.Length, 0), actions.Add, CancellationToken.None));
        return actions.SingleOrDefault();
    }

    /// <summary>What the fix offers for the first finding of its rules; null where it offers nothing.</summary>
    public static async Task<CodeAction?> Fix(Project project, string rule)
    {
        Diagnostic finding = (await Bench.Review(project)).First(diagnostic => diagnostic.Id == rule);
        List<CodeAction> actions = [];
        await new SchedulerFix().RegisterCodeFixesAsync(new CodeFixContext(Bench.DocumentOf(project, finding), finding, (action, _) => actions.Add(action), CancellationToken.None));
        return actions.SingleOrDefault();
    }

    public static async Task<Project> Apply(Project project, CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
    }

    /// <summary>Asserts that values are the same but for the last bits.</summary>
    public static void AssertClose(IReadOnlyList<double[]> expected, IReadOnlyList<double[]> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (int i = 0; i < expected.Count; i++)
        {
            Assert.Equal(expected[i].Length, actual[i].Length);
            for (int k = 0; k < expected[i].Length; k++)
                Assert.True(Math.Abs(expected[i][k] - actual[i][k]) <= 1e-12 * Math.Abs(expected[i][k]) + 1e-15, $"Step {i}: {expected[i][k]:R} and {actual[i][k]:R}");
        }
    }

    private static double[] Values(OptimizerHelper optimizer) =>
    [
        .. optimizer.ParamGroups.Select(group => group.LearningRate),
        .. optimizer.ParamGroups.Select(group => group is IMomentum momentum ? momentum.Momentum : ((IBetas)group).Betas.Item1),
    ];
}
