using DecayGen.TorchSharp.Tests.Support;

namespace DecayGen.TorchSharp.Tests;

/// <summary>What the pages show compiles. The first program of torchsharp.md is built from the package, by DecayGen.Package.Tests.</summary>
public sealed class PageTests
{
    private const string Schedules = """
        using DecayGen;

        [CosineDecay(0.1, 0.001, 60)] internal partial class Rate;
        [CosineDecay(0.95, 0.85, 60)] internal partial class Momentum;
        [ReduceOnPlateau(0.1)] internal partial class OnPlateau;
        """;

    /// <summary>What training with ONNX Runtime takes. The types stand for those of Microsoft.ML.OnnxRuntime.Training, which not every feed has.</summary>
    private const string OnnxRuntime = """
        using System.Collections.Generic;

        namespace Microsoft.ML.OnnxRuntime
        {
            public class FixedBufferOnnxValue;

            public class CheckpointState : IDisposable
            {
                public static CheckpointState LoadCheckpoint(string checkpointPath) => throw new NotImplementedException();
                public void AddProperty(string propertyName, long propertyValue) => throw new NotImplementedException();
                public void Dispose() => throw new NotImplementedException();
            }

            public class TrainingSession(CheckpointState state, string trainModelPath, string optimizerModelPath) : IDisposable
            {
                public void SetLearningRate(float learningRate) => throw new NotImplementedException();
                public void TrainStep(IReadOnlyCollection<FixedBufferOnnxValue> inputValues, IReadOnlyCollection<FixedBufferOnnxValue> outputValues) => throw new NotImplementedException();
                public void OptimizerStep() => throw new NotImplementedException();
                public void LazyResetGrad() => throw new NotImplementedException();
                public void Dispose() => throw new NotImplementedException();
            }
        }
        """;

    private readonly Page _torchSharp = new("torchsharp.md");
    private readonly Page _loops = new("training-loops.md");
    private readonly Page _readme = new("README.md");

    [Fact]
    public void TorchSharp_page()
    {
        Assert.Equal(3, _torchSharp.Examples.Length);
        Page.AssertCompiles(_torchSharp.Examples[0]);
        Page.AssertCompiles(Schedules, InMethod("Optimizer optimizer", _torchSharp.Examples[1] + _torchSharp.Examples[2]));
    }

    [Fact]
    public void Section_of_the_readme()
    {
        string section = Assert.Single(_readme.Examples, example => example.Contains("optimizer.Apply<Rate>", StringComparison.Ordinal));
        Page.AssertCompiles(Schedules, InMethod("Optimizer optimizer, long epoch", section));
    }

    [Fact]
    public void Loop_with_ONNX_Runtime() => Page.AssertCompiles(
        OnnxRuntime, _loops.Examples[0] + "partial class Program { static (FixedBufferOnnxValue[], FixedBufferOnnxValue[]) NextBatch() => throw new NotImplementedException(); }",
        "class Restart { static void Save(Microsoft.ML.OnnxRuntime.CheckpointState state, long step) => state.AddProperty(\"step\", step); }");

    [Fact]
    public void Loop_by_hand() => Page.AssertCompiles(Schedules + "internal static class Loop { public static void Run(float[] weights) => Train<Rate>(weights, _ => weights);\n" + _loops.Examples[1] + "}");

    [Fact]
    public void Loop_on_several_machines()
    {
        Assert.Equal(3, _loops.Examples.Length);
        Page.AssertCompiles(Schedules, InMethod("Optimizer optimizer, double validationLoss, OnPlateau plateau, Func<double, double> AllReduceMean", _loops.Examples[2]));
        Page.AssertCompiles(Schedules, InMethod("Optimizer optimizer, long step, int ranks", "optimizer.SetLearningRate(ranks * Rate.At(step));"));
    }

    private static string InMethod(string parameters, string statements) =>
        $$"""
        using DecayGen;
        using static TorchSharp.torch.optim;

        internal static class Example
        {
            public static void Run({{parameters}})
            {
                {{statements}}
            }
        }
        """;
}
